package org.cordon.extract;

import java.net.URI;
import org.cordon.corpus.Article;

/** What became of a page: an article, or the reason why there is none. */
public sealed interface Extraction {

    /** A page that holds an article. */
    record Extracted(Article article) implements Extraction {}

    /** A page that holds none, with what was seen in it. */
    record Skipped(URI url, SkipReason reason, String detail) implements Extraction {
        @Override
        public String toString() {
            return url + ": " + reason.explanation() + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }
}
