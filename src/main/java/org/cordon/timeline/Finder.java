package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final double ALIKE = 0.6;

    private final Set<String> curated;
    private final Likeness likeness;
    private final Map<String, Set<Group>> groups = new HashMap<>();
    private final List<Group> all = new ArrayList<>();

    /** The reports of one event; equal to no other, though they grow. */
    private static final class Group {
        private final List<Joined> reports = new ArrayList<>();
    }

    /** A finder that takes nothing done by an actor on a day that has a curated event: see {@link #days}. */
    Finder(Set<String> curated, Likeness likeness) {
        this.curated = curated;
        this.likeness = likeness;
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
        return all.stream().map(g -> List.copyOf(g.reports)).toList();
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
        Optional<Group> same = same(joined, actors);
        Optional<Group> alike = same.isPresent() ? same : alike(joined, actors);
        Group group = alike.orElseGet(this::fresh);
        boolean meant = same.isEmpty() && alike.isPresent();
        group.reports.add(meant ? meant(joined, group.reports.getFirst()) : joined);
        When date = joined.report().dates().getFirst();
        for (String actor : actors) {
            groups.computeIfAbsent(key(actor, date), k -> new LinkedHashSet<>()).add(group);
        }
    }

    private Group fresh() {
        Group group = new Group();
        all.add(group);
        return group;
    }

    /** The reports of one of the actors doing a thing of that kind on that day. */
    private Optional<Group> same(Joined joined, Set<String> actors) {
        LocalDate day = joined.report().dates().getFirst().start();
        return near(joined, actors, 0)
                .filter(group -> group.reports.stream()
                        .anyMatch(j -> j.report().type() == joined.report().type()
                                && j.report().dates().getFirst().start().equals(day)))
                .findFirst();
    }

    /** The reports of one of the actors, told as another kind of act or a day off as in another zone, that say most nearly the same. */
    private Optional<Group> alike(Joined joined, Set<String> actors) {
        Optional<Group> best = Optional.empty();
        double most = ALIKE;
        for (Group group : near(joined, actors, 1).toList()) {
            double alike = likeness.of(joined.quote(), group.reports.getFirst().quote())
                    .orElse(0.0);
            if (alike > most) {
                most = alike;
                best = Optional.of(group);
            }
        }
        return best;
    }

    private Stream<Group> near(Joined joined, Set<String> actors, int days) {
        When date = joined.report().dates().getFirst();
        return actors.stream()
                .flatMap(actor -> IntStream.rangeClosed(-days, days)
                        .mapToObj(shift ->
                                key(actor, When.day(date.role(), date.start().plusDays(shift)))))
                .flatMap(key -> groups.getOrDefault(key, Set.of()).stream());
    }

    private static Joined meant(Joined joined, Joined first) {
        return new Joined(
                joined.reading(),
                joined.line(),
                Reports.meant(joined.report(), first.report()),
                joined.stated(),
                joined.pointers());
    }

    private static String key(String actor, When date) {
        return actor + " " + date.start();
    }
}
