package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cordon.crawl.Page.Told;

/** One thing that a source offers: the address to fetch, the moment it gives for it, and what else it says of it. */
record Item(URI url, Optional<Instant> moment, Told told) {

    static Item of(URI url) {
        return new Item(url, Optional.empty(), Told.NOTHING);
    }
}
