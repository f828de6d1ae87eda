package org.cordon.web;

import java.util.Optional;
import org.cordon.corpus.Article;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One article: only the passages that events rest on, for the text is its publisher's. */
@Controller
final class ArticleController {

    private final Holdings holdings;

    ArticleController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/articles/{id}")
    String page(@PathVariable String id, Frame frame, Words words, Model model) {
        Optional<String> version = Optional.of(frame.address().first("version")).filter(v -> !v.isEmpty());
        Optional<Article> chosen = version.map(v -> article(id, v));
        model.addAttribute("page", ArticlePage.of(article(id), chosen, Cards.now(holdings, words)));
        model.addAttribute(
                "forms", Forms.json(Address.article(id), frame.address().only("version")));
        return "article";
    }

    @GetMapping("/articles/{id}.json")
    @ResponseBody
    ArticleJson json(@PathVariable String id, @RequestParam Optional<String> version) {
        return ArticleJson.of(version.map(v -> article(id, v)).orElseGet(() -> article(id)), holdings.timeline());
    }

    private Article article(String id) {
        return holdings.article(id).orElseThrow(() -> new NotHeld(Address.article(id)));
    }

    private Article article(String id, String version) {
        return holdings.article(id, version).orElseThrow(() -> new NotHeld(Address.article(id) + ", " + version));
    }
}
