package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.timeline.Event;

/** What helps a reader along beside the answers: the thing that was typed, and ways on where nothing is found. */
record Guide(List<Place> places, List<String> notes, List<Ref> ways) {

    /** A thing that the words name: what it is, where it stands here, and the official document, if there is one. */
    record Place(String what, String title, Optional<String> href, Optional<String> official, List<Ref> events) {}

    static final Guide NONE = new Guide(List.of(), List.of(), List.of());

    static Guide of(Results results, Address address, Cards cards) {
        List<Place> places = new ArrayList<>();
        results.advice().cited().ifPresent(cited -> places.add(cited(cited, cards)));
        results.advice()
                .entities()
                .forEach(id -> cards.holdings().entity(id).ifPresent(e -> places.add(entity(e, cards))));
        List<String> notes = results.advice().unknown().stream()
                .map(name -> cards.words().of("search.unknown", name))
                .toList();
        return new Guide(
                places, notes, results.total() > 0 ? List.of() : ways(results.query(), address, cards.words()));
    }

    private static Place entity(Entity entity, Cards cards) {
        Words words = cards.words();
        int events = cards.timeline().eventsWith(entity.id()).size();
        return new Place(
                words.of(
                        "search.place.entity",
                        words.named("kind.one", entity.kind().id()),
                        words.of("entities.events", events)),
                words.of(entity.name()),
                Optional.of(Address.entity(entity.id())),
                Optional.empty(),
                List.of());
    }

    private static Place cited(Results.Cited cited, Cards cards) {
        List<Event> events = cited.events().stream()
                .flatMap(id -> cards.timeline().event(id).stream())
                .sorted(Comparator.comparing(e -> !basis(e).contains(cited.usual())))
                .toList();
        String what = cards.words().of(events.isEmpty() ? "search.place.not-held" : "search.place.cited");
        return new Place(
                what,
                cited.usual(),
                Optional.empty(),
                cited.official().map(Object::toString),
                events.stream().map(cards::ref).toList());
    }

    private static String basis(Event event) {
        Optional<CuratedEvent.Basis> basis = event.curated().map(CuratedEvent::basis);
        return basis.flatMap(CuratedEvent.Basis::citation).orElse("");
    }

    /** Ways on for who has found nothing, the nearest first. */
    private static List<Ref> ways(Query query, Address address, Words words) {
        List<Ref> ways = new ArrayList<>();
        boolean filtered = !query.filters().isEmpty()
                || query.from().isPresent()
                || query.to().isPresent();
        if (filtered) {
            Address plain = address.only("q", "like", "mode", "view");
            ways.add(new Ref(words.of("search.none.next"), plain.toString()));
        }
        if (query.mode() == Query.Mode.WORDS && !query.words().isEmpty()) {
            ways.add(new Ref(
                    words.of("search.none.meaning"), address.without("mode").toString()));
        }
        ways.add(new Ref(words.of("search.none.help"), "/help/search"));
        ways.add(new Ref(words.of("search.none.about"), "/about"));
        return ways;
    }

    /** The same with words that may be meant instead, before all other ways. */
    Guide instead(String words, Address address, Words reader) {
        List<Ref> all = new ArrayList<>();
        all.add(new Ref(
                reader.of("search.instead", words), address.with("q", words).toString()));
        all.addAll(ways);
        return new Guide(places, notes, all);
    }
}
