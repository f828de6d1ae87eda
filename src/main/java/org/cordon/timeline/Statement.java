package org.cordon.timeline;

import java.util.List;
import java.util.Set;
import org.cordon.corpus.When;

/** A sentence that may tell of an act, with all that was read from it and from the sentences around it. */
record Statement(Reading reading, Line line, Clues clues, Cast cast, List<Dated> dates) {

    /** A date and how the sentence comes by it. */
    record Dated(When when, From from) {}

    /** Where a date stands: in the sentence, in one before it, or only on the article. */
    enum From {
        SENTENCE,
        CONTEXT,
        PUBLICATION
    }

    /** The dates of one provenance. */
    List<When> dates(From from) {
        return dates.stream().filter(d -> d.from() == from).map(Dated::when).toList();
    }

    /** All entities in the sentence. */
    Set<String> named() {
        return cast.named();
    }

    /** The sentence as evidence. */
    Evidence.Quote quote() {
        return reading.quote(line);
    }
}
