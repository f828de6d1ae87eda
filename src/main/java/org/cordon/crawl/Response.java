package org.cordon.crawl;

import java.net.URI;
import java.util.Optional;

/** What came of one request. */
sealed interface Response {

    /** A body within the caps, from the address after all redirects. */
    record Body(URI url, int status, String contentType, byte[] bytes, Validators validators) implements Response {}

    /** The page has not changed since the validators given. */
    record Unchanged() implements Response {}

    /**
     * Nothing usable, with the plain reason; {@code status} is 0 where the server did not answer or was not
     * asked, and 403 where robots.txt asks not to.
     */
    record Refused(String reason, int status) implements Response {

        /** Whether the server says that asking again will bring nothing else (4xx, but for "too many" and "too slow"). */
        boolean forGood() {
            return status >= 400 && status < 500 && status != 408 && status != 429;
        }
    }

    /** What a server gives to ask again with (RFC 9110, conditional requests). */
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }
}
