package org.cordon.web;

import java.util.List;
import org.cordon.corpus.Article;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What changed between two versions of an article; without a choice, between the last two. */
@Controller
final class VersionsController {

    private final Holdings holdings;

    VersionsController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/articles/{id}/versions")
    String page(@PathVariable String id, Frame frame, Words words, Model model) {
        List<Article> versions = holdings.versions(id);
        if (versions.isEmpty()) {
            throw new NotHeld(Address.versions(id));
        }
        int newer = number(frame.address().first("to"), versions.size(), versions.size());
        int older = number(frame.address().first("from"), versions.size(), Math.max(1, newer - 1));
        model.addAttribute("page", VersionsPage.of(versions, older, newer, Cards.now(holdings, words)));
        return "versions";
    }

    private static int number(String asked, int most, int otherwise) {
        boolean number = asked.matches("[0-9]{1,6}");
        int n = number ? Integer.parseInt(asked) : 0;
        return n >= 1 && n <= most ? n : otherwise;
    }
}
