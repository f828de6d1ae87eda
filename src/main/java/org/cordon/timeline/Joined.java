package org.cordon.timeline;

import java.time.LocalDate;
import java.util.List;
import org.cordon.corpus.When;

/** A statement that was given to an event: the report it makes, and the dates of the event that its own words state. */
record Joined(Statement statement, Report report, List<When> stated) {

    Evidence.Quote quote() {
        return report.quote();
    }

    /** The article's day of publication, by which quotes are put in order; the last day of all where it is unknown. */
    LocalDate day() {
        return statement.reading().article().published().map(When::start).orElse(LocalDate.MAX);
    }
}
