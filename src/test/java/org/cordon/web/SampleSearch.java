package org.cordon.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.corpus.Article;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.search.Facet;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;

/** The plainest search there is: what holds the words, as they stand. */
record SampleSearch(SampleHoldings holdings, LocalDate day) {

    Selection select(Query query) {
        List<Event> all = matching(query);
        List<Event> sorted = query.sort() == Query.Sort.OLDEST
                ? all.stream()
                        .sorted(Comparator.comparing((Event e) -> e.date().start()))
                        .toList()
                : all;
        List<Event> page =
                sorted.stream().skip(50L * (query.page() - 1)).limit(50).toList();
        Map<YearMonth, Integer> months = new TreeMap<>();
        all.forEach(e -> months.merge(YearMonth.from(e.date().start()), 1, Integer::sum));
        return new Selection(query, all.size(), page, facets(all, query), new TreeMap<>(months));
    }

    Results search(Query query) {
        List<Hit> hits = new ArrayList<>();
        for (Event event : matching(query)) {
            hits.add(new Hit(
                    Hit.Kind.EVENT,
                    event.id(),
                    -1,
                    event.title().en(),
                    Language.EN,
                    fragments(event.summary().en(), query.words()),
                    Set.of(Hit.Why.WORDS),
                    1));
        }
        if (!query.words().isEmpty()) {
            hits.addAll(passages(query.words()));
        }
        return new Results(
                query,
                hits.size(),
                hits,
                facets(matching(query), query),
                Duration.ofMillis(7),
                true,
                Results.Advice.NONE,
                hits.size() > 20L * query.page());
    }

    private List<Hit> passages(String words) {
        List<Hit> hits = new ArrayList<>();
        for (Article article : holdings.articles()) {
            for (Passage passage : article.passages()) {
                String text = article.text(passage);
                if (has(text, words)) {
                    hits.add(new Hit(
                            Hit.Kind.PASSAGE,
                            article.id(),
                            passage.index(),
                            article.title(),
                            article.language(),
                            fragments(text, words),
                            Set.of(Hit.Why.WORDS, Hit.Why.MEANING),
                            0.5));
                }
            }
        }
        return hits;
    }

    private List<Event> matching(Query query) {
        return holdings.timeline(day).events().stream()
                .filter(e -> has(e.title().en() + e.title().zh() + e.summary().en(), query.words()))
                .filter(e -> query.filters().entrySet().stream()
                        .allMatch(f -> f.getValue().getFirst().startsWith("-")
                                ? values(e, f.getKey()).stream()
                                        .noneMatch(v -> f.getValue().contains("-" + v))
                                : values(e, f.getKey()).stream().anyMatch(f.getValue()::contains)))
                .filter(e -> query.from().map(d -> !e.date().end().isBefore(d)).orElse(true))
                .filter(e -> query.to().map(d -> !e.date().start().isAfter(d)).orElse(true))
                .toList();
    }

    private List<String> values(Event event, Facet.Field field) {
        return switch (field) {
            case TYPE -> List.of(event.type().id());
            case ACTOR -> event.parties().actors();
            case TARGET -> event.parties().targets();
            case CLASS -> List.of();
            case YEAR -> List.of(String.valueOf(event.date().start().getYear()));
            case JURISDICTION -> List.of(event.jurisdiction());
            case LANGUAGE ->
                event.evidence().stream()
                        .map(e -> e.language().code())
                        .distinct()
                        .toList();
            case SOURCE -> List.of();
            case STATUS -> List.of(event.status(holdings.today()).id());
        };
    }

    private List<Facet> facets(List<Event> events, Query query) {
        List<Facet> facets = new ArrayList<>();
        for (Facet.Field field : Facet.Field.values()) {
            Map<String, Long> counts = events.stream()
                    .flatMap(e -> values(e, field).stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            List<String> asked = query.filters().getOrDefault(field, List.of());
            facets.add(new Facet(
                    field,
                    events.size(),
                    counts.entrySet().stream()
                            .map(c -> new Facet.Value(
                                    c.getKey(), Label.same(c.getKey()), c.getValue(), asked.contains(c.getKey())))
                            .toList()));
        }
        return facets;
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase().contains(words.toLowerCase());
    }

    private static List<Hit.Fragment> fragments(String text, String words) {
        int at = text.toLowerCase().indexOf(words.toLowerCase());
        return words.isEmpty() || at < 0
                ? List.of(new Hit.Fragment(text, false))
                : List.of(
                        new Hit.Fragment(text.substring(0, at), false),
                        new Hit.Fragment(text.substring(at, at + words.length()), true),
                        new Hit.Fragment(text.substring(at + words.length()), false));
    }
}
