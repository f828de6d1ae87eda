package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cordon.decide.Decisions;
import org.cordon.pipeline.UnverifiedName;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** A queue of the review as a page shows it. */
record ReviewPage(String queue, List<Tab> tabs, List<ReviewItem> items, Pages pages) {

    private static final int A_PAGE = 20;

    /** A queue, how much waits in it, and whether it is the one shown. */
    record Tab(String href, String text, int count, boolean here) {}

    private record Open(Event event, Conflict conflict) {}

    static ReviewPage of(ReviewQueue shown, int page, Cards cards) {
        Timeline timeline = cards.timeline();
        Decisions decisions = cards.holdings().decisions();
        List<Event> proposed =
                timeline.events().stream().filter(Event::proposed).toList();
        List<Twins.Pair> twins = Twins.among(timeline, decisions);
        List<Open> open = open(timeline);
        List<UnverifiedName> names = names(cards.holdings(), decisions);
        List<Tab> tabs = new ArrayList<>();
        for (ReviewQueue queue : ReviewQueue.values()) {
            int count = switch (queue) {
                case PROPOSED -> proposed.size();
                case DUPLICATES -> twins.size();
                case CONFLICTS -> open.size();
                case NAMES -> names.size();
            };
            tabs.add(new Tab("/review/" + queue.id(), cards.words().of("review." + queue.id()), count, queue == shown));
        }
        Shelf shelf = new Shelf(shown, page);
        List<ReviewItem> items = switch (shown) {
            case PROPOSED -> shelf.items(proposed, e -> ReviewItem.proposed(e, cards));
            case DUPLICATES -> shelf.items(twins, p -> ReviewItem.twins(p, cards));
            case CONFLICTS -> shelf.items(open, o -> ReviewItem.conflict(o.event(), o.conflict(), cards));
            case NAMES -> shelf.items(names, n -> ReviewItem.name(n, cards));
        };
        long total = tabs.get(shown.ordinal()).count();
        Address address = new Address("/review/" + shown.id(), java.util.Map.of());
        return new ReviewPage(shown.id(), tabs, items, Pages.of(address, page, total, A_PAGE));
    }

    private static List<UnverifiedName> names(Holdings holdings, Decisions decisions) {
        Set<String> decided = decisions.names().keySet();
        return holdings.unverifiedNames().stream()
                .filter(n -> !decided.contains(n.name()))
                .toList();
    }

    private static List<Open> open(Timeline timeline) {
        List<Open> open = new ArrayList<>();
        for (Event event : timeline.events()) {
            event.conflicts().stream()
                    .filter(c -> c.settled().isEmpty() && !c.compatible())
                    .forEach(c -> open.add(new Open(event, c)));
        }
        return open;
    }

    /** One page of a queue. */
    private record Shelf(ReviewQueue queue, int page) {
        <T> List<ReviewItem> items(List<T> all, Function<T, ReviewItem> maker) {
            return all.stream()
                    .skip((page - 1L) * A_PAGE)
                    .limit(A_PAGE)
                    .map(maker)
                    .toList();
        }
    }
}
