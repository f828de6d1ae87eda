package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.annotate.DateMention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;
import org.cordon.timeline.Finding.Said;

/**
 * Finds where one text tells by "April this year" what another tells by "April 2023". Words taken over from an older text keep
 * no count of the day they were first written, so the year that is reckoned from the article may be wrong. Two such sentences
 * tell of one thing when they name the same party, the same month of a year, and share words of their own.
 */
final class Anchors {

    /** Where nothing was read. */
    static final Anchors NONE = new Anchors(List.of(), Map.of(), List.of());

    private static final String SLOT = "anchor";
    private static final Label WHY = new Label(
            "Another source gives the year. Words taken over from an older text do not tell from which day they count.",
            "另有来源写明了年份。照搬旧文的说法，推算的起点未必是该文的发表日。");
    private static final int FURTHEST_YEARS = 3;
    private static final int MOST = 200;
    private static final Pattern YEAR = Pattern.compile("\\b(?:this|last|past|same|next|that) year\\b|年");
    private static final Pattern NUMBERED = Pattern.compile("\\d{4}");

    /** A sentence that gives a date. */
    private record Told(Reading reading, Line line, DateMention date) {
        When when() {
            return date.when();
        }

        Set<String> parties() {
            return Gist.parties(line);
        }

        String phrase() {
            return reading.words(date);
        }

        Evidence.Quote quote() {
            return reading.quote(line);
        }

        String key() {
            return reading.article().id() + "#" + line.sentence().start();
        }
    }

    /** Where an article gives a date that was reckoned. */
    private record Place(Reading reading, Gist.Relative at) {
        Told told() {
            Line line = reading.lines().get(at.line());
            return new Told(reading, line, line.dates().get(at.place()));
        }

        String key() {
            return reading.article().id() + "#" + at.sentence();
        }
    }

    private final Map<String, List<Place>> relative = new HashMap<>();
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Origin> origins;
    private final Set<String> taken = new HashSet<>();

    Anchors(List<Reading> all, Map<String, Origin> origins, List<List<Joined>> joined) {
        this.origins = origins;
        all.forEach(r -> readings.put(r.article().id(), r));
        joined.forEach(list -> list.forEach(j -> taken.add(key(j))));
        for (Reading reading : all) {
            for (Gist.Relative at : reading.gist().relative()) {
                at.parties()
                        .forEach(p -> relative.computeIfAbsent(key(p, at.start()), k -> new ArrayList<>())
                                .add(new Place(reading, at)));
            }
        }
    }

