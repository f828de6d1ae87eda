package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cordon.corpus.Article.Official;
import org.cordon.corpus.When;

/**
 * A response as it was fetched, or a file as it was read: the bytes, the content type as given (may be empty) and, where
 * a configured source led here, that source's id and what it tells of the page.
 */
public record Page(URI url, String contentType, byte[] body, Instant fetched, Optional<String> source, Told told) {

    /**
     * What the source itself says of a page, for where the page does not: the address to cite, the title, the day it was
     * published, and what a register says of it.
     */
    public record Told(
            Optional<URI> address, Optional<String> title, Optional<When> published, Optional<Official> official) {

        /** Nothing is said. */
        public static final Told NOTHING = of(Optional.empty(), Optional.empty());

        static Told of(Optional<String> title, Optional<When> published) {
            return new Told(Optional.empty(), title, published, Optional.empty());
        }
    }

    /** A page of which nothing is told. */
    public Page(URI url, String contentType, byte[] body, Instant fetched, Optional<String> source) {
        this(url, contentType, body, fetched, source, Told.NOTHING);
    }

    @Override
    public String toString() {
        return url + " (" + contentType + ", " + body.length + " bytes)";
    }
}
