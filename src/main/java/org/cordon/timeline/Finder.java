package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Statement.From;

/**
 * Joins the statements that no curated event takes into events known from articles only. Only a plain sentence counts: a
 * named actor before the act, one day, no doubt, no opinion, no looking back, and a word of the field.
 */
final class Finder {

    private static final int CLEAR = 4;

    private final Set<String> curated;
    private final Map<String, List<List<Joined>>> groups = new LinkedHashMap<>();

    /** A finder that takes nothing done by an actor on a day that has a curated event: see {@link #days}. */
    Finder(Set<String> curated) {
        this.curated = curated;
    }

    /** Each actor of curated events with each day on which it acted. */
    static Set<String> days(Collection<Known> curated) {
        Set<String> days = new HashSet<>();
        for (Known known : curated) {
            known.actors().forEach(a -> known.dates().forEach(d -> days.add(key(a, d))));
        }
        return days;
    }

    /** A plain report of an act, and who did it. */
    record Plain(Joined joined, Set<String> actors) {}

    /** What a statement that fits no curated event plainly tells; empty where it does not. */
    Optional<Plain> plain(Statement statement) {
        Optional<EventType> type = statement.clues().strongest();
        Optional<When> day = statement.dates(From.SENTENCE).stream()
                .filter(d -> Dates.day(d) && d.role() != Role.COMMENT_CLOSE && d.role() != Role.ENDED)
                .findFirst();
        Set<String> actors = actors(statement.cast());
        if (type.isEmpty() || day.isEmpty() || actors.isEmpty() || !plain(statement, type.get())) {
            return Optional.empty();
        }
        if (actors.stream().anyMatch(a -> curated(a, day.get()))) {
            return Optional.empty();
        }
        return Optional.of(new Plain(Reports.of(statement, type.get(), actors), actors));
    }

    /** Takes such a report. */
    void add(Plain plain) {
        group(plain.joined(), plain.actors());
    }

    /** The reports of each event found, in the order in which they were added. */
    List<List<Joined>> events() {
        Set<List<Joined>> distinct = new LinkedHashSet<>();
        groups.values().forEach(distinct::addAll);
        return List.copyOf(distinct);
    }

    private static Set<String> actors(Cast cast) {
        Set<String> actors = new LinkedHashSet<>();
        cast.actors().stream().filter(a -> !a.startsWith("place:")).forEach(actors::add);
        return actors;
    }

    private static boolean plain(Statement statement, EventType type) {
        Clues clues = statement.clues();
        boolean field = clues.domain() || statement.named().stream().anyMatch(id -> id.startsWith("prod:"));
        boolean reserved = clues.tentative() || clues.background() || clues.opinion();
        return field && !reserved && type != EventType.OTHER && clues.of(type) >= CLEAR;
    }

    /** Whether the actor has a curated event on that day: then this is more likely another word on it than another act. */
    private boolean curated(String actor, When day) {
        for (int shift = -1; shift <= 1; shift++) {
            When near = When.day(day.role(), day.start().plusDays(shift));
            if (curated.contains(key(actor, near))) {
                return true;
            }
        }
        return false;
    }

    private void group(Joined joined, Set<String> actors) {
        When date = joined.report().dates().getFirst();
        for (String actor : actors) {
            for (List<Joined> group : groups.getOrDefault(groupKey(joined, actor, date), List.of())) {
                group.add(joined);
                return;
            }
        }
        List<Joined> group = new ArrayList<>(List.of(joined));
        actors.forEach(a -> groups.computeIfAbsent(groupKey(joined, a, date), k -> new ArrayList<>())
                .add(group));
    }

    private static String groupKey(Joined joined, String actor, When date) {
        return joined.report().type().id() + " " + key(actor, date);
    }

    private static String key(String actor, When date) {
        return actor + " " + date.start();
    }
}
