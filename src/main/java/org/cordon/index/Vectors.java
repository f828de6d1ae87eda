package org.cordon.index;

import java.util.Optional;

/** The vectors that are known so far. */
interface Vectors {

    /** No vector at all. */
    Vectors NONE = new Vectors() {};

    /** A text's vector in the space of its own language; empty if not known yet. */
    default Optional<float[]> of(Text text) {
        return Optional.empty();
    }

    /** A text's vector in the space that both languages share; empty if not known yet. */
    default Optional<float[]> shared(Text text) {
        return Optional.empty();
    }
}
