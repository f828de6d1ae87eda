package org.cordon.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.pipeline.SourceState;

/** The state of every source in plain words, what keeps all of them from being read, and what in the files is broken. */
record SourcesPage(String count, String notice, List<Row> rows, List<String> problems) {

    /** A source: what it is, and how its visits went. */
    record Row(
            String name,
            Optional<String> href,
            String what,
            String state,
            Visits visits,
            String trouble,
            Optional<Plain> problem) {}

    /** When it was read, when it will be, what came of it, and how often it is visited. */
    record Visits(String last, String next, String yield, String every) {}

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
                cards.named(source.jurisdiction()));
        return new Row(
                words.of(source.name()),
                Address.outside(home),
                what,
                state.health().id(),
                new Visits(
                        moment(state.visited(), words.of("sources.never"), words),
                        moment(state.next(), words.of("sources.no-next"), words),
                        words.of("sources.yield", state.articles(), state.skipped()),
                        every(state, words)),
                trouble(state, words),
                state.problem().filter(p -> source.enabled()).map(p -> Plain.of(p, words)));
    }

    private static String trouble(SourceState state, Words words) {
        int failures = state.pulse().failures();
        return switch (state.health()) {
            case SILENT -> words.of("sources.silent", moment(state.pulse().newest(), "", words));
            case BROKEN -> failures > 1 ? words.of("sources.failures", failures) : "";
            default -> "";
        };
    }

    /** How often it is visited, in the largest unit that fits. */
    private static String every(SourceState state, Words words) {
        long minutes = state.pulse().every().map(Duration::toMinutes).orElse(0L);
        if (minutes == 0 || !state.source().enabled()) {
            return words.of("sources.no-next");
        }
        if (minutes < 120) {
            return words.of("sources.every.minutes", minutes);
        }
        return minutes < 48 * 60
                ? words.of("sources.every.hours", Math.round(minutes / 60.0))
                : words.of("sources.every.days", Math.round(minutes / 1440.0));
    }

    private static String moment(Optional<Instant> instant, String otherwise, Words words) {
        return instant.map(words::minute).orElse(otherwise);
    }
}
