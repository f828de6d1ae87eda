package org.cordon.pipeline;

import java.util.List;

/**
 * What a check of all that is kept read, and each thing that is not as it was kept, in a sentence with its place.
 * {@code behind} counts what the index lacks, which is no fault: the next start brings it up.
 */
public record Verification(
        int captureFiles,
        int captures,
        int articles,
        int events,
        int quotes,
        int curated,
        int indexed,
        int behind,
        List<String> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }
}
