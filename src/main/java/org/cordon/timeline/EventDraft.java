package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.decide.Decision;
import org.cordon.timeline.Event.DatedFact;

/** An event while editors' decisions change it. */
final class EventDraft {

    private final Event event;
    private List<DatedFact> dates;
    private List<Report> reports;
    private List<Evidence> evidence;
    private List<Origin> origins;
    private List<Conflict> conflicts;
    private List<Link> links;
    private final List<Decision> decisions;

    EventDraft(Event event) {
        this.event = event;
        this.dates = event.dates();
        this.reports = event.reports();
        this.evidence = event.evidence();
        this.origins = event.origins();
        this.conflicts = event.conflicts();
        this.links = event.links();
        this.decisions = new ArrayList<>(event.decisions());
    }

    EventDraft decided(Decision decision) {
        decisions.add(decision);
        return this;
    }

    EventDraft links(List<Link> others) {
        links = others;
        return this;
    }

    EventDraft conflicts(List<Conflict> others) {
        conflicts = others;
        return this;
    }

    /** Takes in all that another event rests on; where the two give different days of one role, both stay, as a conflict. */
    EventDraft with(Event other) {
        reports = both(reports, other.reports());
        evidence = both(evidence, other.evidence());
        conflicts = both(conflicts, other.conflicts());
        links = both(links, other.links());
        Map<String, Origin> distinct = new TreeMap<>();
        both(origins, other.origins()).forEach(o -> distinct.put(o.id(), o));
        origins = List.copyOf(distinct.values());
        List<DatedFact> merged = new ArrayList<>(dates);
        other.dates().forEach(fact -> add(merged, fact));
        dates = List.copyOf(merged);
        return this;
    }

    private void add(List<DatedFact> merged, DatedFact fact) {
        for (int i = 0; i < merged.size(); i++) {
            DatedFact own = merged.get(i);
            boolean same = own.when().role() == fact.when().role();
            if (same && own.when().iso().equals(fact.when().iso())) {
                merged.set(
                        i, new DatedFact(own.when(), both(own.evidence(), fact.evidence()), own.checked(), own.how()));
                return;
            }
        }
        merged.stream()
                .filter(own -> own.when().role() == fact.when().role())
                .findFirst()
                .ifPresent(own -> disagree(own, fact));
        merged.add(fact);
    }

    private void disagree(DatedFact own, DatedFact other) {
        String slot = own.when().role().id();
        boolean told = conflicts.stream()
                .anyMatch(c -> c.kind() == ConflictKind.DATE && c.slot().equals(slot));
        if (!told && !own.evidence().isEmpty() && !other.evidence().isEmpty()) {
            List<Conflict> more = new ArrayList<>(conflicts);
            more.add(new Conflict(
                    slot,
                    ConflictKind.DATE,
                    Optional.empty(),
                    List.of(claim(own), claim(other)),
                    own.when().overlaps(other.when())));
            conflicts = List.copyOf(more);
        }
    }

    private static Conflict.Claim claim(DatedFact fact) {
        return new Conflict.Claim(Days.label(fact.when()), fact.evidence());
    }

    /** Takes in a date; where it is another day than one of the same role, both stay, as a conflict. */
    EventDraft dated(DatedFact fact) {
        evidence = both(evidence, fact.evidence());
        List<DatedFact> merged = new ArrayList<>(dates);
        add(merged, fact);
        dates = List.copyOf(merged);
        return this;
    }

    EventDraft dates(List<DatedFact> others) {
        dates = others;
        return this;
    }

    EventDraft origins(List<Origin> others) {
        origins = others.stream().filter(this::heard).toList();
        return this;
    }

    /** Leaves out what some reports alone gave; empty where nothing would be left. */
    Optional<Event> without(Collection<Evidence.Quote> quotes) {
        Predicate<Evidence> stays = e -> !(e instanceof Evidence.Quote quote) || !quotes.contains(quote);
        dates = dates.stream()
                .map(f -> new DatedFact(f.when(), left(f.evidence(), stays), f.checked(), f.how()))
                .filter(f -> !f.evidence().isEmpty() || event.curated().isPresent())
                .toList();
        keeping(stays).origins(origins);
        return evidence.isEmpty() || dates.isEmpty() ? Optional.empty() : Optional.of(event());
    }

    /** Keeps of reports, conflicts and links what some of the evidence bears out; a conflict needs two claims. */
    EventDraft keeping(Predicate<Evidence> stays) {
        reports = reports.stream().filter(r -> stays.test(r.quote())).toList();
        evidence = left(evidence, stays);
        conflicts = conflicts.stream()
                .map(c -> with(c, stays))
                .filter(c -> c.claims().size() > 1)
                .toList();
        links = links.stream()
                .filter(l -> l.evidence().map(stays::test).orElse(true))
                .toList();
        return this;
    }

    private static Conflict with(Conflict conflict, Predicate<Evidence> stays) {
        List<Conflict.Claim> claims = conflict.claims().stream()
                .map(claim -> new Conflict.Claim(claim.says(), left(claim.evidence(), stays)))
                .filter(claim -> !claim.evidence().isEmpty())
                .toList();
        return new Conflict(
                conflict.slot(), conflict.kind(), conflict.note(), claims, conflict.compatible(), conflict.settled());
    }

    private boolean heard(Origin origin) {
        return evidence.stream()
                .filter(Evidence.Quote.class::isInstance)
                .map(e -> ((Evidence.Quote) e).article())
                .anyMatch(
                        a -> origin.members().stream().anyMatch(m -> m.article().equals(a)));
    }

    private static List<Evidence> left(List<Evidence> evidence, Predicate<Evidence> stays) {
        return evidence.stream().filter(stays).toList();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        Map<T, Boolean> all = new LinkedHashMap<>();
        one.forEach(t -> all.put(t, true));
        other.forEach(t -> all.put(t, true));
        return List.copyOf(all.keySet());
    }

    Event event() {
        return new Event(
                event.id(),
                event.type(),
                event.title(),
                event.summary(),
                event.parties(),
                event.jurisdiction(),
                dates,
                reports,
                evidence,
                origins,
                conflicts,
                links,
                event.curated(),
                decisions);
    }
}
