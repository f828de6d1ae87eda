package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article.Official;
import org.cordon.corpus.When;

/**
 * A response as it was fetched, or a file as it was read: the bytes, the content type as given (may be empty), where
 * a configured source led here that source's id and what it tells of the page, and for a response how it began.
 */
public record Page(
        URI url,
        String contentType,
        byte[] body,
        Instant fetched,
        Optional<String> source,
        Told told,
        Optional<Reply> reply) {

    /**
     * The address that answered, the status line and the header fields of a response (RFC 9110), and whether its body was
     * {@code cut} where no more of it was wanted.
     */
    public record Reply(URI url, int status, String reason, Map<String, List<String>> headers, boolean cut) {
        public Reply {
            headers = Map.copyOf(headers);
        }

        /** A reply whose body was read to its end. */
        static Reply whole(URI url, int status, String reason, Map<String, List<String>> headers) {
            return new Reply(url, status, reason, headers, false);
        }

        /** Whether a body comes with a status that can be read as a page; any other is kept as it came. */
        static boolean isPage(int status) {
            return status >= 200 && status < 300 && status != 206;
        }
    }

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

    /** A file as it was read, of which nothing is told. */
    public Page(URI url, String contentType, byte[] body, Instant fetched, Optional<String> source) {
        this(url, contentType, body, fetched, source, Told.NOTHING, Optional.empty());
    }

    @Override
    public String toString() {
        return url + " (" + contentType + ", " + body.length + " bytes)";
    }
}
