package org.cordon.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.KnownConflicts.Basis;

/** Makes the event of a curated entry and of the reports that tell of it. */
final class Accounts {

    private final Conflicts conflicts;
    private final Links links;
    private final Anchors anchors;
    private final KnownConflicts known;

    Accounts(Conflicts conflicts, Links links, Anchors anchors, KnownConflicts known) {
        this.known = known;
        this.conflicts = conflicts;
        this.links = links;
        this.anchors = anchors;
    }

    /** An event with the reports that tell of it, in stable order, and their origins. */
    Event of(Known one, List<Joined> joined, List<Origin> origins) {
        CuratedEvent event = one.event();
        Citations citations = new Citations(event);
        List<Conflict> disagreements = known.of(
                new Basis(event.id(), one.parties(), joined, origins),
                () -> conflicts.of(one, joined, citations, anchors));
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
                origins,
                disagreements,
                links.of(event, citations),
                Optional.of(event),
                List.of());
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
}
