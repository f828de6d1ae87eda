package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.search.QueryException;
import org.cordon.timeline.Event;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One event with all that its sources say. */
@Controller
final class EventController {

    private final Holdings holdings;

    EventController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/events/{id}")
    Object page(@PathVariable String id, Frame frame, Words words, Model model) throws QueryException {
        Optional<String> moved = moved(id);
        if (moved.isPresent()) {
            return Moved.to(Address.event(moved.get()));
        }
        if (frame.session().isPresent() && holdings.timeline().hidden(id).isPresent()) {
            return "redirect:/review" + Address.event(id);
        }
        Cards cards = new Cards(holdings, words, Days.asOf(frame.address(), holdings.today()));
        model.addAttribute("page", EventPage.of(event(id), cards));
        model.addAttribute("forms", Forms.of(Address.event(id)));
        return new ModelAndView("event");
    }

    @GetMapping("/events/{id}.json")
    ResponseEntity<?> json(@PathVariable String id, Frame frame) throws QueryException {
        Optional<String> moved = moved(id);
        return moved.isPresent()
                ? Moved.to(Address.event(moved.get()) + ".json")
                : ResponseEntity.ok(EventJson.of(event(id), Days.asOf(frame.address(), holdings.today())));
    }

    @GetMapping("/events/{id}.atom")
    ResponseEntity<?> atom(@PathVariable String id, HttpServletRequest request, Words words) {
        Optional<String> moved = moved(id);
        if (moved.isPresent()) {
            return Moved.to(Address.event(moved.get()) + ".atom");
        }
        Event event = event(id);
        Address page = new Address(Address.event(id), Map.of());
        return new Feeds(holdings, words)
                .answer(request, List.of(event), new Feeds.About(words.of(event.title()), page));
    }

    private Optional<String> moved(String id) {
        return holdings.timeline().movedTo(id);
    }

    private Event event(String id) {
        if (holdings.timeline().hidden(id).isPresent()) {
            throw new TakenOff(id);
        }
        return holdings.timeline().event(id).orElseThrow(() -> new NotHeld(Address.event(id)));
    }
}
