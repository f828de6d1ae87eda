package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.pipeline.SourceBook;
import org.cordon.pipeline.SourceState;
import org.cordon.subscribe.Feed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who is read, and how the visits went. */
@Controller
final class SourceController {

    private final Holdings holdings;

    SourceController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/sources")
    String page(Frame frame, Words words, Model model) {
        model.addAttribute("page", SourcesPage.of(Cards.now(holdings, words)));
        model.addAttribute("forms", Forms.of("/sources"));
        return "sources";
    }

    /** The sources that were visited; each is updated when a visit last succeeded. */
    @GetMapping("/sources.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request, Words words) {
        Address page = Address.of("/sources", Map.of());
        List<Feed.Entry> entries = holdings.sources().stream()
                .flatMap(state -> entry(state, request, words).stream())
                .toList();
        return new Feeds(holdings, words).feed(request, entries, new Feeds.About(words.of("sources.title"), page));
    }

    private static Optional<Feed.Entry> entry(SourceState state, HttpServletRequest request, Words words) {
        return state.succeeded()
                .map(at -> new Feed.Entry(
                        "source/" + state.source().id(),
                        words.of(state.source().name()),
                        state.problem()
                                .map(problem -> Plain.of(problem, words).words())
                                .orElse(state.source().url().toString()),
                        URI.create(Feeds.site(request) + "/sources"),
                        at,
                        at,
                        List.of(state.source().kind().id())));
    }

    @GetMapping("/sources.json")
    @ResponseBody
    List<SourceJson> json() {
        return holdings.sources().stream().map(SourceJson::of).toList();
    }

    /** All sources as OPML 2.0, for other readers. */
    @GetMapping("/sources.opml")
    ResponseEntity<byte[]> opml() {
        String list = SourceBook.opml(
                holdings.sources().stream().map(SourceState::source).toList());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "x-opml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cordon-sources.opml\"")
                .body(list.getBytes(StandardCharsets.UTF_8));
    }
}
