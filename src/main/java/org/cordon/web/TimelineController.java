package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The timeline: every event that a query selects, by year and month. */
@Controller
final class TimelineController {

    private final Holdings holdings;

    TimelineController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/")
    String page(HttpServletRequest request, Frame frame, Words words, Model model) throws QueryException {
        Address address = frame.address().at("/");
        Cards cards = cards(words, address);
        Selection selection = holdings.select(query(request), cards.day());
        model.addAttribute("page", TimelinePage.of(selection, address, cards));
        model.addAttribute("forms", Forms.of(address, "/timeline"));
        return "timeline";
    }

    @GetMapping({"/timeline.json", "/events.json"})
    @ResponseBody
    EventList json(HttpServletRequest request, Words words) throws QueryException {
        Address address = Address.of("/", request.getParameterMap());
        Cards cards = cards(words, address);
        return EventList.of(holdings.select(query(request), cards.day()), cards);
    }

    @GetMapping({"/timeline.atom", "/events.atom"})
    ResponseEntity<byte[]> atom(HttpServletRequest request, Words words) throws QueryException {
        Address address = Address.of("/", request.getParameterMap());
        String title = address.parameters().isEmpty()
                ? words.of("timeline.title")
                : words.of("feed.filtered", words.of("timeline.title"), address.query());
        // What was updated last may have happened long ago, so the feed chooses among all.
        List<Event> events = holdings.all(query(request), Days.asOf(address, holdings.today()), Long.MAX_VALUE);
        return new Feeds(holdings, words).answer(request, events, new Feeds.About(title, address));
    }

    @GetMapping({"/timeline", "/events"})
    ResponseEntity<Void> elsewhere(HttpServletRequest request) {
        return Moved.to(Address.of("/", request.getParameterMap()).toString());
    }

    private Cards cards(Words words, Address address) throws QueryException {
        return Cards.asOf(holdings, words, address);
    }

    /** A timeline runs from the newest event back unless the address says otherwise. */
    private static Query query(HttpServletRequest request) throws QueryException {
        Map<String, String[]> given = new HashMap<>(request.getParameterMap());
        given.putIfAbsent("sort", new String[] {"newest"});
        return Query.parse(given);
    }
}
