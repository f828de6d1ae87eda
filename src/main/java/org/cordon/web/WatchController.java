package org.cordon.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A watched page: its captures, and what is in one and not in the next. */
@Controller
final class WatchController {

    private final Holdings holdings;

    WatchController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/watch/{source}")
    String page(@PathVariable String source, Frame frame, Words words, Model model) {
        Cards cards = Cards.now(holdings, words);
        model.addAttribute(
                "page",
                holdings.watch(source)
                        .map(watch -> WatchPage.of(watch, cards))
                        .orElseThrow(() -> new NotHeld(Address.watch(source))));
        return "watch";
    }
}
