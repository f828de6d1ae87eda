package org.cordon.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.search.QueryException;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Status;
import org.cordon.timeline.Timeline;

/**
 * Writes the cards of events in a reader's words, with the statuses of a day; {@code stay} is what an address ends with so that
 * the reader stays on the day asked for.
 */
record Cards(Holdings holdings, Timeline timeline, Words words, LocalDate day, String stay) {

    private static final Set<Status> OVER =
            EnumSet.of(Status.ENDED, Status.RESCINDED, Status.SUPERSEDED, Status.SUSPENDED);
    private static final Set<Status> AHEAD = EnumSet.of(Status.PROPOSED, Status.NOT_YET_IN_FORCE, Status.DELAYED);

    /** The cards of what was known on the day that an address asks for, today if none. */
    static Cards asOf(Holdings holdings, Words words, Address address) throws QueryException {
        LocalDate today = holdings.today();
        LocalDate day = Days.asOf(address, today);
        return new Cards(holdings, holdings.timeline(day), words, day, day.isBefore(today) ? "?asof=" + day : "");
    }

    /** The cards of what is known today. */
    static Cards now(Holdings holdings, Words words) {
        return new Cards(holdings, holdings.timeline(), words, holdings.today(), "");
    }

    Card card(Event event) {
        return new Card(
                event.id(),
                Address.event(event.id()) + stay,
                rail(event),
                kind(event),
                words.of(event.title()),
                words.of(event.summary()),
                refs(event.parties().actors()),
                refs(event.parties().targets()),
                evidence(event),
                disagreements(event),
                event.proposed());
    }

    Ref ref(Event event) {
        return new Ref(words.of(event.title()), Address.event(event.id()) + stay);
    }

    /** Where a quote stands: in the newest version of its article, or in the older one that it is of. */
    String href(Evidence.Quote quote) {
        boolean older = holdings.article(quote.article())
                        .filter(newest -> !newest.version().equals(quote.version()))
                        .isPresent()
                && holdings.article(quote.article(), quote.version()).isPresent();
        return older
                ? Address.passage(quote.article(), quote.version(), quote.passage())
                : Address.passage(quote.article(), quote.passage());
    }

    List<Ref> refs(List<String> entities) {
        return entities.stream().map(this::ref).toList();
    }

    Ref ref(String entity) {
        return new Ref(named(entity), Address.entity(entity) + stay);
    }

    /** The mark of a type: what restricts, what is law and its use, what answers, what is neither. */
    static String family(EventType type) {
        return switch (type) {
            case EXPORT_CONTROL, ENTITY_LISTING, LICENCE_ACTION, API_ACCESS, PRODUCT_BAN, INVESTMENT_RULE, TARIFF ->
                "restrict";
            case GUIDANCE, ENFORCEMENT, LEGISLATION, COURT, STANDARDS -> "law";
            case COUNTER_MEASURE, COMPANY_RESPONSE, DIPLOMACY -> "answer";
            case OTHER -> "other";
        };
    }

    /** How many distinct articles an event's quotes are taken from. */
    static long reports(Event event) {
        return event.quotes().stream().map(Evidence.Quote::article).distinct().count();
    }

    String evidenceSentence(Event event) {
        long languages =
                event.evidence().stream().map(Evidence::language).distinct().count();
        long cited = event.evidence().stream()
                .filter(Evidence.Cited.class::isInstance)
                .count();
        return event.origins().isEmpty()
                ? words.of("evidence.cited", cited, languages)
                : words.of("evidence.origins", event.origins().size(), reports(event), languages);
    }

    /** What an entity is called; its id if it is not known. */
    String named(String entity) {
        return holdings.entity(entity).map(Entity::name).map(words::of).orElse(entity);
    }

    private Card.Rail rail(Event event) {
        Status status = event.status(day);
        When date = event.date();
        return new Card.Rail(
                date.start().toString(),
                words.rail(date),
                note(event, status),
                OVER.contains(status),
                AHEAD.contains(status));
    }

    private String note(Event event, Status status) {
        if (OVER.contains(status)) {
            return event.first(When.Role.ENDED)
                    .map(end -> words.of("rail." + status.id(), words.date(end)))
                    .orElse("");
        }
        Optional<When> effective = event.first(When.Role.EFFECTIVE).filter(e -> !e.overlaps(event.date()));
        return effective
                .map(e -> words.of(e.start().isAfter(day) ? "rail.effective-later" : "rail.effective", words.date(e)))
                .orElse("");
    }

    private Card.Kind kind(Event event) {
        Status status = event.status(day);
        return new Card.Kind(
                family(event.type()),
                new Ref(
                        words.named("type", event.type().id()),
                        "/?type=" + event.type().id() + stay.replace('?', '&')),
                new Ref(words.named("status", status.id()), "/?status=" + status.id() + stay.replace('?', '&')),
                named(event.jurisdiction()));
    }

    private Card.Evidenced evidence(Event event) {
        return new Card.Evidenced(event.origins().size(), evidenceSentence(event));
    }

    private String disagreements(Event event) {
        int count = event.conflicts().size();
        return count == 0 ? "" : words.of("evidence.disagreements", count);
    }
}
