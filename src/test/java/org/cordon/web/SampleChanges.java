package org.cordon.web;

import java.time.Instant;
import java.util.List;
import org.cordon.changes.Change;
import org.cordon.changes.Change.Cause;
import org.cordon.changes.Change.What;

/** Changes of every kind, on two days. */
final class SampleChanges {

    private static final Instant LATE = Instant.parse("2024-06-30T10:00:00Z");
    private static final Instant EARLY = Instant.parse("2024-06-26T08:30:00Z");
    private static final List<Cause> WIRE = List.of(new Cause(Cause.Kind.ARTICLE, "wire"));
    private static final List<Cause> BY_HAND = List.of(new Cause(Cause.Kind.CURATED, "api-stop"));

    static final List<Change> ALL = List.of(
            new Change(LATE, "api-stop", What.DATE_MOVED, "effective", "2024-07-08", "2024-07-09", BY_HAND),
            new Change(LATE, "api-stop", What.CORRECTED, "", "", "", BY_HAND),
            new Change(
                    LATE,
                    "chips-2023",
                    What.STATUS_CHANGED,
                    "",
                    "not-yet-in-force",
                    "in-force",
                    List.of(new Cause(Cause.Kind.DAY, "2024-06-30"))),
            new Change(LATE, "gone", What.REMOVED, "", "", "", List.of(new Cause(Cause.Kind.DECISION, "d-0"))),
            new Change(EARLY, "api-stop", What.ADDED, "", "", "", WIRE),
            new Change(EARLY, "api-stop", What.ORIGIN_ADDED, "", "", "ledger", WIRE),
            new Change(EARLY, "api-stop", What.CONFLICT_FOUND, "announced", "", "", WIRE));

    private SampleChanges() {}
}
