package org.cordon.crawl;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What came of one request. */
sealed interface Response {

    /** A body within the caps, from the address after all redirects. */
    record Body(URI url, Page.Reply reply, String contentType, byte[] bytes, Validators validators)
            implements Response {}

    /** The page has not changed since the validators given. */
    record Unchanged() implements Response {}

    /**
     * Nothing usable, with the plain reason; {@code status} is 0 where the server did not answer or was not asked, and
     * {@code lasting} says that asking again soon would bring the same.
     */
    record Refused(String reason, int status, boolean lasting) implements Response {

        private static final Set<Integer> PASSING = Set.of(408, 425, 429);

        Refused(String reason, int status) {
            this(reason, status, status >= 400 && status < 500 && !PASSING.contains(status));
        }
    }

    /** What a server gives to ask again with (RFC 9110, conditional requests). */
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }
}
