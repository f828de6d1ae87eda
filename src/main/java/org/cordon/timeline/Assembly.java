package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.timeline.FoundActs.Told;
import org.cordon.timeline.KnownConflicts.Basis;
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
    private final KnownConflicts conflicts;

    Assembly(Groundwork groundwork, List<Reading> articles, KnownConflicts conflicts) {
        this.groundwork = groundwork;
        this.conflicts = conflicts;
        readings.addAll(articles);
        origins = Origins.of(readings, groundwork.likeness());
        Originals originals = new Originals(readings, origins);
        readings.replaceAll(originals::anchored);
        readings.parallelStream().forEach(groundwork::read);
        conflicts.begin(readings, origins);
        links = new Links(groundwork.ids());
    }

    /** The events, newest first. */
    List<Event> events() {
        Map<Known, List<Joined>> joined = new LinkedHashMap<>();
        Finder finder = new Finder(groundwork.days(), groundwork.likeness());
        for (Reading reading : readings) {
            Telling telling = reading.telling(groundwork);
            links.found(telling.links());
            telling.given()
                    .forEach(g -> joined.computeIfAbsent(g.known(), k -> new ArrayList<>())
                            .add(g.joined()));
            telling.acts().forEach(finder::add);
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
                of.forEach(j -> links.found(groundwork.linkFinder().of(j, Act.of(known), acts))));
        Accounts accounts = new Accounts(groundwork.conflicts(), links, anchors, conflicts);
        // Each event's conflicts are found in its articles' own words, which costs more than all else.
        events.addAll(List.copyOf(groundwork.untold().entrySet()).parallelStream()
                .map(e -> event(e, sorted(joined.getOrDefault(e.getKey(), List.of())), accounts))
                .toList());
        events.addAll(found.parallelStream().map(t -> event(t, acts, anchors)).toList());
        events.replaceAll(new RegisterDays(readings)::in);
        events.sort(Groundwork.NEWEST);
        return events;
    }

    private Event event(Map.Entry<Known, Event> untold, List<Joined> told, Accounts accounts) {
        return told.isEmpty() ? untold.getValue() : accounts.of(untold.getKey(), told, originsOf(told));
    }

    private Event event(Told told, FoundActs acts, Anchors anchors) {
        Event event = told.event();
        Basis basis = new Basis(event.id(), named(event.parties()), told.reports(), event.origins());
        return new EventDraft(event)
                .links(groundwork.linkFinder().of(told, acts))
                .conflicts(conflicts.of(basis, () -> groundwork.conflicts().of(event, told.reports(), anchors)))
                .event();
    }

    private static Set<String> named(Parties parties) {
        Set<String> named = new HashSet<>(parties.actors());
        named.addAll(parties.targets());
        named.addAll(parties.about());
        return named;
    }

    private List<Told> found(Finder finder) {
        List<Told> told = new ArrayList<>();
        Found found = new Found(groundwork.kin());
        finder.events()
                .forEach(g -> found.event(sorted(g), this::originsOf).ifPresent(e -> told.add(new Told(e, sorted(g)))));
        return told;
    }

    /** The origin of each article. */
    Map<String, Origin> origins() {
        return origins;
    }

    private static List<Joined> sorted(List<Joined> joined) {
        return joined.stream().sorted(STABLE).toList();
    }

    private List<Origin> originsOf(List<Joined> joined) {
        Map<String, Origin> distinct = new TreeMap<>();
        for (Joined one : joined) {
            Origin origin = origins.get(one.reading().article().id());
            if (origin != null) {
                distinct.put(origin.id(), origin);
            }
        }
        return List.copyOf(distinct.values());
    }
}
