package org.cordon.web;

import java.util.List;
import org.cordon.corpus.Article;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What changed between two versions of an article; without a choice, between the last two. */
@Controller
final class VersionsController {

    private final Holdings holdings;

    VersionsController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/articles/{id}/versions")
    String page(@PathVariable String id, Frame frame, Words words, Model model) {
        List<Article> versions = versions(id);
        Address address = frame.address();
        int newer = newer(address, versions.size());
        int older = older(address, versions.size());
        model.addAttribute("page", VersionsPage.of(versions, older, newer, Cards.now(holdings, words)));
        model.addAttribute("forms", Forms.json(Address.versions(id), address.only("from", "to")));
        return "versions";
    }

    @GetMapping("/articles/{id}/versions.json")
    @ResponseBody
    VersionsJson json(@PathVariable String id, Frame frame) {
        List<Article> versions = versions(id);
        Address address = frame.address();
        return VersionsJson.of(versions, older(address, versions.size()), newer(address, versions.size()));
    }

    private List<Article> versions(String id) {
        List<Article> versions = holdings.versions(id);
        if (versions.isEmpty()) {
            throw new NotHeld(Address.versions(id));
        }
        return versions;
    }

    private static int newer(Address address, int most) {
        return number(address.first("to"), most, most);
    }

    private static int older(Address address, int most) {
        return number(address.first("from"), most, Math.max(1, newer(address, most) - 1));
    }

    private static int number(String asked, int most, int otherwise) {
        boolean number = asked.matches("[0-9]{1,6}");
        int n = number ? Integer.parseInt(asked) : 0;
        return n >= 1 && n <= most ? n : otherwise;
    }
}
