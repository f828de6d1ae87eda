package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Ending;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;

/**
 * An act on the timeline: what sources, curated or collected, say happened. It cannot be built without evidence.
 * {@code curated} is the entry people wrote, absent for an event found in articles only;
 * {@code decisions} are those of editors that made it what it is.
 */
public record Event(
        String id,
        EventType type,
        Label title,
        Label summary,
        Parties parties,
        String jurisdiction,
        List<DatedFact> dates,
        List<Report> reports,
        List<Evidence> evidence,
        List<Origin> origins,
        List<Conflict> conflicts,
        List<Link> links,
        Optional<CuratedEvent> curated,
        List<Decision> decisions) {

    /** A date of the event and what says so; {@code how} for an end, {@code checked} false where nobody could check it. */
    public record DatedFact(When when, List<Evidence> evidence, boolean checked, Optional<Ending> how) {
        public DatedFact {
            evidence = List.copyOf(evidence);
        }
    }

    public Event {
        dates = List.copyOf(dates);
        reports = List.copyOf(reports);
        evidence = List.copyOf(evidence);
        origins = List.copyOf(origins);
        conflicts = List.copyOf(conflicts);
        links = List.copyOf(links);
        decisions = List.copyOf(decisions);
        if (evidence.isEmpty() || dates.isEmpty()) {
            throw new IllegalArgumentException("event " + id + " needs evidence and a date");
        }
    }

    /** Whether only articles tell of it and no editor has accepted it yet. */
    public boolean proposed() {
        return curated.isEmpty() && decisions.stream().noneMatch(d -> d.act() == Act.ACCEPT || id.endsWith(d.id()));
    }

    /** The date it stands under on the timeline: announced, else published, else effective, else the first known. */
    public When date() {
        return first(When.Role.ANNOUNCED)
                .or(() -> first(When.Role.PUBLISHED))
                .or(() -> first(When.Role.EFFECTIVE))
                .orElse(dates.getFirst().when());
    }

    /** The first date of a role; empty if none is known. */
    public Optional<When> first(When.Role role) {
        for (DatedFact fact : dates) {
            if (fact.when().role() == role) {
                return Optional.of(fact.when());
            }
        }
        return Optional.empty();
    }

    /** How things stood on a day, as far as the dates tell. */
    public Status status(LocalDate day) {
        for (DatedFact fact : dates) {
            if (fact.when().role() == When.Role.ENDED && !fact.when().start().isAfter(day)) {
                return switch (fact.how().orElse(Ending.ENDED)) {
                    case ENDED -> Status.ENDED;
                    case SUSPENDED -> Status.SUSPENDED;
                    case SUPERSEDED -> Status.SUPERSEDED;
                    case RESCINDED -> Status.RESCINDED;
                };
            }
        }
        if (watched() || curated.map(CuratedEvent::proposed).orElse(false)) {
            return Status.PROPOSED;
        }
        return first(When.Role.EFFECTIVE)
                .map(e -> e.start().isAfter(day) ? Status.NOT_YET_IN_FORCE : Status.IN_FORCE)
                .orElse(Status.ANNOUNCED);
    }

    /** Whether it is only proposed, from what differs between two captures of a watched page. */
    public boolean watched() {
        return id.startsWith(Watched.PREFIX);
    }

    /** The quotes from stored articles, in the order of the evidence. */
    public List<Evidence.Quote> quotes() {
        List<Evidence.Quote> quotes = new ArrayList<>();
        for (Evidence item : evidence) {
            if (item instanceof Evidence.Quote quote) {
                quotes.add(quote);
            }
        }
        return quotes;
    }
}
