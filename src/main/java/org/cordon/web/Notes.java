package org.cordon.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;

/** The numbers under which a page prints everything its event rests on: quotes by origin first, then cited pages. */
record Notes(Map<Evidence, Integer> numbers) {

    static Notes of(Event event) {
        Map<Evidence, Integer> numbers = new LinkedHashMap<>();
        for (Origin origin : event.origins()) {
            for (Origin.Member member : origin.members()) {
                all(event)
                        .filter(e ->
                                e instanceof Evidence.Quote q && q.article().equals(member.article()))
                        .forEach(e -> numbers.putIfAbsent(e, numbers.size() + 1));
            }
        }
        all(event).filter(Evidence.Quote.class::isInstance).forEach(e -> numbers.putIfAbsent(e, numbers.size() + 1));
        all(event).forEach(e -> numbers.putIfAbsent(e, numbers.size() + 1));
        return new Notes(numbers);
    }

    /** The marks of some evidence, in the order of their numbers. */
    List<EventPage.Mark> marks(List<Evidence> evidence) {
        return evidence.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(number -> new EventPage.Mark(number, "#n-" + number))
                .toList();
    }

    /** Every quote an event shows from an article: its own, and those of its dates and of what is in dispute. */
    static List<Evidence.Quote> quotes(Event event, String article) {
        return all(event)
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .filter(quote -> quote.article().equals(article))
                .distinct()
                .toList();
    }

    private static Stream<Evidence> all(Event event) {
        return Stream.of(
                        event.evidence().stream(),
                        event.dates().stream().flatMap(fact -> fact.evidence().stream()),
                        event.conflicts().stream()
                                .map(Conflict::claims)
                                .flatMap(List::stream)
                                .flatMap(claim -> claim.evidence().stream()))
                .flatMap(stream -> stream);
    }
}
