package org.cordon.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.changes.Change.Cause;
import org.cordon.changes.Change.What;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;
import org.cordon.decide.Decisions;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** Tells what differs between what an event stood on and what it stands on, and why. */
final class Delta {

    private static final int MOST_CAUSES = 8;

    private final Timeline timeline;
    private final Decisions decisions;
    private final Instant now;
    private final LocalDate day;

    Delta(Timeline timeline, Decisions decisions, Instant now) {
        this.timeline = timeline;
        this.decisions = decisions;
        this.now = now;
        this.day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Instant now() {
        return now;
    }

    Footing footing(Event event) {
        return Footing.of(event, day);
    }

    /** The changes of an event that stood on something else before. */
    List<Change> changes(Event event, Footing before) {
        Footing after = footing(event);
        List<Cause> causes = causes(event.id(), before, after);
        List<Change> changes = new ArrayList<>();
        decided(event, before, changes);
        for (String role : union(before.dates().keySet(), after.dates().keySet())) {
            String from = String.join(", ", before.dates().getOrDefault(role, List.of()));
            String to = String.join(", ", after.dates().getOrDefault(role, List.of()));
            if (!from.equals(to)) {
                changes.add(change(event.id(), What.DATE_MOVED, causes).over(role, from, to));
            }
        }
        before.newOrigins(event)
                .forEach((origin, articles) -> changes.add(change(event.id(), What.ORIGIN_ADDED, articles(articles))
                        .over("", "", origin)));
        conflicts(event, before, changes);
        if (!before.status().equals(after.status())) {
            boolean passed =
                    before.dates().equals(after.dates()) && before.curated().equals(after.curated());
            List<Cause> why = passed ? List.of(new Cause(Cause.Kind.DAY, day.toString())) : causes;
            changes.add(change(event.id(), What.STATUS_CHANGED, why).over("", before.status(), after.status()));
        }
        if (!before.words().equals(after.words())) {
            changes.add(change(event.id(), What.CORRECTED, causes).over("", "", ""));
        }
        return changes;
    }

    private void decided(Event event, Footing before, List<Change> changes) {
        for (Decision decision : event.decisions()) {
            if (before.decisions().contains(decision.id())) {
                continue;
            }
            List<Cause> cause = List.of(new Cause(Cause.Kind.DECISION, decision.id()));
            String from = String.join(", ", decision.matter().subjects());
            switch (decision.act()) {
                case MERGE -> changes.add(change(event.id(), What.MERGED, cause).over("", from, ""));
                case SPLIT -> changes.add(change(event.id(), What.SPLIT, cause).over("", from, "s-" + decision.id()));
                case ACCEPT ->
                    changes.add(change(event.id(), What.ACCEPTED, cause).over("", "", ""));
                default -> {}
            }
        }
    }

    private void conflicts(Event event, Footing before, List<Change> changes) {
        Footing after = footing(event);
        List<Cause> causes = causes(event.id(), before, after);
        after.conflicts().forEach((slot, settled) -> {
            String was = before.conflicts().get(slot);
            Optional<Decision> decision = decisions.decision(settled);
            if (decision.isPresent() && !settled.equals(was)) {
                changes.add(change(event.id(), What.CONFLICT_SETTLED, List.of(new Cause(Cause.Kind.DECISION, settled)))
                        .over(slot, "", decision.get().matter().value().orElse("")));
            } else if (was == null || !was.isEmpty() && settled.isEmpty()) {
                changes.add(change(event.id(), What.CONFLICT_FOUND, causes).over(slot, "", ""));
            }
        });
    }

    /** What an event that was not there before is, and why it is now; {@code again} where it was there long before. */
    Change appeared(Event event, boolean again) {
        Footing after = footing(event);
        Optional<Decision> split = event.decisions().stream()
                .filter(d -> d.act() == Act.SPLIT && event.id().endsWith(d.id()))
                .findFirst();
        if (split.isPresent() && !again) {
            List<Cause> cause =
                    List.of(new Cause(Cause.Kind.DECISION, split.get().id()));
            String from = split.get().matter().subjects().getFirst();
            return change(event.id(), What.SPLIT, cause).over("", from, event.id());
        }
        List<Cause> causes = event.curated().isPresent()
                ? List.of(new Cause(Cause.Kind.CURATED, event.id()))
                : articles(after.articles());
        return change(event.id(), again ? What.RESTORED : What.ADDED, again ? undone(event.id(), causes) : causes)
                .over("", "", "");
    }

    // What comes back mostly does because an editor undid what took it off.
    private List<Cause> undone(String id, List<Cause> otherwise) {
        return decisions.all().reversed().stream()
                .filter(d -> d.matter().subjects().contains(id))
                .flatMap(d ->
                        decisions.undoing(d.id()).or(() -> Optional.of(d).filter(u -> u.act() == Act.UNHIDE)).stream())
                .findFirst()
                .map(u -> List.of(new Cause(Cause.Kind.DECISION, u.id())))
                .orElse(otherwise);
    }

    /** What became of an event that is not there any more. */
    Change vanished(String id, Footing before) {
        Optional<String> into = timeline.movedTo(id);
        if (into.isPresent()) {
            List<Cause> cause = decisions.inForce().stream()
                    .filter(d -> d.act() == Act.MERGE && d.matter().subjects().contains(id))
                    .map(d -> new Cause(Cause.Kind.DECISION, d.id()))
                    .limit(1)
                    .toList();
            return change(id, What.MERGED, cause).over("", id, into.get());
        }
        List<Cause> cause = timeline.hidden(id)
                .map(h -> List.of(new Cause(Cause.Kind.DECISION, h.decision().id())))
                .orElseGet(
                        () -> before.curated().isEmpty() ? undone(before) : List.of(new Cause(Cause.Kind.CURATED, id)));
        return change(id, What.REMOVED, cause).over("", "", "");
    }

    private List<Cause> undone(Footing before) {
        return before.decisions().stream()
                .flatMap(d -> decisions.undoing(d).stream())
                .map(u -> new Cause(Cause.Kind.DECISION, u.id()))
                .toList();
    }

    private List<Cause> causes(String event, Footing before, Footing after) {
        Set<Cause> causes = new LinkedHashSet<>();
        after.decisions().stream()
                .filter(d -> !before.decisions().contains(d))
                .forEach(d -> causes.add(new Cause(Cause.Kind.DECISION, d)));
        before.decisions().stream()
                .filter(d -> !after.decisions().contains(d))
                .flatMap(d -> decisions.undoing(d).stream())
                .forEach(u -> causes.add(new Cause(Cause.Kind.DECISION, u.id())));
        if (!before.curated().equals(after.curated())) {
            causes.add(new Cause(Cause.Kind.CURATED, event));
        }
        if (causes.isEmpty()) {
            causes.addAll(articles(after.articles().stream()
                    .filter(a -> !before.articles().contains(a))
                    .toList()));
        }
        return List.copyOf(causes);
    }

    private static List<Cause> articles(List<String> ids) {
        return ids.stream()
                .limit(MOST_CAUSES)
                .map(a -> new Cause(Cause.Kind.ARTICLE, a))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private Start change(String event, What what, List<Cause> causes) {
        return (slot, from, to) -> new Change(now, event, what, slot, from, to, causes);
    }

    /** A change that still lacks what it is over. */
    private interface Start {
        Change over(String slot, String from, String to);
    }
}
