package org.cordon.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * What a run did: articles added, articles whose text changed, pages held already, pages skipped with their reasons, and how
 * many events changed. Nothing is lost without a line here.
 */
public record RunReport(int added, int changed, int unchanged, List<Skip> skipped, int events, Duration took) {

    /** A page or a file that gave no article. */
    public record Skip(String where, String reason) {
        @Override
        public String toString() {
            return where + ": " + reason;
        }
    }

    public RunReport {
        skipped = List.copyOf(skipped);
    }
}
