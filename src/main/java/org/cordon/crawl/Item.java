package org.cordon.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cordon.crawl.Page.Told;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Validators;

/**
 * One thing that a source offers: the address to fetch, the moment it gives for it, what else it says of it, and its summary
 * where that may stand for the text.
 */
record Item(URI url, Optional<Instant> moment, Told told, Optional<Summary> summary) {

    /** A summary as plain text; {@code alone} where there is no text to fetch beside it. */
    record Summary(String words, boolean alone) {

        /** The summary in the place of a page that no server sent. */
        Body body(URI url) {
            Page.Reply none = Page.Reply.whole(url, 0, "", Map.of());
            return new Body(
                    url, none, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), Validators.NONE);
        }
    }

    Item(URI url, Optional<Instant> moment, Told told) {
        this(url, moment, told, Optional.empty());
    }

    static Item of(URI url) {
        return new Item(url, Optional.empty(), Told.NOTHING);
    }
}
