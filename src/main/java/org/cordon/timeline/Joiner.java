package org.cordon.timeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.corpus.When;

/** Gives each statement to the curated events that it tells of, by way of indexes over party and month and over cues. */
final class Joiner {

    private static final int COMMON = 24;
    private static final double CLEAR = 0.75;
    private static final int LONGEST_MONTHS = 15;

    private final Map<String, List<Known>> byPartyMonth = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byCitation = new HashMap<>();
    private final Cues cues;
    private final Nearest nearest;

    Joiner(Collection<Known> events, Nearest nearest) {
        this.nearest = nearest;
        cues = new Cues(events);
        for (Known known : events) {
            Set<String> parties = new LinkedHashSet<>(known.actors());
            parties.addAll(known.standIns());
            known.others().stream().filter(o -> !o.startsWith("place:")).forEach(parties::add);
            parties.stream()
                    .filter(p -> !p.startsWith("place:"))
                    .forEach(p ->
                            byName.computeIfAbsent(p, k -> new ArrayList<>()).add(known));
            known.citations()
                    .forEach(c -> byCitation
                            .computeIfAbsent(c, k -> new ArrayList<>())
                            .add(known));
            Set<String> keys = new LinkedHashSet<>();
            for (When date : known.dates()) {
                months(date).forEach(month -> parties.forEach(party -> keys.add(party + " " + month)));
            }
            keys.forEach(
                    k -> byPartyMonth.computeIfAbsent(k, x -> new ArrayList<>()).add(known));
        }
    }

    /** The accepted fits of each statement of an article, best first; empty for one that tells of no curated event. */
    List<List<Fit>> join(Reading reading, List<Statement> statements) {
        List<Map<Known, Set<String>>> cued = cued(reading);
        List<List<Fit>> joined = new ArrayList<>();
        List<Fit> before = List.of();
        for (Statement statement : statements) {
            before = best(weigh(statement, chain(before, statement), cued));
            joined.add(before);
        }
        return joined;
    }

    /** The events whose cues each line holds. */
    List<Map<Known, Set<String>>> cued(Reading reading) {
        return reading.lines().stream().map(l -> cued(reading, l)).toList();
    }

    /** The events whose cues a line holds. */
    Map<Known, Set<String>> cued(Reading reading, Line line) {
        return cues.in(reading.folded(), line.sentence().start(), line.readTo());
    }

    /** The fits of all events that a statement may mean. */
    List<Fit> weigh(Statement statement, Set<Known> chain, List<Map<Known, Set<String>>> cued) {
        Map<Known, Set<String>> own = cued.get(statement.line().index());
        Set<Known> near = new HashSet<>();
        statement
                .reading()
                .before(statement.line())
                .ifPresent(l -> near.addAll(cued.get(l.index()).keySet()));
        statement
                .reading()
                .after(statement.line())
                .ifPresent(l -> near.addAll(cued.get(l.index()).keySet()));
        Map<Known, Set<String>> cited = cited(statement);
        Set<Known> candidates = candidates(statement, own);
        candidates.addAll(cited.keySet());
        candidates.addAll(chain);
        return candidates.stream()
                .map(k -> Fit.of(
                        k,
                        statement,
                        new Fit.Hints(
                                own.getOrDefault(k, Set.of()),
                                cited.getOrDefault(k, Set.of()),
                                near.contains(k),
                                chain.contains(k))))
                .toList();
    }

    /** The events whose documents a sentence cites. */
    Map<Known, Set<String>> cited(Statement statement) {
        Line line = statement.line();
        Map<Known, Set<String>> cited = new LinkedHashMap<>();
        String folded = statement.reading().folded();
        for (LegalCitation citation : LegalCitation.in(folded, line.sentence().start(), line.readTo())) {
            for (Known known : byCitation.getOrDefault(citation.key(), List.of())) {
                cited.computeIfAbsent(known, k -> new LinkedHashSet<>())
                        .add(statement.reading().text().substring(citation.start(), citation.end()));
            }
        }
        return cited;
    }

    /** The events of the sentence before, for one that names no actor of its own. */
    private static Set<Known> chain(List<Fit> before, Statement statement) {
        Set<Known> chain = new LinkedHashSet<>();
        for (Fit fit : before) {
            Line last = fit.statement().line();
            boolean near = statement.line().index() - last.index() <= 2
                    && statement.line().sentence().passage() == last.sentence().passage();
            if (near && statement.cast().actors().isEmpty()) {
                chain.add(fit.known());
            }
        }
        return chain;
    }

    private List<Fit> best(List<Fit> all) {
        List<Fit> fits = byFacts(all);
        return fits.isEmpty() ? nearest.of(all).stream().toList() : fits;
    }

    private static List<Fit> byFacts(List<Fit> all) {
        List<Fit> fits = new ArrayList<>(all.stream().filter(Fit::accepted).toList());
        fits.sort(Comparator.comparingDouble(Fit::score)
                .reversed()
                .thenComparing(f -> f.known().event().id()));
        boolean unclear = fits.size() > 1
                && fits.get(0).undated()
                && fits.get(0).score() - fits.get(1).score() < CLEAR;
        return unclear ? List.of() : distinct(fits);
    }

    private Set<Known> candidates(Statement statement, Map<Known, Set<String>> own) {
        Set<Known> candidates = new LinkedHashSet<>();
        Set<String> parties = new LinkedHashSet<>(statement.named());
        parties.addAll(statement.cast().carried());
        // A cue that many events use says little by itself: the parties must bring such events in.
        if (own.size() <= COMMON) {
            candidates.addAll(own.keySet());
        }
        if (statement.dates().isEmpty()) {
            parties.stream()
                    .map(p -> byName.getOrDefault(p, List.of()))
                    .filter(l -> l.size() <= COMMON)
                    .forEach(candidates::addAll);
        }
        Set<String> months = new LinkedHashSet<>();
        for (Statement.Dated date : statement.dates()) {
            months.addAll(months(date.when()));
            if (date.from() == Statement.From.PUBLICATION) {
                months.add(YearMonth.from(date.when().start().minusDays(Dates.LATE_NEWS_DAYS))
                        .toString());
            }
        }
        for (String party : parties) {
            months.forEach(m -> candidates.addAll(byPartyMonth.getOrDefault(party + " " + m, List.of())));
        }
        return candidates;
    }

    /** Keeps of several events those for which something of their own speaks. */
    private static List<Fit> distinct(List<Fit> fits) {
        List<Fit> kept = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Fit fit : fits) {
            Set<String> fresh = new HashSet<>(fit.marks());
            fresh.removeAll(used);
            if (kept.isEmpty() || !fresh.isEmpty()) {
                kept.add(fit);
                used.addAll(fit.marks());
            }
        }
        return kept;
    }

    /** The months a date touches, and those next to it that a day's difference of zone may touch; none for a long span. */
    private static Set<String> months(When date) {
        Set<String> months = new LinkedHashSet<>();
        YearMonth last = YearMonth.from(date.end().plusDays(1));
        for (YearMonth m = YearMonth.from(date.start().minusDays(1)); !m.isAfter(last); m = m.plusMonths(1)) {
            months.add(m.toString());
            if (months.size() > LONGEST_MONTHS) {
                return Set.of();
            }
        }
        return months;
    }
}
