package org.cordon.extract;

import org.cordon.corpus.Passage;

/** A piece of text on the way to becoming a passage: one line, no space at its ends. */
record Block(Passage.Kind kind, String text) {

    static Block of(Passage.Kind kind, String raw) {
        return new Block(kind, Strings.squeeze(raw));
    }

    boolean isHeading() {
        return kind == Passage.Kind.HEADING;
    }
}
