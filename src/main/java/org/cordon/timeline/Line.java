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

    /** Whether it holds a word of a kind. */
    boolean has(Term.Kind kind) {
        return terms.stream().anyMatch(t -> t.value().kind() == kind);
    }
}
