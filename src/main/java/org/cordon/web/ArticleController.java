package org.cordon.web;

import org.cordon.corpus.Article;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        model.addAttribute("page", ArticlePage.of(article(id), Cards.now(holdings, words)));
        model.addAttribute("forms", Forms.json(Address.article(id)));
        return "article";
    }

    @GetMapping("/articles/{id}.json")
    @ResponseBody
    ArticleJson json(@PathVariable String id) {
        return ArticleJson.of(article(id), holdings.timeline());
    }

    private Article article(String id) {
        return holdings.article(id).orElseThrow(() -> new NotHeld(Address.article(id)));
    }
}
