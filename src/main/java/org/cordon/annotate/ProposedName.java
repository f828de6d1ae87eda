package org.cordon.annotate;

import org.cordon.corpus.Entity;

/**
 * A name that no entity of the corpus bears, proposed by a trained model and checked by nobody: its words, the kind of thing it
 * seems to be, and the half-open span {@code [start, end)} of the article's text.
 */
public record ProposedName(String text, Entity.Kind kind, int start, int end) {

    public ProposedName {
        if (text.isBlank() || start < 0 || end <= start) {
            throw new IllegalArgumentException("no name: '" + text + "' at " + start + " to " + end);
        }
    }
}
