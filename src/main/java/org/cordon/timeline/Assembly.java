package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.When;
import org.cordon.timeline.FoundActs.Told;
import org.cordon.timeline.LinkFinder.Act;

/** Builds a timeline: reads every article for acts, joins them, and makes an event of each curated entry and each group. */
final class Assembly {

    private static final Comparator<Joined> STABLE = Comparator.comparing(Joined::day)
            .thenComparing(j -> j.quote().article())
            .thenComparing(j -> j.quote().start());

    private final Groundwork groundwork;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Origin> origins;
    private final Links links;

    Assembly(Groundwork groundwork, Collection<Annotation> annotations) {
        this.groundwork = groundwork;
        latest(annotations).forEach(a -> readings.add(new Reading(a)));
        origins = Origins.of(readings, groundwork.likeness());
        Originals originals = new Originals(readings, origins);
        readings.replaceAll(originals::anchored);
        links = new Links(groundwork.ids());
    }

    /** The events, newest first. */
    List<Event> events() {
        Map<Known, List<Joined>> joined = new LinkedHashMap<>();
        Finder finder = new Finder(groundwork.days());
        for (Reading reading : readings) {
            List<Statement> statements = Reporter.statements(reading);
            List<List<Fit>> fits = groundwork.joiner().join(reading, statements);
            Map<Known, List<When>> told = told(fits);
            link(statements, fits);
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
        return Links.withoutRounds(made(joined, finder));
    }

    private List<Event> made(Map<Known, List<Joined>> joined, Finder finder) {
        List<Event> events = new ArrayList<>();
        List<Told> found = found(finder);
        List<List<Joined>> all = new ArrayList<>(joined.values());
        found.forEach(t -> all.add(t.reports()));
        Anchors anchors = new Anchors(readings, origins, all);
        FoundActs acts = new FoundActs(found, groundwork.kin());
        joined.forEach((known, of) ->
                of.forEach(j -> links.found(groundwork.linkFinder().of(j.statement(), Act.of(known), acts))));
        Accounts accounts = new Accounts(groundwork.conflicts(), links, anchors);
        groundwork.untold().forEach((known, untold) -> {
            List<Joined> told = sorted(joined.getOrDefault(known, List.of()));
            events.add(told.isEmpty() ? untold : accounts.of(known, told, originsOf(told)));
        });
        found.forEach(told -> events.add(new EventDraft(told.event())
                .links(groundwork.linkFinder().of(told, acts))
                .conflicts(groundwork.conflicts().of(told.event(), told.reports(), anchors))
                .event()));
        events.sort(Groundwork.NEWEST);
        return events;
    }

    private List<Told> found(Finder finder) {
        List<Told> told = new ArrayList<>();
        Found found = new Found(groundwork.kin());
        finder.events()
                .forEach(g -> found.event(sorted(g), this::originsOf).ifPresent(e -> told.add(new Told(e, sorted(g)))));
        return told;
    }

    private void link(List<Statement> statements, List<List<Fit>> fits) {
        List<Known> before = List.of();
        for (int i = 0; i < statements.size(); i++) {
            for (Fit fit : fits.get(i)) {
                links.found(groundwork.linkFinder().of(statements.get(i), Act.of(fit.known()), before));
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
