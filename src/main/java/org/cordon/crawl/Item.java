package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cordon.crawl.Page.Told;

/**
 * One thing that a source offers: the address to fetch, the moment it gives for it, what else it says of it, and its summary
 * where that may stand for the text.
 */
record Item(URI url, Optional<Instant> moment, Told told, Optional<Summary> summary) {

    /** A summary as plain text; {@code alone} where there is no text to fetch beside it. */
    record Summary(String words, boolean alone) {}

    Item(URI url, Optional<Instant> moment, Told told) {
        this(url, moment, told, Optional.empty());
    }

    static Item of(URI url) {
        return new Item(url, Optional.empty(), Told.NOTHING);
    }
}
