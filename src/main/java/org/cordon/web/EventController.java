package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.search.QueryException;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
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
        Cards cards = Cards.asOf(holdings, words, frame.address());
        model.addAttribute("page", EventPage.of(event(id, cards.timeline()), cards));
        model.addAttribute("forms", Forms.of(Address.event(id)));
        return new ModelAndView("event");
    }

    @GetMapping("/events/{id}.json")
    ResponseEntity<?> json(@PathVariable String id, Frame frame) throws QueryException {
        Optional<String> moved = moved(id);
        return moved.isPresent()
                ? Moved.to(Address.event(moved.get()) + ".json")
                : ResponseEntity.ok(json(id, Days.asOf(frame.address(), holdings.today())));
    }

    private EventJson json(String id, LocalDate day) {
        return EventJson.of(event(id, holdings.timeline(day)), day);
    }

    @GetMapping("/events/{id}.atom")
    ResponseEntity<?> atom(@PathVariable String id, HttpServletRequest request, Words words) {
        Optional<String> moved = moved(id);
        if (moved.isPresent()) {
            return Moved.to(Address.event(moved.get()) + ".atom");
        }
        Event event = event(id, holdings.timeline());
        Address page = new Address(Address.event(id), Map.of());
        return new Feeds(holdings, words)
                .answer(request, List.of(event), new Feeds.About(words.of(event.title()), page));
    }

    private Optional<String> moved(String id) {
        return holdings.timeline().movedTo(id);
    }

    private Event event(String id, Timeline known) {
        if (holdings.timeline().hidden(id).isPresent()) {
            throw new TakenOff(id);
        }
        if (holdings.timeline().event(id).isEmpty()) {
            throw new NotHeld(Address.event(id));
        }
        return known.event(id).orElseThrow(() -> new NotYet(id));
    }
}
