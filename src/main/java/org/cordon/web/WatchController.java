package org.cordon.web;

import org.cordon.pipeline.Kept.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A watched page: its captures, and what is in one and not in the next. */
@Controller
final class WatchController {

    private final Holdings holdings;

    WatchController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/watch/{source}")
    String page(@PathVariable String source, Frame frame, Words words, Model model) {
        model.addAttribute("page", WatchPage.of(watch(source), Cards.now(holdings, words)));
        model.addAttribute("forms", Forms.json(Address.watch(source)));
        return "watch";
    }

    @GetMapping("/watch/{source}.json")
    @ResponseBody
    WatchJson json(@PathVariable String source) {
        return WatchJson.of(watch(source), holdings.timeline());
    }

    private Watch watch(String source) {
        return holdings.watch(source).orElseThrow(() -> new NotHeld(Address.watch(source)));
    }
}
