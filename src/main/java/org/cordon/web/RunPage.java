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
import org.cordon.pipeline.SourceState.Why;

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
        List<Reason> reasons,
        List<Missed> skips) {

    private static final int SHOWN = 50;

    /** A page that gave no article, why, and the language that is told in. */
    record Missed(String where, String reason, String lang) {}

    /** Why pages gave no article, the language that is told in, and how many did so. */
    record Reason(String name, String lang, long pages) {}

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
                reasons(skips, words),
                skips.reversed().stream()
                        .limit(SHOWN)
                        .map(s -> missed(s, words))
                        .toList());
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

    /** How often each reason was given, the most frequent first, without what is said of one page. */
    private static List<Reason> reasons(List<Skip> skips, Words words) {
        Map<String, Long> counts =
                skips.stream().collect(Collectors.groupingBy(s -> bare(s.reason()), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> {
                    Plain plain = Plain.of(e.getKey(), words);
                    return new Reason(plain.words(), lang(plain, words), e.getValue());
                })
                .toList();
    }

    private static String bare(String reason) {
        boolean whole = Why.of(reason).filter(why -> why.detail().isEmpty()).isPresent();
        return whole ? reason : reason.split(" \\(", 2)[0];
    }

    private static Missed missed(Skip skip, Words words) {
        Plain plain = Plain.of(skip.reason(), words);
        return new Missed(skip.where(), plain.words(), lang(plain, words));
    }

    private static String lang(Plain plain, Words words) {
        return plain.tag().orElse(words.language().locale().toLanguageTag());
    }
}
