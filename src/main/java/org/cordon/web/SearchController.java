package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Results;
import org.cordon.timeline.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Searching events and the passages of articles. */
@Controller
final class SearchController {

    private final Holdings holdings;

    SearchController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/search")
    String page(HttpServletRequest request, Frame frame, Words words, Model model) throws QueryException {
        Address address = frame.address().at("/search");
        if (!asks(address)) {
            model.addAttribute("page", SearchPage.blank(address, cards(words, address)));
            return "search";
        }
        Cards cards = cards(words, address);
        Results results = holdings.search(Query.parse(request.getParameterMap()), cards.day());
        model.addAttribute("page", SearchPage.of(results, address, cards));
        model.addAttribute("forms", Forms.of(address, "/search"));
        return "search";
    }

    @GetMapping("/search.json")
    @ResponseBody
    HitList json(HttpServletRequest request) throws QueryException {
        return HitList.of(results(request));
    }

    /** The events among the answers; a passage stands for the events it is evidence of. */
    @GetMapping("/search.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request, Words words) throws QueryException {
        Address address = Address.of("/search", request.getParameterMap());
        List<Event> events = results(request).hits().stream()
                .map(this::event)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String title = words.of("feed.filtered", words.of("search.title"), address.query());
        return new Feeds(holdings, words).answer(request, events, new Feeds.About(title, address));
    }

    private Results results(HttpServletRequest request) throws QueryException {
        Address address = Address.of("/search", request.getParameterMap());
        return holdings.search(Query.parse(request.getParameterMap()), Days.asOf(address, holdings.today()));
    }

    private static boolean asks(Address address) {
        return address.pairs()
                .anyMatch(p -> !p.getKey().equals("mode") && !p.getKey().equals("sort"));
    }

    private Cards cards(Words words, Address address) throws QueryException {
        return Cards.asOf(holdings, words, address);
    }

    private Optional<Event> event(Hit hit) {
        return hit.kind() == Hit.Kind.EVENT
                ? holdings.timeline().event(hit.id())
                : SearchPage.evidenced(hit, holdings.timeline());
    }
}
