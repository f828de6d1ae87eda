package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;

/**
 * The curated events made ready for joining: their indexes, and each event as it is where no article tells of it. Made once, and
 * then only read, by many threads and for as many timelines as there are changes of articles.
 */
final class Groundwork {

    private final Kin kin;
    private final Set<String> ids;
    private final Set<String> days;
    private final Joiner joiner;
    private final LinkFinder linkFinder;
    private final Conflicts conflicts;
    private final Likeness likeness;
    private final Recollection recollection;
    private final Map<Known, Event> untold = new LinkedHashMap<>();

    Groundwork(List<CuratedEvent> curated, List<Entity> entities, Timeline.Meaning meaning, Timeline.Keeping keeping) {
        likeness = new Likeness(meaning);
        kin = new Kin(entities);
        Map<String, CuratedEvent> byId = new TreeMap<>();
        curated.forEach(e -> byId.put(e.id(), e));
        List<Known> known = new ArrayList<>();
        byId.values().forEach(e -> known.add(Known.of(e, kin)));
        recollection = new Recollection(keeping, Article.versionOf(byId + "\n" + entities), known);
        ids = Set.copyOf(byId.keySet());
        days = Finder.days(known);
        joiner = new Joiner(known, new Nearest(meaning));
        linkFinder = new LinkFinder(known, joiner, kin);
        conflicts = new Conflicts(kin);
        Accounts accounts = new Accounts(conflicts, new Links(ids), Anchors.NONE, new KnownConflicts());
        Map<Event, Known> events = new TreeMap<>(NEWEST);
        known.forEach(k -> events.put(accounts.of(k, List.of(), List.of()), k));
        events.forEach((event, k) -> untold.put(k, event));
    }

    /** The order of a timeline. */
    static final Comparator<Event> NEWEST =
            Comparator.comparing((Event e) -> e.date().start()).reversed().thenComparing(Event::id);

    /** Lets a reading know what it comes to: recalled, or read now. */
    void read(Reading reading) {
        recollection.read(reading, this);
    }

    Kin kin() {
        return kin;
    }

    /** The ids of the events. */
    Set<String> ids() {
        return ids;
    }

    /** Who did something on which day, as {@link Finder#days} writes it. */
    Set<String> days() {
        return days;
    }

    Joiner joiner() {
        return joiner;
    }

    LinkFinder linkFinder() {
        return linkFinder;
    }

    Likeness likeness() {
        return likeness;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    /** Each event as it is where no article tells of it, newest first. */
    Map<Known, Event> untold() {
        return untold;
    }
}
