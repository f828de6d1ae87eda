package org.cordon.timeline;

import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Language;

/** What a fact rests on: a span of a stored article version, or a page that a curated event cites. */
public sealed interface Evidence {

    /** The language it speaks. */
    Language language();

    /**
     * The words of a stored article: {@code words} is exactly the half-open span {@code [start, end)} of that version's text.
     */
    record Quote(String article, String version, int passage, int start, int end, Language language, String words)
            implements Evidence {
        public Quote {
            if (words.isEmpty() || words.length() != end - start) {
                throw new IllegalArgumentException(
                        "a quote must fill its span " + start + ".." + end + " of " + article + ": '" + words + "'");
            }
        }

        /** What editors name it by: the article and a hash of the words, so that it outlives a changed page around them. */
        public String key() {
            return article + "#" + Article.versionOf(words);
        }
    }

    /** A page that people cited for a curated event. */
    record Cited(CuratedEvent.Reference reference) implements Evidence {
        @Override
        public Language language() {
            return reference.language();
        }
    }
}
