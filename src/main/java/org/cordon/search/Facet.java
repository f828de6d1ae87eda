package org.cordon.search;

import java.util.List;
import java.util.Locale;
import org.cordon.corpus.Label;

/**
 * How the matches of a query fall on the values of one field, most frequent first, years newest first; a value offered always
 * has matches. {@code of} is how many matches were looked at: all but for what the query asks of this field.
 */
public record Facet(Field field, long of, List<Value> values) {

    /** What can be filtered on; the id is the name of the address parameter. */
    public enum Field {
        TYPE,
        ACTOR,
        TARGET,
        JURISDICTION,
        LANGUAGE,
        CLASS,
        SOURCE,
        YEAR,
        STATUS;

        /** The name of the address parameter, for example {@code jurisdiction}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One value with its count; {@code selected} where the query asks for it. */
    public record Value(String id, Label label, long count, boolean selected) {}

    public Facet {
        values = List.copyOf(values);
    }
}
