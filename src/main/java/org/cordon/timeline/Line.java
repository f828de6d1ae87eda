package org.cordon.timeline;

import java.util.List;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.annotate.Sentence;

/** A sentence with what was found in it, each list in text order. */
record Line(
        int index,
        Sentence sentence,
        List<Mention> mentions,
        List<DateMention> dates,
        List<Automaton.Hit<Term>> terms) {

    private static final int LONGEST = 2_000;

    /** Where reading it ends: no sentence that tells of an act is longer, and a text without full stops must cost little. */
    int readTo() {
        return readTo(sentence);
    }

    static int readTo(Sentence sentence) {
        return Math.min(sentence.end(), sentence.start() + LONGEST);
    }

    /** Whether it holds a word of a kind. */
    boolean has(Term.Kind kind) {
        return terms.stream().anyMatch(t -> t.value().kind() == kind);
    }
}
