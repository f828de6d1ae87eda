package org.cordon.timeline;

import java.util.Map;
import org.cordon.corpus.EventType;

/** What a word of the lexicon tells: its kind, and how strongly it speaks for each type of act. */
record Term(Kind kind, Map<EventType, Integer> types) {

    /** The kinds of words, as {@code lexicon.txt} explains them. */
    enum Kind {
        RESTRICT,
        ISSUE,
        ACT,
        TOPIC,
        HEDGE,
        PAST,
        OPINION,
        QUESTION,
        SPEECH,
        APPROX,
        DOMAIN;

        /** Whether a word of this kind says that somebody does something. */
        boolean act() {
            return this == RESTRICT || this == ISSUE || this == ACT;
        }
    }

    Term {
        types = Map.copyOf(types);
    }
}
