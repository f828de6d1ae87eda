package org.cordon.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordon.corpus.Label;
import org.cordon.corpus.Source;
import org.cordon.pipeline.SourceState;

/** A source and its visits, for machines. */
record SourceJson(
        String id,
        Label name,
        URI url,
        String kind,
        String language,
        String jurisdiction,
        boolean enabled,
        Optional<Instant> visited,
        Optional<Instant> succeeded,
        Optional<Instant> next,
        int articles,
        int skipped,
        Optional<String> problem,
        PulseJson pulse) {

    /**
     * How it does: {@code off}, {@code waiting}, {@code well}, {@code silent} or {@code broken}; {@code every} is an ISO 8601
     * duration, {@code problemCode} the kind of the problem, absent for one of no known kind.
     */
    record PulseJson(
            String state,
            Optional<Instant> newest,
            Optional<String> every,
            int failures,
            Optional<String> problemCode) {

        static PulseJson of(SourceState state) {
            return new PulseJson(
                    state.health().id(),
                    state.pulse().newest(),
                    state.pulse().every().map(Duration::toString),
                    state.pulse().failures(),
                    state.problem().flatMap(SourceState.Why::of).map(SourceState.Why::code));
        }
    }

    static SourceJson of(SourceState state) {
        Source source = state.source();
        return new SourceJson(
                source.id(),
                source.name(),
                source.url(),
                source.kind().id(),
                source.language().code(),
                source.jurisdiction(),
                source.enabled(),
                state.visited(),
                state.succeeded(),
                state.next(),
                state.articles(),
                state.skipped(),
                state.problem(),
                PulseJson.of(state));
    }
}
