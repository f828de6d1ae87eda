package org.cordon.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Searcher;

/** The answers to a query as a page shows them. */
record SearchPage(
        String typed,
        boolean asked,
        String count,
        String note,
        Guide guide,
        Filters filters,
        List<Choice> choices,
        List<Answers.Group> groups,
        Pages pages) {

    /** One way to ask, with a select of its values. */
    record Choice(String name, List<Option> options) {}

    /** One choice of a select. */
    record Option(String value, String text, boolean selected) {}

    /** The page before anything is asked. */
    static SearchPage blank(Address address, Cards cards) {
        return new SearchPage(
                address.first("q"),
                false,
                "",
                "",
                Guide.NONE,
                Filters.of(List.of(), address, cards),
                choices(address, cards.words()),
                List.of(),
                new Pages(1, 1, Optional.empty(), Optional.empty()));
    }

    static SearchPage of(Results results, Address address, Cards cards) {
        Words words = cards.words();
        boolean dumb = !results.meaning() && results.query().mode() != Query.Mode.WORDS;
        return new SearchPage(
                address.first("q"),
                true,
                words.of(
                        "search.count",
                        results.total(),
                        results.took().toMillis(),
                        words.of("search.found." + results.query().view().id(), results.total())),
                dumb ? words.of("search.no-meaning") : rest(results, words),
                Guide.of(results, address, cards),
                Filters.of(results.facets(), address, cards),
                choices(address, words),
                Answers.of(results, cards),
                pages(results, address));
    }

    private static Pages pages(Results results, Address address) {
        Pages pages = Pages.of(address, results.query().page(), results.total(), Searcher.HITS_A_PAGE);
        return results.more() ? pages : pages.ending();
    }

    /** On the last page, why it shows fewer than were counted. */
    private static String rest(Results results, Words words) {
        boolean all = (long) results.query().page() * Searcher.HITS_A_PAGE >= results.total();
        if (results.more() || all) {
            return "";
        }
        return words.of(results.query().view() == Query.View.EVENTS ? "search.rest.folded" : "search.rest.deep");
    }

    /** The same page with another guide. */
    SearchPage with(Guide other) {
        return new SearchPage(typed, asked, count, note, other, filters, choices, groups, pages);
    }

    private static List<Choice> choices(Address address, Words words) {
        return List.of(
                choice("view", List.of("events", "passages", "articles"), address, words),
                choice("mode", List.of("both", "words", "meaning"), address, words),
                choice("sort", List.of("relevance", "newest", "oldest"), address, words));
    }

    private static Choice choice(String name, List<String> values, Address address, Words words) {
        String chosen = address.first(name).isEmpty() ? values.getFirst() : address.first(name);
        return new Choice(
                name,
                values.stream()
                        .map(value -> new Option(value, words.of(name + "." + value), value.equals(chosen)))
                        .toList());
    }

    private static final Set<String> TYPED = Set.of("q", "mode", "sort", "view", "more", "page");

    /** The fields of the filters that are in use, which the search form must not lose. */
    public List<Map.Entry<String, String>> kept() {
        return filters.address()
                .pairs()
                .filter(p -> !TYPED.contains(p.getKey()))
                .toList();
    }
}
