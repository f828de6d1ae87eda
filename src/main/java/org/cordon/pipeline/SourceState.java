package org.cordon.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.cordon.corpus.Source;

/** A source and how its visits went; {@code problem} is the plain reason of the last failure, absent when all is well. */
public record SourceState(
        Source source,
        Optional<Instant> visited,
        Optional<Instant> succeeded,
        Optional<Instant> next,
        int articles,
        int skipped,
        Optional<String> problem) {}
