package org.cordon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.pipeline.Progress.Stage;

/**
 * A run as it stands: when it began, whether it is over, what it is doing and how far that is ({@code total} is 0 while it is not
 * known), the sources being visited, and what came of it until now.
 */
public record Run(
        Instant begun, boolean over, Stage stage, long done, long total, List<Visiting> visiting, RunReport report) {

    /** A source that is being visited: since when, and what it gave until now. */
    public record Visiting(Source source, Instant since, int kept, int skipped) {}

    /** Where runs can be seen as they go on. */
    public interface Board {
        /** The run that goes on, else the last one that brought or skipped anything; empty before the first. */
        Optional<Run> now();

        /**
         * Waits until a run began, moved on or ended since a number that this gave before, 0 at first, but no longer than told;
         * gives the number that stands now.
         */
        long await(long seen, Duration most) throws InterruptedException;
    }

    public Run {
        visiting = List.copyOf(visiting);
    }
}
