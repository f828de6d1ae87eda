package org.cordon.search;

import java.util.Optional;
import java.util.function.Predicate;
import org.cordon.corpus.Label;

/** Names the values of facets for readers. */
public interface Labels {

    /** The words for a value of a field; empty to show its id. */
    Optional<Label> of(Facet.Field field, String value);

    /** The id of the first source whose name is the one wanted; empty if there is none. */
    default Optional<String> source(Predicate<Label> named) {
        return Optional.empty();
    }
}
