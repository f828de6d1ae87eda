package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.Entity;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.LinkFinder.Act;

/** Builds a timeline: reads every article for acts, joins them, and makes an event of each curated entry and each group. */
final class Assembly {

    private static final Comparator<Joined> STABLE = Comparator.comparing(Joined::day)
            .thenComparing(j -> j.quote().article())
            .thenComparing(j -> j.quote().start());

    private final Kin kin;
    private final List<Known> known = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Origin> origins;
    private final Links links;

    Assembly(List<CuratedEvent> curated, List<Entity> entities, Collection<Annotation> annotations) {
        kin = new Kin(entities);
        Map<String, CuratedEvent> byId = new TreeMap<>();
        curated.forEach(e -> byId.put(e.id(), e));
        byId.values().forEach(e -> known.add(Known.of(e, kin)));
        latest(annotations).forEach(a -> readings.add(new Reading(a)));
        origins = Origins.of(readings);
        links = new Links(byId.keySet());
    }

    /** The events, newest first. */
    List<Event> events() {
        Map<Known, List<Joined>> joined = new LinkedHashMap<>();
        Joiner joiner = new Joiner(known);
        Finder finder = new Finder(known);
        LinkFinder linkFinder = new LinkFinder(known, joiner, kin);
        for (Reading reading : readings) {
            List<Statement> statements = Reporter.statements(reading);
            List<List<Fit>> fits = joiner.join(reading, statements);
            Map<Known, List<When>> told = told(fits);
            link(statements, fits, linkFinder);
            for (int i = 0; i < statements.size(); i++) {
                for (Fit fit : fits.get(i)) {
                    joined.computeIfAbsent(fit.known(), k -> new ArrayList<>())
                            .add(Reports.of(fit, told.getOrDefault(fit.known(), List.of())));
                }
                if (fits.get(i).isEmpty()) {
                    finder.add(statements.get(i));
                }
            }
        }
        return Links.withoutRounds(made(joined, finder, linkFinder));
    }

    private List<Event> made(Map<Known, List<Joined>> joined, Finder finder, LinkFinder linkFinder) {
        Conflicts conflicts = new Conflicts(kin);
        List<Event> events = new ArrayList<>();
        known.forEach(k -> events.add(curated(k, sorted(joined.getOrDefault(k, List.of())), conflicts)));
        Found found = new Found(kin);
        finder.events()
                .forEach(g -> found.event(sorted(g), this::originsOf)
                        .map(e -> new EventDraft(e)
                                .links(linkFinder.of(e, sorted(g)))
                                .conflicts(conflicts.of(e, sorted(g)))
                                .event())
                        .ifPresent(events::add));
        events.sort(
                Comparator.comparing((Event e) -> e.date().start()).reversed().thenComparing(Event::id));
        return events;
    }

    private void link(List<Statement> statements, List<List<Fit>> fits, LinkFinder finder) {
        List<Known> before = List.of();
        for (int i = 0; i < statements.size(); i++) {
            for (Fit fit : fits.get(i)) {
                links.found(finder.of(statements.get(i), Act.of(fit.known()), before));
            }
            before = fits.get(i).isEmpty()
                    ? before
                    : fits.get(i).stream().map(Fit::known).toList();
        }
    }

    private static Map<Known, List<When>> told(List<List<Fit>> fits) {
        Map<Known, List<When>> told = new HashMap<>();
        for (List<Fit> of : fits) {
            of.forEach(
                    f -> told.computeIfAbsent(f.known(), k -> new ArrayList<>()).addAll(Reports.stated(f)));
        }
        return told;
    }

    /** The origin of each article. */
    Map<String, Origin> origins() {
        return origins;
    }

    private static Collection<Annotation> latest(Collection<Annotation> annotations) {
        Map<String, Annotation> latest = new TreeMap<>();
        Comparator<Annotation> age = Comparator.comparing(
                        (Annotation a) -> a.article().fetched())
                .thenComparing(a -> a.article().version());
        for (Annotation annotation : annotations) {
            latest.merge(annotation.article().id(), annotation, (a, b) -> age.compare(a, b) >= 0 ? a : b);
        }
        return latest.values();
    }

    private static List<Joined> sorted(List<Joined> joined) {
        return joined.stream().sorted(STABLE).toList();
    }

    private Event curated(Known one, List<Joined> joined, Conflicts conflicts) {
        CuratedEvent event = one.event();
        Citations citations = new Citations(event);
        List<Conflict> disagreements = conflicts.of(one, joined, citations);
        Set<Evidence> evidence = new LinkedHashSet<>();
        joined.forEach(j -> evidence.add(j.quote()));
        evidence.addAll(citations.all());
        return new Event(
                event.id(),
                event.type(),
                event.title(),
                event.summary(),
                event.parties(),
                event.jurisdiction(),
                event.dates().stream().map(d -> fact(d, joined, citations)).toList(),
                joined.stream().map(Joined::report).toList(),
                List.copyOf(evidence),
                originsOf(joined),
                disagreements,
                links.of(event, citations),
                Optional.of(event));
    }

    private static DatedFact fact(StatedDate date, List<Joined> joined, Citations citations) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        Optional<When.Anchor> anchor = Optional.empty();
        for (Joined one : joined) {
            for (When stated : one.stated()) {
                if (says(stated, date.when())) {
                    evidence.add(one.quote());
                    anchor = anchor.or(stated::anchor);
                }
            }
        }
        evidence.addAll(citations.of(date.source()));
        // A day that nobody could check rests on the reckoning of the articles, so it names what they reckoned from.
        When when = date.checked() || date.when().anchor().isPresent()
                ? date.when()
                : anchor.map(date.when()::anchored).orElse(date.when());
        return new DatedFact(when, List.copyOf(evidence), date.checked(), date.how());
    }

    private static boolean says(When stated, When known) {
        return known.role() != Role.ENDED
                && Dates.sameRole(stated.role(), known.role())
                && stated.start().equals(known.start())
                && stated.end().equals(known.end());
    }

    private List<Origin> originsOf(List<Joined> joined) {
        Map<String, Origin> distinct = new TreeMap<>();
        for (Joined one : joined) {
            Article article = one.statement().reading().article();
            Origin origin = origins.get(article.id());
            if (origin != null) {
                distinct.put(origin.id(), origin);
            }
        }
        return List.copyOf(distinct.values());
    }
}
