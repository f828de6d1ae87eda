package org.cordon.decide;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One act of an editor: who did what, when (UTC) and why. Refuses what no reader of the file could follow. */
public record Decision(String id, Instant at, String editor, Act act, Matter matter, String reason) {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 200;

    /**
     * What a decision is about: {@code subjects} are ids of events, of a decision to undo, or names; {@code into} the event or
     * entity they become; {@code slot} and {@code value} the conflict and the value that holds; {@code reports} the keys of
     * the reports to take out.
     */
    public record Matter(
            List<String> subjects,
            Optional<String> into,
            Optional<String> slot,
            Optional<String> value,
            List<String> reports) {

        public Matter {
            subjects = List.copyOf(subjects);
            reports = List.copyOf(reports);
            if (subjects.isEmpty() || subjects.size() > MOST || reports.size() > MOST) {
                throw new IllegalArgumentException(
                        "a decision needs 1 to " + MOST + " subjects, not " + subjects.size());
            }
        }

        /** Some ids and nothing else. */
        public static Matter of(String... subjects) {
            return new Matter(List.of(subjects), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        /** Ids and what they become. */
        public static Matter into(List<String> subjects, String into) {
            return new Matter(subjects, Optional.of(into), Optional.empty(), Optional.empty(), List.of());
        }

        /** Reports to take out of an event, by their keys. */
        public static Matter split(String event, List<String> reports) {
            return new Matter(List.of(event), Optional.empty(), Optional.empty(), Optional.empty(), reports);
        }

        /** The value, in its English words, that holds in a slot of an event. */
        public static Matter settle(String event, String slot, String value) {
            return new Matter(List.of(event), Optional.empty(), Optional.of(slot), Optional.of(value), List.of());
        }
    }

    public Decision {
        if (editor.isBlank() || editor.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("'" + editor + "' is no editor's name");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a decision needs a reason of at most " + LONGEST_REASON + " letters");
        }
        check(act, matter);
    }

    /**
     * Refuses a matter that an act cannot have.
     *
     * @throws IllegalArgumentException with the reason in plain words
     */
    static void check(Act act, Matter matter) {
        boolean many = act == Act.MERGE || act == Act.NOT_DUPLICATE;
        if (!many && matter.subjects().size() > 1) {
            throw new IllegalArgumentException(act.id() + " takes one subject, not " + matter.subjects());
        }
        if (act == Act.NOT_DUPLICATE && new HashSet<>(matter.subjects()).size() != 2) {
            throw new IllegalArgumentException(act.id() + " takes two subjects, not " + matter.subjects());
        }
        boolean merge = act == Act.MERGE;
        if (merge && matter.into().isEmpty()) {
            throw new IllegalArgumentException("merge needs 'into', the event that stays");
        }
        if (merge && matter.into().filter(matter.subjects()::contains).isPresent()) {
            throw new IllegalArgumentException("an event cannot be merged into itself: " + matter.subjects());
        }
        if (act == Act.SPLIT && matter.reports().isEmpty()) {
            throw new IllegalArgumentException("split needs 'reports', the reports to take out");
        }
        if (act == Act.SETTLE && (matter.slot().isEmpty() || matter.value().isEmpty())) {
            throw new IllegalArgumentException("settle needs 'slot' and 'value'");
        }
    }
}
