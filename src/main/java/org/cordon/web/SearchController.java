package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Results;
import org.cordon.timeline.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Searching events and the passages of articles. */
@Controller
final class SearchController {

    /** What says how to ask, but asks nothing. */
    private static final Set<String> HOW = Set.of("mode", "sort", "view", "more");

    private final Holdings holdings;
    private final Suggestions suggestions;

    SearchController(Holdings holdings) {
        this.holdings = holdings;
        this.suggestions = new Suggestions(holdings);
    }

    @GetMapping("/search")
    String page(HttpServletRequest request, Frame frame, Words words, Model model) throws QueryException {
        Address address = frame.address().at("/search");
        model.addAttribute("offers", suggestions.offers(words.language()));
        if (!asks(address)) {
            model.addAttribute("page", SearchPage.blank(address, cards(words, address)));
            return "search";
        }
        Cards cards = cards(words, address);
        Results results = holdings.search(Query.parse(request.getParameterMap()), cards.day());
        SearchPage page = SearchPage.of(results, address, cards);
        model.addAttribute("page", results.total() > 0 ? page : withInstead(page, results.query(), cards));
        model.addAttribute("forms", Forms.of(address, "/search"));
        return "search";
    }

    /** Where nothing is found and the words may be mistyped, the page offers others if those find anything. */
    private SearchPage withInstead(SearchPage page, Query query, Cards cards) {
        Address address = page.filters().address();
        Optional<String> meant = suggestions.instead(query.words());
        try {
            boolean finds = meant.isPresent()
                    && holdings.search(
                                            Query.parse(address.with("q", meant.get())
                                                    .toMap()),
                                            cards.day())
                                    .total()
                            > 0;
            return finds ? page.with(page.guide().instead(meant.get(), address, cards.words())) : page;
        } catch (QueryException e) {
            // What was guessed may be no query; then nothing is offered.
            return page;
        }
    }

    @GetMapping("/help/search")
    String help(Frame frame, Words words, Model model) {
        SearchHelp help = new SearchHelp(words);
        model.addAttribute("parts", help.parts());
        model.addAttribute("values", help.values());
        return "help";
    }

    /** Completions as browsers want them for their own search boxes (OpenSearch Suggestions). */
    @GetMapping(path = "/suggest", produces = "application/x-suggestions+json")
    @ResponseBody
    List<Object> suggest(@RequestParam(name = "q", defaultValue = "") String typed, Words words) {
        List<Suggestions.Suggestion> found = suggestions.of(typed, words);
        return List.of(
                typed,
                found.stream().map(Suggestions.Suggestion::text).toList(),
                found.stream().map(Suggestions.Suggestion::what).toList(),
                found.stream().map(Suggestions.Suggestion::href).toList());
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
        return !HOW.containsAll(address.parameters().keySet());
    }

    private Cards cards(Words words, Address address) throws QueryException {
        return Cards.asOf(holdings, words, address);
    }

    private Optional<Event> event(Hit hit) {
        return hit.kind() == Hit.Kind.EVENT
                ? holdings.timeline().event(hit.id())
                : Answers.evidenced(hit.id(), hit.passage(), holdings.timeline());
    }
}
