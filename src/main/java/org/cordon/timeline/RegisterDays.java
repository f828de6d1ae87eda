package org.cordon.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.annotate.DateMention;
import org.cordon.corpus.Article.Official;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Event.DatedFact;

/**
 * Gives an event the days that a register tells of the document that reports it. The register settles what a day is for; the
 * evidence is the sentence of the document that names the day, and a day that no sentence names is left to the document's page.
 */
final class RegisterDays {

    private static final List<Role> ROLES = List.of(Role.PUBLISHED, Role.EFFECTIVE, Role.COMMENT_CLOSE);

    private final Map<String, Reading> documents;

    RegisterDays(Collection<Reading> readings) {
        documents = readings.stream()
                .filter(r -> r.article().official().isPresent())
                .collect(Collectors.toMap(r -> r.article().id(), Function.identity()));
    }

    /** The event with those days; the same where no document of a register reports it. */
    Event in(Event event) {
        if (documents.isEmpty()) {
            return event;
        }
        List<DatedFact> facts = event.reports().stream()
                .filter(report -> !report.background())
                .map(report -> report.quote().article())
                .distinct()
                .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                .filter(document -> issues(document, event))
                .flatMap(RegisterDays::facts)
                .toList();
        EventDraft draft = new EventDraft(event);
        facts.forEach(draft::dated);
        return facts.isEmpty() ? event : draft.event();
    }

    // A document tells of older acts too: its own is the one that came out, or came into force, on a day of its own.
    private static boolean issues(Reading document, Event event) {
        return official(document).dates().stream()
                .anyMatch(date -> event.dates().stream()
                        .map(DatedFact::when)
                        .anyMatch(own -> Dates.day(own)
                                && Dates.sameRole(own.role(), date.role())
                                && own.start().equals(date.start())));
    }

    private static Stream<DatedFact> facts(Reading document) {
        return official(document).dates().stream()
                .filter(date -> ROLES.contains(date.role()))
                .flatMap(date -> document.lines().stream()
                        .filter(line -> names(line, date))
                        .findFirst()
                        .map(line -> new DatedFact(date, List.of(document.quote(line)), true, Optional.empty()))
                        .stream());
    }

    private static boolean names(Line line, When date) {
        return line.dates().stream()
                .map(DateMention::when)
                .anyMatch(said -> Dates.day(said)
                        && said.start().equals(date.start())
                        && (said.role() == date.role() || said.role() == Role.STATED));
    }

    private static Official official(Reading document) {
        return document.article().official().orElseThrow();
    }
}
