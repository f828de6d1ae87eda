package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;
import org.cordon.decide.Decisions;
import org.cordon.timeline.Timeline.Hidden;

/**
 * Applies what editors decided to the events as the sources give them. A pure function of both, so that a decision undone
 * leaves nothing behind; a decision about what is not there has no effect.
 */
final class Rulings {

    private static final String SPLIT = "s-";

    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, String> moved = new TreeMap<>();
    private final Map<String, Hidden> hidden = new TreeMap<>();

    Rulings(Collection<Event> assembled, Decisions decisions) {
        assembled.forEach(e -> events.put(e.id(), e));
        List<Decision> inForce = decisions.inForce();
        inForce.forEach(this::apply);
        if (!inForce.isEmpty()) {
            hide();
            relink();
        }
    }

    /** The events to show, in no order. */
    Collection<Event> events() {
        return events.values();
    }

    /** Where the ids of merged events lead. */
    Map<String, String> moved() {
        return moved;
    }

    /** The events taken off, by id. */
    Map<String, Hidden> hidden() {
        return hidden;
    }

    private void apply(Decision decision) {
        switch (decision.act()) {
            case MERGE -> merge(decision);
            case SPLIT -> split(decision);
            case SETTLE -> settle(decision);
            case ACCEPT, REJECT, HIDE, UNHIDE ->
                subject(decision).ifPresent(e -> put(new EventDraft(e).decided(decision)));
            case NAME_ACCEPT, NAME_REJECT, NOT_DUPLICATE, UNDO -> {}
        }
    }

    private Optional<Event> subject(Decision decision) {
        return event(decision.matter().subjects().getFirst());
    }

    private Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(moved.getOrDefault(id, id)));
    }

    private void put(EventDraft draft) {
        Event event = draft.event();
        events.put(event.id(), event);
    }

    private void merge(Decision decision) {
        Optional<Event> into = decision.matter().into().flatMap(this::event);
        for (String id : decision.matter().subjects()) {
            Optional<Event> from = event(id);
            if (into.isPresent()
                    && from.isPresent()
                    && !from.get().id().equals(into.get().id())) {
                String gone = from.get().id();
                String kept = into.get().id();
                events.remove(gone);
                put(new EventDraft(event(kept).orElseThrow()).with(from.get()));
                moved.replaceAll((old, to) -> to.equals(gone) ? kept : to);
                moved.put(gone, kept);
            }
        }
        into.flatMap(e -> event(e.id())).ifPresent(e -> put(new EventDraft(e).decided(decision)));
    }

    private void split(Decision decision) {
        Set<String> keys = new HashSet<>(decision.matter().reports());
        subject(decision).ifPresent(event -> {
            List<Report> out = event.reports().stream()
                    .filter(r -> keys.contains(r.quote().key()))
                    .toList();
            List<Evidence.Quote> quotes = out.stream().map(Report::quote).toList();
            Optional<Event> rest = out.isEmpty() ? Optional.empty() : new EventDraft(event).without(quotes);
            rest.ifPresent(left -> {
                put(new EventDraft(left).decided(decision));
                put(new EventDraft(Found.of(SPLIT + decision.id(), event.jurisdiction(), out, origins(event, quotes)))
                        .decided(decision));
            });
        });
    }

    private static List<Origin> origins(Event event, List<Evidence.Quote> quotes) {
        return event.origins().stream()
                .filter(o -> o.members().stream()
                        .anyMatch(m -> quotes.stream().anyMatch(q -> q.article().equals(m.article()))))
                .toList();
    }

    private void settle(Decision decision) {
        subject(decision).ifPresent(event -> {
            List<Conflict> conflicts =
                    event.conflicts().stream().map(c -> settled(c, decision)).toList();
            if (!conflicts.equals(event.conflicts())) {
                put(new EventDraft(event).conflicts(conflicts).decided(decision));
            }
        });
    }

    private static Conflict settled(Conflict conflict, Decision decision) {
        Conflict settled = new Conflict(
                conflict.slot(),
                conflict.kind(),
                conflict.note(),
                conflict.claims(),
                conflict.compatible(),
                Optional.of(decision));
        boolean meant = decision.matter().slot().filter(conflict.slot()::equals).isPresent();
        return meant && conflict.claims().stream().anyMatch(settled::settledFor) ? settled : conflict;
    }

    /** Of the acts that show or hide an event the last one counts. */
    private void hide() {
        for (Event event : List.copyOf(events.values())) {
            event.decisions().stream()
                    .filter(d ->
                            Set.of(Act.ACCEPT, Act.REJECT, Act.HIDE, Act.UNHIDE).contains(d.act()))
                    .reduce((first, second) -> second)
                    .filter(d -> d.act() == Act.REJECT || d.act() == Act.HIDE)
                    .ifPresent(d -> {
                        events.remove(event.id());
                        hidden.put(event.id(), new Hidden(event, d));
                    });
        }
    }

    /** Links follow merged events, and end with events taken off. */
    private void relink() {
        for (Event event : List.copyOf(events.values())) {
            List<Link> links = new ArrayList<>();
            for (Link link : event.links()) {
                String to = moved.getOrDefault(link.to(), link.to());
                if (events.containsKey(to) && !to.equals(event.id())) {
                    links.add(new Link(link.kind(), event.id(), to, link.basis(), link.evidence()));
                }
            }
            if (!links.equals(event.links())) {
                put(new EventDraft(event).links(links));
            }
        }
    }
}
