package org.cordon.index;

import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Label;

/** Knows the entities by their names in both languages, so that 英伟达 and Nvidia are one term. */
public interface EntityTokens {

    /** An entity named in a text: the half-open span {@code [start, end)}. */
    record Named(String entity, int start, int end) {}

    /** No entities at all. */
    EntityTokens NONE = new EntityTokens() {
        @Override
        public List<Named> in(String text) {
            return List.of();
        }

        @Override
        public Optional<Label> name(String entity) {
            return Optional.empty();
        }
    };

    /** The entities named in a text, in its order, no two overlapping. */
    List<Named> in(String text);

    /** An entity's usual names; empty for an unknown id. */
    Optional<Label> name(String entity);

    /** What kind of source speaks, for example {@code state-media}; empty for an unknown source. */
    default Optional<String> kindOf(String source) {
        return Optional.empty();
    }
}
