package org.cordon.brief;

import java.net.URI;
import java.util.Optional;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;

/**
 * A numbered source. {@code quote} is found word for word in the stored article, and absent where {@code standing} says why;
 * {@code address} is an address of the web or absent.
 */
public record Citation(
        int number,
        Standing standing,
        Optional<String> quote,
        Language language,
        Optional<String> publisher,
        Optional<String> title,
        Optional<URI> address,
        Optional<When> date) {

    /** How far a source can be shown. */
    public enum Standing {
        /** The words stand in a stored article. */
        QUOTED,
        /** The words stand in a stored article and go on beyond what is shown. */
        SHORTENED,
        /** People cited the page; no words of it are stored. */
        CITED,
        /** The words were found once, but the stored article does not have them now. */
        LOST
    }

    public Citation {
        boolean shown = standing == Standing.QUOTED || standing == Standing.SHORTENED;
        if (number < 1 || quote.isPresent() != shown) {
            throw new IllegalArgumentException("citation " + number + " is " + standing + " with quote " + quote);
        }
    }
}
