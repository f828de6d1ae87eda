package org.cordon.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.CuratedEvent.Reference;
import org.cordon.corpus.Label;
import org.cordon.decide.Decision;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Link;
import org.cordon.timeline.Origin;

/** An event for machines; {@code status} is that of the day {@code asOf}, {@code origins} counts independent texts. */
record EventJson(
        String id,
        String type,
        Label title,
        Label summary,
        Parties parties,
        String jurisdiction,
        String status,
        LocalDate asOf,
        List<FactJson> dates,
        int origins,
        List<QuoteJson> evidence,
        List<SourceJson> sources,
        List<ConflictJson> conflicts,
        List<LinkJson> links) {

    /** A date and what says so. */
    record FactJson(
            @JsonUnwrapped DateJson when, boolean checked, List<QuoteJson> evidence, List<SourceJson> sources) {}

    /** Words of a stored article version: its span {@code [start, end)} in chars, and the origin the article goes back to. */
    record QuoteJson(
            String quote,
            String article,
            String version,
            int passage,
            int start,
            int end,
            String language,
            Optional<String> origin,
            Optional<String> relation) {}

    /** A page cited for a curated event. */
    record SourceJson(
            String key, URI url, String title, String publisher, String language, Optional<LocalDate> published) {}

    /** Something that sources say differently. */
    record ConflictJson(
            String slot,
            String kind,
            Optional<Label> note,
            boolean compatible,
            List<ClaimJson> claims,
            Optional<Decision> settled) {}

    /** One of the things said, and what says it. */
    record ClaimJson(Label says, List<QuoteJson> evidence, List<SourceJson> sources) {}

    /** How an event bears on another. */
    record LinkJson(String kind, String from, String to, Optional<String> basis, boolean proposed) {}

    static EventJson of(Event event, LocalDate day) {
        return new EventJson(
                event.id(),
                event.type().id(),
                event.title(),
                event.summary(),
                event.parties(),
                event.jurisdiction(),
                event.status(day).id(),
                day,
                event.dates().stream().map(fact -> fact(event, fact)).toList(),
                event.origins().size(),
                quotes(event, event.evidence()),
                sources(event.evidence()),
                event.conflicts().stream()
                        .map(conflict -> conflict(event, conflict))
                        .toList(),
                event.links().stream().map(EventJson::link).toList());
    }

    private static FactJson fact(Event event, Event.DatedFact fact) {
        return new FactJson(
                DateJson.of(fact.when()), fact.checked(), quotes(event, fact.evidence()), sources(fact.evidence()));
    }

    private static ConflictJson conflict(Event event, Conflict conflict) {
        List<ClaimJson> claims = conflict.claims().stream()
                .map(claim -> new ClaimJson(claim.says(), quotes(event, claim.evidence()), sources(claim.evidence())))
                .toList();
        return new ConflictJson(
                conflict.slot(),
                conflict.kind().id(),
                conflict.note(),
                conflict.compatible(),
                claims,
                conflict.settled());
    }

    private static LinkJson link(Link link) {
        return new LinkJson(link.kind().id(), link.from(), link.to(), link.basis(), link.proposed());
    }

    private static List<QuoteJson> quotes(Event event, List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .map(quote -> quote(event, quote))
                .toList();
    }

    private static QuoteJson quote(Event event, Evidence.Quote quote) {
        Optional<Origin> origin = event.origins().stream()
                .filter(o -> o.members().stream().anyMatch(m -> m.article().equals(quote.article())))
                .findFirst();
        Optional<String> relation = origin.flatMap(o -> o.members().stream()
                .filter(m -> m.article().equals(quote.article()))
                .map(m -> m.relation().id())
                .findFirst());
        return new QuoteJson(
                quote.words(),
                quote.article(),
                quote.version(),
                quote.passage(),
                quote.start(),
                quote.end(),
                quote.language().code(),
                origin.map(Origin::id),
                relation);
    }

    private static List<SourceJson> sources(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Cited.class::isInstance)
                .map(cited -> source(((Evidence.Cited) cited).reference()))
                .toList();
    }

    private static SourceJson source(Reference reference) {
        return new SourceJson(
                reference.key(),
                reference.url(),
                reference.title(),
                reference.publisher(),
                reference.language().code(),
                reference.published());
    }
}
