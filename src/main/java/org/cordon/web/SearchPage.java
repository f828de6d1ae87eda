package org.cordon.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Searcher;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** The answers to a query as a page shows them. */
record SearchPage(
        String typed,
        boolean asked,
        String count,
        String note,
        Filters filters,
        List<Option> modes,
        List<Option> sorts,
        List<Group> groups,
        Pages pages) {

    /** One choice of a select. */
    record Option(String value, String text, boolean selected) {}

    /** An event with the passages that answer, or an article that no event rests on. */
    record Group(Heading heading, List<Answer> answers) {}

    /** What a group is: an event's card, or an article's title in its own language. */
    record Heading(Ref title, String lang, Optional<Card> event) {}

    /** The words that answer, where they stand, and why they do. */
    record Answer(List<Hit.Fragment> snippet, Voices.Tongue tongue, Optional<Ref> outlet, List<String> why) {}

    static SearchPage blank(Address address, Cards cards) {
        return new SearchPage(
                address.first("q"),
                false,
                "",
                "",
                Filters.of(List.of(), address, cards),
                modes(address, cards.words()),
                sorts(address, cards.words()),
                List.of(),
                new Pages(1, 1, Optional.empty(), Optional.empty()));
    }

    static SearchPage of(Results results, Address address, Cards cards) {
        Words words = cards.words();
        boolean dumb = !results.meaning() && results.query().mode() != Query.Mode.WORDS;
        return new SearchPage(
                address.first("q"),
                true,
                words.of("search.count", results.total(), results.took().toMillis()),
                dumb ? words.of("search.no-meaning") : "",
                Filters.of(results.facets(), address, cards),
                modes(address, words),
                sorts(address, words),
                groups(results.hits(), cards),
                Pages.of(address, results.query().page(), results.total(), Searcher.HITS_A_PAGE));
    }

    /** The event, if any, that a passage is evidence of. */
    static Optional<Event> evidenced(Hit hit, Timeline timeline) {
        return timeline.eventsOf(hit.id()).stream()
                .filter(event -> event.quotes().stream()
                        .anyMatch(q -> q.article().equals(hit.id()) && q.passage() == hit.passage()))
                .findFirst();
    }

    private static List<Group> groups(List<Hit> hits, Cards cards) {
        Timeline timeline = cards.holdings().timeline();
        Map<String, List<Hit>> grouped = new LinkedHashMap<>();
        Map<String, Event> events = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Optional<Event> event = hit.kind() == Hit.Kind.EVENT ? timeline.event(hit.id()) : evidenced(hit, timeline);
            String key = event.map(e -> "event " + e.id()).orElse("article " + hit.id());
            event.ifPresent(e -> events.put(key, e));
            grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
        }
        List<Group> groups = new ArrayList<>();
        grouped.forEach((key, answers) -> groups.add(new Group(
                heading(Optional.ofNullable(events.get(key)), answers.getFirst(), cards),
                answers.stream().map(hit -> answer(hit, cards)).toList())));
        return groups;
    }

    private static Heading heading(Optional<Event> event, Hit hit, Cards cards) {
        return event.map(e -> new Heading(cards.ref(e), tag(cards.words().language()), Optional.of(cards.card(e))))
                .orElseGet(() -> new Heading(
                        new Ref(hit.title(), Address.passage(hit.id(), hit.passage())),
                        tag(hit.language()),
                        Optional.empty()));
    }

    private static Answer answer(Hit hit, Cards cards) {
        Words words = cards.words();
        Optional<Ref> outlet = hit.kind() == Hit.Kind.EVENT
                ? Optional.empty()
                : Optional.of(new Ref(outlet(hit, cards), Address.passage(hit.id(), hit.passage())));
        List<String> why = new ArrayList<>();
        for (Hit.Why reason : Hit.Why.values()) {
            if (hit.why().contains(reason)) {
                why.add(words.of("why." + reason.name().toLowerCase(Locale.ROOT)));
            }
        }
        Voices.Tongue tongue = Voices.tongue(tag(hit.language()), hit.language().code(), words);
        return new Answer(hit.snippet(), tongue, outlet, why);
    }

    private static String outlet(Hit hit, Cards cards) {
        Optional<Article> article = cards.holdings().article(hit.id());
        return article.map(a -> cards.words()
                        .of(
                                "outlet.dated",
                                Voices.name(a, cards),
                                a.published()
                                        .map(cards.words()::date)
                                        .orElse(cards.words().of("date.unknown"))))
                .orElse(hit.title());
    }

    private static String tag(Language language) {
        return language.locale().toLanguageTag();
    }

    private static List<Option> modes(Address address, Words words) {
        return options("mode", List.of("both", "words", "meaning"), address, words);
    }

    private static List<Option> sorts(Address address, Words words) {
        return options("sort", List.of("relevance", "newest", "oldest"), address, words);
    }

    private static List<Option> options(String name, List<String> values, Address address, Words words) {
        String chosen = address.first(name).isEmpty() ? values.getFirst() : address.first(name);
        return values.stream()
                .map(value -> new Option(value, words.of(name + "." + value), value.equals(chosen)))
                .toList();
    }

    /** The fields of the filters that are in use, which the search form must not lose. */
    public List<Map.Entry<String, String>> kept() {
        return filters.address()
                .pairs()
                .filter(p -> !p.getKey().matches("q|mode|sort|page"))
                .toList();
    }
}
