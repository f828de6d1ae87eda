package org.cordon.search;

import java.util.List;
import java.util.Set;
import org.cordon.corpus.Language;

/**
 * One answer to a query: an event, or a passage of an article. {@code id} is the event's or the article's; {@code passage}
 * is the passage's index, -1 for an event.
 */
public record Hit(
        Kind kind,
        String id,
        int passage,
        String title,
        Language language,
        List<Fragment> snippet,
        Set<Why> why,
        double score) {

    /** What a hit is. */
    public enum Kind {
        EVENT,
        PASSAGE
    }

    /** Why a hit answers: it has the words, names the same entities, or means the same. */
    public enum Why {
        WORDS,
        ENTITIES,
        MEANING
    }

    /**
     * A run of the snippet's plain text; {@code marked} where it matched, {@code sentence} where it belongs to the sentence that
     * answers best.
     */
    public record Fragment(String text, boolean marked, boolean sentence) {

        /** A run outside that sentence. */
        public Fragment(String text, boolean marked) {
            this(text, marked, false);
        }
    }

    public Hit {
        snippet = List.copyOf(snippet);
        why = Set.copyOf(why);
    }
}
