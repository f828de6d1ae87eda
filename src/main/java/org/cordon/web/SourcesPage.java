package org.cordon.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.pipeline.SourceState;

/** The state of every source in plain words, what keeps all of them from being read, and what in the files is broken. */
record SourcesPage(String count, String notice, List<Row> rows, List<String> problems) {

    /** A source: what it is, and how its visits went. */
    record Row(String name, Optional<String> href, String what, String state, Visits visits, String problem) {}

    /** When it was read, when it will be, and what came of it. */
    record Visits(String last, String next, String yield) {}

    static SourcesPage of(Cards cards) {
        Holdings holdings = cards.holdings();
        List<SourceState> states = holdings.sources();
        return new SourcesPage(
                cards.words().of("sources.count", states.size()),
                notice(states, cards),
                states.stream().map(state -> row(state, cards)).toList(),
                holdings.problems().stream().map(Object::toString).toList());
    }

    private static String notice(List<SourceState> states, Cards cards) {
        if (!cards.holdings().collecting()) {
            return cards.words().of("sources.off");
        }
        List<SourceState> visited = states.stream()
                .filter(s -> s.source().enabled() && s.visited().isPresent())
                .toList();
        boolean allFailed =
                !visited.isEmpty() && visited.stream().allMatch(s -> s.problem().isPresent());
        return allFailed ? cards.words().of("sources.unreachable") : "";
    }

    private static Row row(SourceState state, Cards cards) {
        Source source = state.source();
        Words words = cards.words();
        URI home = source.home().orElse(source.url());
        String what = words.of(
                "sources.what",
                words.of("source." + source.kind().id()),
                words.named("language", source.language().code()),
                cards.place(source.jurisdiction()));
        return new Row(
                words.of(source.name()),
                Address.outside(home),
                what,
                state(state),
                new Visits(
                        moment(state.visited(), words.of("sources.never"), words),
                        moment(state.next(), words.of("sources.no-next"), words),
                        words.of("sources.yield", state.articles(), state.skipped())),
                state.problem().orElse(""));
    }

    /** One of {@code off}, {@code problem}, {@code waiting} and {@code well}: a message key and the name of a style. */
    private static String state(SourceState state) {
        if (!state.source().enabled()) {
            return "off";
        }
        if (state.problem().isPresent()) {
            return "problem";
        }
        return state.succeeded().isEmpty() ? "waiting" : "well";
    }

    private static String moment(Optional<Instant> instant, String otherwise, Words words) {
        return instant.map(words::minute).orElse(otherwise);
    }
}
