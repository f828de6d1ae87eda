package org.cordon.crawl;

import java.net.URI;
import java.time.Instant;
import org.cordon.corpus.Article;

/**
 * A response as it was kept: the record's place in a file of {@code corpus/captures/}, when the response came, its status (0
 * where its head cannot be read), and the SHA-256 of its payload. A {@code revisit} holds no payload of its own, because one captured before is the same.
 */
public record Capture(
        String file,
        long offset,
        long length,
        URI url,
        Instant at,
        int status,
        Article.Digest digest,
        boolean revisit) {

    private static final int NOT_MODIFIED = 304;

    public Capture {
        if (offset < 0 || length <= 0) {
            throw new IllegalArgumentException("no record lies at " + file + "#" + offset + ", length " + length);
        }
    }

    /** What an article's file says of the capture it was read from. */
    public Article.Capture reference() {
        return new Article.Capture(file, offset, digest);
    }

    /** Whether the page itself was had, or was said to be the one had before; not so of errors and redirects. */
    public boolean isPage() {
        return Page.Reply.isPage(status) || status == NOT_MODIFIED && revisit;
    }

    /** Where the next record of the file begins. */
    long end() {
        return offset + length;
    }
}