    /** The findings on an event with these parties: one for each pair of a reckoned and a stated date. */
    List<Finding> among(Set<String> parties, List<Joined> joined) {
        Set<String> own = new HashSet<>();
        joined.forEach(j -> own.add(key(j)));
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Told stated : stated(parties, joined, own)) {
            for (String party : stated.parties()) {
                for (Place place :
                        relative.getOrDefault(key(party, stated.when().start()), List.of())) {
                    boolean free = !taken.contains(place.key()) || own.contains(place.key());
                    if (!parties.contains(party) || !free || !drifted(place, stated)) {
                        continue;
                    }
                    Told reckoned = place.told();
                    if (OwnWords.shared(reckoned.reading(), reckoned.line(), stated.reading(), stated.line())) {
                        findings.putIfAbsent(
                                reckoned.when().iso() + " " + stated.when().iso(), finding(party, reckoned, stated));
                    }
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** The dates with their year in the sentences that tell of an event, and in those beside them that name a party of it. */
    private List<Told> stated(Set<String> parties, List<Joined> joined, Set<String> own) {
        Map<String, Told> stated = new LinkedHashMap<>();
        for (Joined one : joined) {
            if (stated.size() >= MOST) {
                break;
            }
            Reading reading = one.reading();
            int at = one.line();
            List<Line> near = reading.lines()
                    .subList(Math.max(0, at - 1), Math.min(reading.lines().size(), at + 2));
            told(reading, near).stream()
                    .filter(t -> own.contains(t.key()) || !taken.contains(t.key()))
                    .filter(t -> t.parties().stream().anyMatch(parties::contains))
                    .forEach(t -> stated.putIfAbsent(t.key() + t.when().iso(), t));
        }
        return List.copyOf(stated.values());
    }

    private static List<Told> told(Reading reading, List<Line> lines) {
        List<Told> told = new ArrayList<>();
        for (Line line : lines) {
            for (DateMention date : line.dates()) {
                if (Gist.fine(date.when()) && date.when().anchor().isEmpty()) {
                    told.add(new Told(reading, line, date));
                }
            }
        }
        return told;
    }

    /** Whether the words name the year, but only by the day they were written on: "April this year", 去年10月. */
    static boolean yearReckoned(Reading reading, DateMention date) {
        boolean apart =
                date.when().anchor().filter(a -> a.kind() != Anchor.Kind.TEXT).isPresent();
        String words = apart ? reading.words(date) : "";
        return YEAR.matcher(words).find() && !NUMBERED.matcher(words).find();
    }

    /** Whether both are the same time of the year, some years apart, in texts of different origin. */
    private boolean drifted(Place reckoned, Told stated) {
        int years = reckoned.at().start().getYear() - stated.when().start().getYear();
        boolean days = reckoned.at().precision() == When.Precision.DAY
                && stated.when().precision() == When.Precision.DAY
                && reckoned.at().start().getDayOfMonth()
                        != stated.when().start().getDayOfMonth();
        return years > 0
                && years <= FURTHEST_YEARS
                && !days
                && !origin(reckoned.reading()).equals(origin(stated.reading()));
    }

    private String origin(Reading reading) {
        String article = reading.article().id();
        return Optional.ofNullable(origins.get(article)).map(Origin::id).orElse(article);
    }

    private Finding finding(String party, Told reckoned, Told stated) {
        List<Told> all = new ArrayList<>(List.of(reckoned));
        all.addAll(mates(party, reckoned));
        List<Evidence> quotes = all.stream().<Evidence>map(Told::quote).toList();
        Label day = Days.label(reckoned.when());
        Label says = new Label(
                day.en() + " (“" + phrase(all, Language.EN) + "”)", day.zh() + "（“" + phrase(all, Language.ZH) + "”）");
        return new Finding(
                SLOT,
                ConflictKind.DATE,
                List.of(
                        new Said(reckoned.when().iso(), says, quotes),
                        new Said(stated.when().iso(), Days.label(stated.when()), List.of(stated.quote()))),
                false,
                Optional.of(note(all, reckoned.when())));
    }

    private static String phrase(List<Told> all, Language language) {
        return all.stream()
                .filter(t -> t.reading().article().language() == language)
                .findFirst()
                .orElse(all.getFirst())
                .phrase();
    }

    private static Label note(List<Told> all, When reckoned) {
        Anchor anchor = reckoned.anchor().orElseThrow();
        return new Label(
                        Days.reckoned(phrase(all, Language.EN), anchor).en(),
                        Days.reckoned(phrase(all, Language.ZH), anchor).zh())
                .then(WHY);
    }

    /** The same phrase in other articles of the same text: they are no second source, but they say it too. */
    private List<Told> mates(String party, Told reckoned) {
        String article = reckoned.reading().article().id();
        return Optional.ofNullable(origins.get(article)).map(Origin::members).orElse(List.of()).stream()
                .filter(m ->
                        m.relation() != Origin.Relation.CREDITED && !m.article().equals(article))
                .map(m -> readings.get(m.article()))
                .filter(Objects::nonNull)
                .flatMap(r -> r.lines().stream()
                        .filter(l ->
                                l.mentions().stream().anyMatch(m -> m.entity().equals(party)))
                        .flatMap(l -> l.dates().stream()
                                .filter(d -> d.when().anchor().isPresent()
                                        && d.when().iso().equals(reckoned.when().iso()))
                                .map(d -> new Told(r, l, d))))
                .limit(MOST)
                .toList();
    }

    private static String key(Joined joined) {
        return joined.quote().article() + "#" + joined.quote().start();
    }

    private static String key(String party, LocalDate day) {
        return party + " " + day.getMonthValue();
    }
}
