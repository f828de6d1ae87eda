package org.cordon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.crawl.Trouble;
import org.cordon.extract.SkipReason;

/** A source and how its visits went; {@code problem} is the plain reason of the last failure, absent when all is well. */
public record SourceState(
        Source source,
        Optional<Instant> visited,
        Optional<Instant> succeeded,
        Optional<Instant> next,
        int articles,
        int skipped,
        Optional<String> problem,
        Pulse pulse) {

    /** In a word how a source does. */
    public enum Health {
        /** Nobody visits it. */
        OFF,
        /** It was not read yet. */
        WAITING,
        /** It answers and publishes as it uses to. */
        WELL,
        /** It answers, but has published nothing for unusually long. */
        SILENT,
        /** It cannot be read. */
        BROKEN;

        /** The name used in message keys, styles and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a source publishes: when it did last (as it says itself), how long to wait between two visits, how often in a row it
     * could not be read, and whether it has been silent for unusually long.
     */
    public record Pulse(Optional<Instant> newest, Optional<Duration> every, int failures, boolean silent) {

        /** Nothing is known. */
        public static final Pulse UNKNOWN = new Pulse(Optional.empty(), Optional.empty(), 0, false);
    }

    /**
     * A problem of a known kind, with a source or a page: its code, the address of the further page that had it (absent for the
     * source's own), its values, each a number, an address or a further problem, and what is said of the one page (may be empty).
     */
    public record Why(Optional<String> address, String code, List<String> values, String detail) {

        /** What a problem's plain words say; empty for words of no known kind. */
        public static Optional<Why> of(String problem) {
            return Trouble.read(problem)
                    .map(told -> new Why(told.address(), told.kind().id(), told.values(), ""))
                    .or(() -> SkipReason.read(problem)
                            .map(told -> new Why(
                                    Optional.empty(), "page-" + told.reason().id(), List.of(), told.detail())));
        }
    }

    /** In a word how this source does. */
    public Health health() {
        if (!source.enabled()) {
            return Health.OFF;
        }
        if (problem.isPresent()) {
            return Health.BROKEN;
        }
        if (succeeded.isEmpty()) {
            return Health.WAITING;
        }
        return pulse.silent() ? Health.SILENT : Health.WELL;
    }
}
