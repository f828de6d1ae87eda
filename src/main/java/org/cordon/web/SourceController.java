package org.cordon.web;

import java.util.List;
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
        model.addAttribute("page", SourcesPage.of(new Cards(holdings, words, holdings.today())));
        model.addAttribute("forms", Forms.json("/sources"));
        return "sources";
    }

    @GetMapping("/sources.json")
    @ResponseBody
    List<SourceJson> json() {
        return holdings.sources().stream().map(SourceJson::of).toList();
    }
}
