package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.decide.Decision;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.Timeline.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where editors look through what waits for them, and decide. Readers are sent to sign in. */
@Controller
final class ReviewController {

    private final Holdings holdings;

    ReviewController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping({"/review", "/review/{queue:proposed|duplicates|conflicts|names}"})
    Object queue(@PathVariable Optional<String> queue, Frame frame, Words words, Model model) {
        if (frame.session().isEmpty()) {
            return signIn(frame);
        }
        ReviewQueue shown = queue.flatMap(ReviewQueue::of).orElse(ReviewQueue.PROPOSED);
        model.addAttribute("page", ReviewPage.of(shown, page(frame), cards(words)));
        notice(frame, words, model);
        return "review";
    }

    @GetMapping("/review/decisions")
    Object decisions(Frame frame, Words words, Model model) {
        if (frame.session().isEmpty()) {
            return signIn(frame);
        }
        model.addAttribute("page", DecisionList.of(page(frame), cards(words)));
        notice(frame, words, model);
        return "decisions";
    }

    @GetMapping("/review/events/{id}")
    Object event(@PathVariable String id, Frame frame, Words words, Model model) {
        if (frame.session().isEmpty()) {
            return signIn(frame);
        }
        Timeline timeline = holdings.timeline();
        String now = timeline.movedTo(id).orElse(id);
        Optional<Hidden> hidden = timeline.hidden(now);
        Event event = timeline.event(now)
                .or(() -> hidden.map(Hidden::event))
                .orElseThrow(() -> new NotHeld(Address.event(id)));
        Cards cards = cards(words);
        List<ReviewItem> items = new ArrayList<>(List.of(ReviewItem.event(event, hidden.isPresent(), cards)));
        event.conflicts().forEach(c -> items.add(ReviewItem.conflict(event, c, cards)));
        model.addAttribute("items", items);
        model.addAttribute("title", words.of(event.title()));
        model.addAttribute("hidden", hidden.map(h -> told(h.decision(), words)).orElse(""));
        notice(frame, words, model);
        return "review-event";
    }

    @PostMapping("/review/decide")
    ResponseEntity<Void> decide(Deed deed, HttpServletRequest request) throws IOException {
        Session session = Session.of(request).orElseThrow();
        String back = deed.where();
        Optional<String> problem = deed.problem(holdings.timeline());
        if (problem.isPresent()) {
            return see(back, "problem", problem.get());
        }
        try {
            return see(
                    back, "done", holdings.decide(deed.draft(session.editor())).id());
        } catch (IllegalArgumentException e) {
            return see(back, "problem", "other");
        }
    }

    /** Who took an event off, when and why. */
    static String told(Decision decision, Words words) {
        return words.of(
                "hidden." + decision.act().id(), decision.editor(), words.day(decision.at()), decision.reason());
    }

    private static ResponseEntity<Void> see(String back, String name, String value) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back + (back.contains("?") ? "&" : "?") + name + "=" + value))
                .build();
    }

    private static ResponseEntity<Void> signIn(Frame frame) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sign-in?back=" + frame.address().path()))
                .build();
    }

    private void notice(Frame frame, Words words, Model model) {
        String done = frame.address().first("done");
        model.addAttribute(
                "done",
                holdings.decisions()
                        .decision(done)
                        .map(d -> words.of(
                                "review.done", words.of("act." + d.act().id())))
                        .orElse(""));
        model.addAttribute("last", done);
        String problem = frame.address().first("problem");
        model.addAttribute("problem", problem.isEmpty() ? "" : words.orElse("review.problem." + problem, ""));
    }

    private static int page(Frame frame) {
        String page = frame.address().first("page");
        return page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1;
    }

    private Cards cards(Words words) {
        return Cards.now(holdings, words);
    }
}
