package org.cordon.search;

import java.util.List;

/** The words of a query as they were meant. */
sealed interface Words {

    /** Nothing is asked of the words. */
    And ALL = new And(List.of());

    /** Words that stand beside each other, as they were written: any of them helps, all of them help most. */
    record Run(String text) implements Words {}

    /** Words that must stand in this order, in whatever language. */
    record Phrase(String text) implements Words {}

    /** What must hold of a field; the value is an id where the field has only certain values. */
    record Clause(Term term, String value) implements Words {}

    /** A clause once it is known what matches it. */
    record Matching(org.apache.lucene.search.Query query) implements Words {}

    /** Parts that must all hold. */
    record And(List<Words> parts) implements Words {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Parts of which one must hold. */
    record Or(List<Words> parts) implements Words {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** A part that must not hold. */
    record Not(Words part) implements Words {}

    /** What is asked for, without the signs and without what is refused: the words whose meaning counts. */
    default String meant() {
        return switch (this) {
            case Run run -> run.text();
            case Phrase phrase -> phrase.text();
            case And and -> joined(and.parts());
            case Or or -> joined(or.parts());
            case Not not -> "";
            case Clause clause -> "";
            case Matching matching -> "";
        };
    }

    /** Whether they only say what helps, so that nothing is ruled out. */
    default boolean demandNothing() {
        return this instanceof Run
                || this instanceof And and && and.parts().stream().allMatch(Words::demandNothing);
    }

    private static String joined(List<Words> parts) {
        return String.join(
                " ", parts.stream().map(Words::meant).filter(s -> !s.isEmpty()).toList());
    }
}
