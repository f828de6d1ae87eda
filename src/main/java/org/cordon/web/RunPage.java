package org.cordon.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.pipeline.Run;
import org.cordon.pipeline.RunReport;
import org.cordon.pipeline.RunReport.Skip;

/**
 * A run in plain words: whether one goes on, the stage it is in, figures, the sources being visited, why pages were skipped, and
 * which were the last of them.
 */
record RunPage(
        boolean going,
        String state,
        String stage,
        long done,
        long total,
        List<Figure> figures,
        List<String> visiting,
        List<Figure> reasons,
        List<Skip> skips) {

    private static final int SHOWN = 50;

    /** Something counted, or a time. */
    record Figure(String name, String value) {}

    static RunPage of(Optional<Run> run, Words words, Instant now) {
        return run.map(r -> of(r, words, now))
                .orElseGet(() ->
                        new RunPage(false, words.of("run.none"), "", 0, 0, List.of(), List.of(), List.of(), List.of()));
    }

    private static RunPage of(Run run, Words words, Instant now) {
        String begun = words.minute(run.begun());
        List<Skip> skips = run.report().skipped();
        return new RunPage(
                !run.over(),
                words.of(run.over() ? "run.last" : "run.going", begun),
                run.over() ? "" : stage(run, words),
                run.done(),
                run.over() ? 0 : run.total(),
                figures(run.report(), words),
                run.visiting().stream().map(v -> visiting(v, words, now)).toList(),
                reasons(skips),
                skips.reversed().stream().limit(SHOWN).toList());
    }

    private static String stage(Run run, Words words) {
        String stage = words.of("run.stage." + run.stage().name().toLowerCase(Locale.ROOT));
        return run.total() == 0 ? stage : words.of("run.of", stage, run.done(), run.total());
    }

    private static List<Figure> figures(RunReport report, Words words) {
        return List.of(
                new Figure(words.of("run.elapsed"), elapsed(report.took())),
                new Figure(words.of("run.added"), String.valueOf(report.added())),
                new Figure(words.of("run.changed"), String.valueOf(report.changed())),
                new Figure(words.of("run.unchanged"), String.valueOf(report.unchanged())),
                new Figure(
                        words.of("run.skipped"), String.valueOf(report.skipped().size())));
    }

    private static String elapsed(Duration took) {
        return took.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", took.toMinutes(), took.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart());
    }

    private static String visiting(Run.Visiting visit, Words words, Instant now) {
        Duration since = Duration.between(visit.since(), now);
        return words.of(
                "run.visit",
                words.of(visit.source().name()),
                visit.kept(),
                visit.skipped(),
                elapsed(since.isNegative() ? Duration.ZERO : since));
    }

    /** How often each reason was given, the most frequent first; what stands in brackets is a detail of one page. */
    private static List<Figure> reasons(List<Skip> skips) {
        Map<String, Long> counts = skips.stream()
                .collect(Collectors.groupingBy(s -> s.reason().split(" \\(", 2)[0], Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> new Figure(e.getKey(), String.valueOf(e.getValue())))
                .toList();
    }
}
