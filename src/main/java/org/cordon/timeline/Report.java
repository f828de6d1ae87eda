package org.cordon.timeline;

import java.util.List;
import java.util.Locale;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;

/**
 * A sentence that tells of an act: who did what to whom and when. {@code dates} are the dates of the act by role, at least
 * one; {@code background} where the sentence only recalls the act, {@code tentative} where it is said to be possible only. {@code why} tells
 * what joined the sentence to its event.
 */
public record Report(
        Evidence.Quote quote,
        EventType type,
        Parties parties,
        List<When> dates,
        boolean background,
        boolean tentative,
        List<Reason> why) {

    /** One thing that a sentence has in common with the event it was given to: ids, dates in ISO form, or words of the text. */
    public record Reason(Kind kind, List<String> values) {

        /** What may be common. */
        public enum Kind {
            CITATION,
            ACTOR,
            STANDS_FOR,
            NAMED_BEFORE,
            ABOUT,
            TYPE,
            DATE,
            DATE_NEAR,
            PUBLISHED,
            WORDS,
            MEANING,
            GOES_ON;

            /** The name used in message keys. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        public Reason {
            values = List.copyOf(values);
        }
    }

    public Report {
        dates = List.copyOf(dates);
        why = List.copyOf(why);
    }
}
