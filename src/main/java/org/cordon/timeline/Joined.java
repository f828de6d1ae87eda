package org.cordon.timeline;

import java.time.LocalDate;
import java.util.List;
import org.cordon.corpus.When;

/**
 * A statement that was given to an event: the report it makes, and the dates of the event that its own words state. Of the
 * statement stays only where it is, so that a hundred thousand articles may tell of something; {@code pointers} are what of it
 * may name another act.
 */
record Joined(Reading reading, int line, Report report, List<When> stated, Pointers pointers) {

    Joined {
        stated = List.copyOf(stated);
    }

    static Joined of(Statement statement, Report report, List<When> stated) {
        return new Joined(statement.reading(), statement.line().index(), report, stated, Pointers.of(statement));
    }

    /** The statement, read again. */
    Statement statement() {
        return reading.statements().stream()
                .filter(s -> s.line().index() == line)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "article " + reading.article().id() + " no longer tells of an act in line " + line));
    }

    Evidence.Quote quote() {
        return report.quote();
    }

    /** The article's day of publication, by which quotes are put in order; the last day of all where it is unknown. */
    LocalDate day() {
        return reading.article().published().map(When::start).orElse(LocalDate.MAX);
    }
}
