package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.changes.Change;
import org.cordon.search.QueryException;
import org.cordon.subscribe.Feed;
import org.cordon.web.ChangesPage.Group;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What changed on the timeline since a day, each change with its cause. */
@Controller
final class ChangesController {

    private static final int USUAL_DAYS = 7;

    private final Holdings holdings;

    ChangesController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/changes")
    String page(Frame frame, Words words, Model model) throws QueryException, IOException {
        Address address = frame.address().at("/changes");
        LocalDate since = since(address);
        Cards cards = Cards.now(holdings, words);
        model.addAttribute("page", ChangesPage.of(changes(since), since, address, cards));
        model.addAttribute("forms", Forms.changes(address));
        return "changes";
    }

    /** The changes for machines. */
    record ChangeList(LocalDate since, List<Change> changes) {}

    @GetMapping("/changes.json")
    @ResponseBody
    ChangeList json(Frame frame) throws QueryException, IOException {
        LocalDate since = since(frame.address());
        return new ChangeList(since, changes(since));
    }

    @GetMapping("/changes.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request, Words words) throws QueryException, IOException {
        Address address = Address.of("/changes", request.getParameterMap());
        Cards cards = Cards.now(holdings, words);
        List<Feed.Entry> entries = ChangesPage.groups(changes(since(address))).stream()
                .map(g -> entry(g, request, cards))
                .toList();
        return new Feeds(holdings, words).feed(request, entries, new Feeds.About(words.of("changes.title"), address));
    }

    private static Feed.Entry entry(Group group, HttpServletRequest request, Cards cards) {
        Words words = cards.words();
        Instant last = group.changes().getFirst().at();
        String told = group.changes().stream()
                .map(c -> ChangesPage.what(c, cards))
                .distinct()
                .collect(Collectors.joining(words.of("changes.and")));
        return new Feed.Entry(
                "change/" + group.event() + "/" + group.day(),
                ChangesPage.title(group.event(), cards),
                told,
                URI.create(Feeds.site(request)
                        + new Address(
                                "/changes", Map.of("since", List.of(group.day().toString())))),
                last,
                group.day().atStartOfDay().toInstant(ZoneOffset.UTC),
                group.changes().stream().map(c -> c.what().id()).distinct().toList());
    }

    private List<Change> changes(LocalDate since) throws IOException {
        return holdings.changes(since.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private LocalDate since(Address address) throws QueryException {
        String text = address.first("since").strip();
        try {
            return text.isEmpty() ? holdings.today().minusDays(USUAL_DAYS) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new QueryException("since", "asof", text);
        }
    }
}
