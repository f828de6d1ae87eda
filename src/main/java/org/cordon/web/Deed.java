package org.cordon.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordon.decide.Act;
import org.cordon.decide.Decision.Matter;
import org.cordon.decide.DecisionFile.Draft;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.Timeline.Hidden;
import org.jspecify.annotations.Nullable;

/** What an editor's form sends. */
record Deed(
        @Nullable String act,
        @Nullable List<String> subject,
        @Nullable String into,
        @Nullable String slot,
        @Nullable String value,
        @Nullable List<String> report,
        @Nullable String reason,
        @Nullable String back) {

    String where() {
        String path = ThemeController.here(Objects.requireNonNullElse(back, "/review"));
        return path.replaceAll("[?#].*", "");
    }

    /** What is missing, as the end of a message key; empty where nothing is. */
    Optional<String> problem(Timeline timeline) {
        Optional<Act> meant = Act.of(text(act));
        if (meant.isEmpty() || subjects().isEmpty()) {
            return Optional.of("other");
        }
        if (text(reason).isEmpty()) {
            return Optional.of("reason");
        }
        return switch (meant.get()) {
            case MERGE ->
                timeline.event(target()).isPresent() && !others().isEmpty() ? unknown(timeline) : Optional.of("into");
            case SPLIT -> splits(timeline) ? Optional.empty() : Optional.of("report");
            case SETTLE -> text(value).isEmpty() ? Optional.of("value") : unknown(timeline);
            case ACCEPT, REJECT, HIDE, UNHIDE, NOT_DUPLICATE -> unknown(timeline);
            case NAME_ACCEPT, NAME_REJECT, UNDO -> Optional.empty();
        };
    }

    private Optional<String> unknown(Timeline timeline) {
        boolean known = subjects().stream()
                .allMatch(id ->
                        timeline.event(id).isPresent() || timeline.hidden(id).isPresent());
        return known ? Optional.empty() : Optional.of("unknown");
    }

    /** Whether something is taken out and something stays. */
    private boolean splits(Timeline timeline) {
        List<String> keys = list(report);
        Optional<Event> event = timeline.event(subjects().getFirst())
                .or(() -> timeline.hidden(subjects().getFirst()).map(Hidden::event));
        return event.filter(e -> {
                    long out = e.reports().stream()
                            .filter(r -> keys.contains(r.quote().key()))
                            .count();
                    return out > 0 && (out < e.reports().size() || e.curated().isPresent());
                })
                .isPresent();
    }

    /** The decision it asks for. */
    Draft draft(String editor) {
        Act meant = Act.of(text(act)).orElseThrow(() -> new IllegalArgumentException("no act: " + act));
        Matter matter = switch (meant) {
            case MERGE -> Matter.into(others(), target());
            case SPLIT -> Matter.split(subjects().getFirst(), list(report));
            case SETTLE -> Matter.settle(subjects().getFirst(), text(slot), text(value));
            case NAME_ACCEPT ->
                text(into).isEmpty() ? Matter.of(subjects().getFirst()) : Matter.into(subjects(), text(into));
            case ACCEPT, REJECT, HIDE, UNHIDE, NOT_DUPLICATE, NAME_REJECT, UNDO ->
                Matter.of(subjects().toArray(String[]::new));
        };
        return new Draft(editor, meant, matter, text(reason));
    }

    // A person may name the event by its address.
    private String target() {
        return text(into).replaceAll(".*/events/", "");
    }

    private List<String> others() {
        return subjects().stream().filter(id -> !id.equals(target())).toList();
    }

    private List<String> subjects() {
        return list(subject);
    }

    private static List<String> list(@Nullable List<String> values) {
        return Objects.requireNonNullElse(values, List.of());
    }

    // Control characters have no business in a file that people read.
    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .strip();
    }
}
