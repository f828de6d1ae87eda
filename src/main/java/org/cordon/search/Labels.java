package org.cordon.search;

import java.util.Optional;
import org.cordon.corpus.Label;

/** Names the values of facets for readers. */
public interface Labels {

    /** The words for a value of a field; empty to show its id. */
    Optional<Label> of(Facet.Field field, String value);
}
