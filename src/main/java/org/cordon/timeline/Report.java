package org.cordon.timeline;

import java.util.List;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;

/**
 * A sentence that tells of an act: who did what to whom and when. {@code dates} are the dates of the act by role, at least
 * one; {@code background} where the sentence only recalls the act, {@code tentative} where it is said to be possible only.
 */
public record Report(
        Evidence.Quote quote, EventType type, Parties parties, List<When> dates, boolean background, boolean tentative) {
    public Report {
        dates = List.copyOf(dates);
    }
}
