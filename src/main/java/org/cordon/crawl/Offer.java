package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Validators;

/**
 * What a source offers today: its items, the documents they were read from (which need not be read again until they change),
 * what kind of document the source's address turned out to be, why a part of it could not be read, and what else is to be
 * told of it.
 */
record Offer(List<Item> items, List<Seen> seen, Source.Format found, Optional<String> trouble, Optional<String> note) {

    /** A document that was read to its end. */
    record Seen(URI url, Validators validators) {

        static Seen of(URI asked, Body body) {
            return new Seen(asked, body.validators());
        }
    }

    Offer {
        items = List.copyOf(items);
        seen = List.copyOf(seen);
    }

    static Offer of(Source.Format found, List<Item> items, Seen seen) {
        return new Offer(items, List.of(seen), found, Optional.empty(), Optional.empty());
    }

    /** What a feed offers. */
    static Offer of(Body feed, Seen seen) throws IOException {
        return new Offer(Feeds.items(feed), List.of(seen), Source.Format.FEED, Optional.empty(), Feeds.note(feed));
    }
}
