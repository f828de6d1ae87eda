package org.cordon.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.annotate.TemporalScore.Fit;
import org.cordon.corpus.When;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The cases of Recognizers-Text, of which those count whose expressions are all dates or ranges of dates. A value is right if
 * it is one of the marked values, by its TIMEX or by its days; the set's ranges leave out their last day.
 */
record RecognizerCases(List<Case> cases) {

    record Case(String text, LocalDate reference, List<Gold> expressions) {}

    record Gold(int start, int end, List<Value> values) {}

    record Value(String timex, String start, String end) {}

    private static final Set<String> DATES = Set.of("datetimeV2.date", "datetimeV2.daterange");

    private static final Fit<Gold> FIT = new Fit<>(
            (found, gold) -> found.start() == gold.start && found.end() == gold.end,
            (found, gold) -> found.start() < gold.end && gold.start < found.end(),
            (found, gold) -> gold.values.stream().anyMatch(value -> isRight(found, value)));

    static RecognizerCases read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(20_000_000);
        String json = Files.readString(file).replace("\uFEFF", "");
        List<?> entries = new Yaml(new SafeConstructor(options)).load(json);
        List<Case> cases = new ArrayList<>();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> map) {
                read(map).ifPresent(cases::add);
            }
        }
        return new RecognizerCases(List.copyOf(cases));
    }

    void addTo(TemporalScore score) {
        for (Case each : cases) {
            List<TimeExpression> found =
                    Dates.find(each.text, new Dates.Basis(Optional.of(each.reference), each.reference));
            score.add(DatedPhrases.joinedExpressions(each.text, found), each.expressions, FIT);
        }
    }

    private static boolean isRight(TimeExpression found, Value value) {
        Optional<When> when = found.reading().when();
        boolean days = when.filter(w -> w.start().toString().equals(value.start)
                        && (value.end.equals(value.start) || ends(w).contains(value.end)))
                .isPresent();
        return days || found.reading().timex().equals(value.timex);
    }

    /** The set leaves out the last day, and of a range of months or years the last of them. */
    private static List<String> ends(When when) {
        LocalDate end = when.end();
        LocalDate month = end.plusDays(1).getDayOfMonth() == 1 ? end.withDayOfMonth(1) : end;
        LocalDate year = end.getDayOfYear() >= 365 ? end.withDayOfYear(1) : end;
        return List.of(end.plusDays(1).toString(), end.toString(), month.toString(), year.toString());
    }

    private static Optional<Case> read(Map<?, ?> map) {
        List<?> results = map.get("Results") instanceof List<?> list ? list : List.of();
        List<Gold> expressions = new ArrayList<>();
        for (Object result : results) {
            if (!(result instanceof Map<?, ?> fields) || !DATES.contains(text(fields, "TypeName"))) {
                return Optional.empty();
            }
            int start = fields.get("Start") instanceof Integer at ? at : 0;
            int end = start + text(fields, "Text").length();
            expressions.add(new Gold(start, end, values(fields)));
        }
        String reference = map.get("Context") instanceof Map<?, ?> context ? text(context, "ReferenceDateTime") : "";
        LocalDate day =
                reference.length() < 10 ? LocalDate.of(2016, 11, 7) : LocalDate.parse(reference.substring(0, 10));
        return expressions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Case(text(map, "Input"), day, List.copyOf(expressions)));
    }

    private static List<Value> values(Map<?, ?> fields) {
        List<Value> values = new ArrayList<>();
        if (fields.get("Resolution") instanceof Map<?, ?> resolution
                && resolution.get("values") instanceof List<?> list) {
            for (Object value : list) {
                if (value instanceof Map<?, ?> map) {
                    String day = text(map, "value");
                    values.add(
                            day.isEmpty()
                                    ? new Value(text(map, "timex"), text(map, "start"), text(map, "end"))
                                    : new Value(text(map, "timex"), day, day));
                }
            }
        }
        return List.copyOf(values);
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }
}
