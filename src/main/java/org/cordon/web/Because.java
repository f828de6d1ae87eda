package org.cordon.web;

import java.time.LocalDate;
import java.util.List;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Report;

/** Why a quote stands under an event, in the reader's words; {@code key} is what an editor names to take it out again. */
record Because(String key, List<String> reasons) {

    private static final int DAY = 10;

    /** The reasons of the report that a quote makes; none for a quote that no report makes, as a count found beside one. */
    static Because of(Evidence.Quote quote, Event event, Cards cards) {
        return event.reports().stream()
                .filter(report -> report.quote().equals(quote))
                .findFirst()
                .map(report -> new Because(
                        quote.key(),
                        report.why().stream()
                                .map(reason -> reason(reason, cards))
                                .toList()))
                .orElse(new Because(quote.key(), List.of()));
    }

    private static String reason(Report.Reason reason, Cards cards) {
        Words words = cards.words();
        List<String> values = reason.values().stream()
                .map(value -> switch (reason.kind()) {
                    case ACTOR, STANDS_FOR, NAMED_BEFORE, ABOUT ->
                        cards.ref(value).text();
                    case TYPE ->
                        EventType.of(value)
                                .map(type -> words.named("type", type.id()))
                                .orElse(value);
                    case DATE, DATE_NEAR, PUBLISHED -> date(value, words);
                    case WORDS, CITATION -> words.of("because.quoted", value);
                    case MEANING, GOES_ON -> value;
                })
                .toList();
        return words.of("because." + reason.kind().id(), words.list(values));
    }

    private static String date(String iso, Words words) {
        int slash = iso.indexOf('/');
        if (slash > 0) {
            return words.of(
                    "because.span", date(iso.substring(0, slash), words), date(iso.substring(slash + 1), words));
        }
        return iso.length() == DAY ? words.day(LocalDate.parse(iso)) : words.date(When.parse(When.Role.STATED, iso));
    }
}
