package org.cordon.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a run changed on the timeline: when it was noticed, on which event, what, and what caused it. {@code slot} is a
 * date role or the slot of a conflict; {@code from} and {@code to} are what stood and stands there; empty where there is nothing.
 */
public record Change(Instant at, String event, What what, String slot, String from, String to, List<Cause> causes) {

    /** What can change. */
    public enum What {
        ADDED,
        REMOVED,
        RESTORED,
        ACCEPTED,
        DATE_MOVED,
        ORIGIN_ADDED,
        CONFLICT_FOUND,
        CONFLICT_SETTLED,
        STATUS_CHANGED,
        CORRECTED,
        MERGED,
        SPLIT;

        /** The name used in message keys, for example {@code date-moved}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why something changed: an article came, a person edited the entry, an editor decided, or a day passed. */
    public record Cause(Kind kind, String id) {
        /** What an id is the id of; for {@code CURATED} an event, for {@code DAY} a date. */
        public enum Kind {
            ARTICLE,
            CURATED,
            DECISION,
            DAY
        }
    }

    public Change {
        causes = List.copyOf(causes);
    }
}
