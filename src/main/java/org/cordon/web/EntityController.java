package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Entity;
import org.cordon.search.QueryException;
import org.cordon.subscribe.Feed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who acts and who is acted on: the list of all, and each with its events. */
@Controller
final class EntityController {

    private final Holdings holdings;

    EntityController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/entities")
    String list(Frame frame, Words words, Model model) throws QueryException {
        Address address = frame.address().at("/entities");
        model.addAttribute("page", EntityListPage.of(address, cards(words, address)));
        model.addAttribute(
                "forms", new Forms("/entities.json" + address.query(), "/entities.atom" + address.query(), List.of()));
        return "entities";
    }

    @GetMapping("/entities.json")
    @ResponseBody
    List<EntityJson> json(Frame frame) {
        return EntityListPage.matching(frame.address(), holdings.entities()).stream()
                .map(entity -> EntityJson.of(entity, List.of()))
                .toList();
    }

    /** The entities of the list that events name; each is updated when the latest of its events is. */
    @GetMapping("/entities.atom")
    ResponseEntity<byte[]> atom(Frame frame, HttpServletRequest request, Words words) {
        List<Feed.Entry> entries = EntityListPage.matching(frame.address(), holdings.entities()).stream()
                .flatMap(entity -> entry(entity, request, words).stream())
                .toList();
        Feeds.About about =
                new Feeds.About(words.of("entities.title"), frame.address().at("/entities"));
        return new Feeds(holdings, words).feed(request, entries, about);
    }

    private Optional<Feed.Entry> entry(Entity entity, HttpServletRequest request, Words words) {
        return holdings.timeline().eventsWith(entity.id()).stream()
                .max(Comparator.comparing(holdings::updated))
                .map(latest -> new Feed.Entry(
                        "entity/" + entity.id(),
                        words.of(entity.name()),
                        words.of(latest.title()),
                        URI.create(Feeds.site(request) + Address.entity(entity.id())),
                        holdings.updated(latest),
                        holdings.updated(latest),
                        List.of(entity.kind().id())));
    }

    @GetMapping("/entities/{id}")
    String page(@PathVariable String id, Frame frame, Words words, Model model) throws QueryException {
        model.addAttribute("page", EntityPage.of(entity(id), cards(words, frame.address())));
        model.addAttribute("forms", Forms.of(Address.entity(id)));
        return "entity";
    }

    @GetMapping("/entities/{id}.json")
    @ResponseBody
    EntityJson json(@PathVariable String id, Frame frame, Words words) throws QueryException {
        Cards cards = cards(words, frame.address());
        return EntityJson.of(
                entity(id),
                cards.timeline().eventsWith(id).stream()
                        .map(event -> EventList.item(event, cards))
                        .toList());
    }

    @GetMapping("/entities/{id}.atom")
    ResponseEntity<byte[]> atom(@PathVariable String id, HttpServletRequest request, Words words) {
        String title = words.of(entity(id).name());
        Address page = new Address(Address.entity(id), Map.of());
        return new Feeds(holdings, words)
                .answer(request, holdings.timeline().eventsWith(id), new Feeds.About(title, page));
    }

    private Cards cards(Words words, Address address) throws QueryException {
        return Cards.asOf(holdings, words, address);
    }

    private Entity entity(String id) {
        return holdings.entity(id).orElseThrow(() -> new NotHeld(Address.entity(id)));
    }
}
