package org.cordon.annotate;

import java.util.Optional;

/** What a phrase means once it is known from which day to reckon; empty if it means no date there. */
@FunctionalInterface
interface Meaning {

    Optional<Reading> from(Reckoner reckoner);

    /** A meaning that does not depend on where it stands. */
    static Meaning fixed(Optional<Reading> reading) {
        return reckoner -> reading;
    }
}
