package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it was fetched, or a file as it was read: the bytes, the content type as given (may be empty), where
 * a configured source led here that source's id, and for a response how it began.
 */
public record Page(
        URI url, String contentType, byte[] body, Instant fetched, Optional<String> source, Optional<Reply> reply) {

    /** The status line and the header fields of a response (RFC 9110). */
    public record Reply(int status, String reason, Map<String, List<String>> headers) {
        public Reply {
            headers = Map.copyOf(headers);
        }
    }

    /** That an address was asked, when, and how the response began; what followed is not told. */
    public record Visited(URI url, Instant at, Reply reply) {}

    /** A file as it was read. */
    public Page(URI url, String contentType, byte[] body, Instant fetched, Optional<String> source) {
        this(url, contentType, body, fetched, source, Optional.empty());
    }

    @Override
    public String toString() {
        return url + " (" + contentType + ", " + body.length + " bytes)";
    }
}
