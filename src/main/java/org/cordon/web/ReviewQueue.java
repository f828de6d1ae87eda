package org.cordon.web;

import java.util.Locale;
import java.util.Optional;

/** What waits for an editor. */
enum ReviewQueue {
    PROPOSED,
    DUPLICATES,
    CONFLICTS,
    NAMES;

    /** The name used in addresses and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReviewQueue> of(String id) {
        for (ReviewQueue queue : values()) {
            if (queue.id().equals(id)) {
                return Optional.of(queue);
            }
        }
        return Optional.empty();
    }
}
