package org.cordon.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.corpus.When;
import org.cordon.search.Query;
import org.cordon.search.Searcher;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;

/** The timeline as a page shows it. */
record TimelinePage(
        String count,
        Filters filters,
        Strip strip,
        List<Year> years,
        List<Dated> next,
        List<Dated> changed,
        Pages pages,
        Order order) {

    /** The events of one year, in the months they stand under. */
    record Year(String label, List<Month> months) {}

    /** The events under one heading. */
    record Month(String label, String id, List<Card> cards) {}

    /** A line of one of the boxes: a date, what it is, and the event. */
    record Dated(String iso, String date, String what, Ref event) {}

    /** Which way the list runs, and the address of the other way. */
    record Order(boolean newest, String other) {}

    private static final int BOX = 4;

    static TimelinePage of(Selection selection, Address address, Cards cards) {
        Words words = cards.words();
        boolean newest = selection.query().sort() != Query.Sort.OLDEST;
        return new TimelinePage(
                words.of("timeline.count", selection.total()),
                Filters.of(selection.facets(), address, cards),
                Strip.of(selection.months(), address, words),
                years(selection.events(), cards),
                next(cards),
                changed(cards),
                Pages.of(address, selection.query().page(), selection.total(), Searcher.EVENTS_A_PAGE),
                new Order(newest, (newest ? address.with("sort", "oldest") : address.without("sort")).toString()));
    }

    /** Events under their years and months, in the order given. */
    static List<Year> years(List<Event> events, Cards cards) {
        Map<Integer, Map<String, List<Event>>> years = new LinkedHashMap<>();
        for (Event event : events) {
            When date = event.date();
            years.computeIfAbsent(date.start().getYear(), y -> new LinkedHashMap<>())
                    .computeIfAbsent(cards.words().heading(date), h -> new ArrayList<>())
                    .add(event);
        }
        List<Year> result = new ArrayList<>();
        years.forEach((year, months) ->
                result.add(new Year(cards.words().of("date.year", String.valueOf(year)), months(months, cards))));
        return result;
    }

    private static List<Month> months(Map<String, List<Event>> months, Cards cards) {
        List<Month> result = new ArrayList<>();
        months.forEach((heading, events) -> result.add(new Month(
                heading,
                id(events.getFirst().date()),
                events.stream().map(cards::card).toList())));
        return result;
    }

    private static String id(When date) {
        return switch (date.precision()) {
            case DAY, MONTH, RANGE -> "m-" + YearMonth.from(date.start());
            case QUARTER, HALF, YEAR -> "m-" + date.iso();
        };
    }

    private record Coming(When when, Event event) {}

    private static List<Dated> next(Cards cards) {
        List<Coming> coming = new ArrayList<>();
        for (Event event : cards.timeline().events()) {
            for (Event.DatedFact fact : event.dates()) {
                if (fact.when().start().isAfter(cards.day()) && fact.when().role() != When.Role.STATED) {
                    coming.add(new Coming(fact.when(), event));
                }
            }
        }
        return coming.stream()
                .sorted(Comparator.comparing(c -> c.when().start()))
                .limit(BOX)
                .map(c -> new Dated(
                        c.when().start().toString(),
                        cards.words().date(c.when()),
                        cards.words().of("next." + c.when().role().id()),
                        cards.ref(c.event())))
                .toList();
    }

    private record Changed(Instant at, Event event) {}

    private static List<Dated> changed(Cards cards) {
        return cards.timeline().events().stream()
                .map(event -> new Changed(cards.holdings().updated(event), event))
                .filter(c -> !LocalDate.ofInstant(c.at(), ZoneOffset.UTC).isAfter(cards.day()))
                .sorted(Comparator.comparing(Changed::at).reversed())
                .limit(BOX)
                .map(c -> new Dated(c.at().toString(), cards.words().day(c.at()), "", cards.ref(c.event())))
                .toList();
    }
}
