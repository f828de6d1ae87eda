package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A response as it was fetched, or a file as it was read: the bytes, the content type as given (may be empty) and, where
 * a configured source led here, that source's id.
 */
public record Page(URI url, String contentType, byte[] body, Instant fetched, Optional<String> source) {

    @Override
    public String toString() {
        return url + " (" + contentType + ", " + body.length + " bytes)";
    }
}
