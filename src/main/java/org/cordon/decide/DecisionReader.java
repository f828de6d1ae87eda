package org.cordon.decide;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Corpus.Row;
import org.cordon.decide.Decision.Matter;

/** Makes decisions of the rows of a file. */
final class DecisionReader {

    private static final Set<String> KEYS =
            Set.of("id", "at", "editor", "act", "subjects", "into", "slot", "value", "reports", "reason");

    private final Path file;
    private final List<Problem> problems;
    private final Map<String, Decision> read = new LinkedHashMap<>();

    DecisionReader(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Decisions read() {
        for (Row row : Corpus.rows(file, KEYS, problems)) {
            try {
                add(decision(row));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(file, row.line(), String.valueOf(e.getMessage())));
            }
        }
        return new Decisions(List.copyOf(read.values()));
    }

    private void add(Decision decision) {
        if (read.containsKey(decision.id())) {
            throw new IllegalArgumentException("id '" + decision.id() + "' is taken already");
        }
        String subject = decision.matter().subjects().getFirst();
        if (decision.act() == Act.UNDO && !read.containsKey(subject)) {
            throw new IllegalArgumentException("undo of '" + subject + "', which no earlier entry is");
        }
        read.put(decision.id(), decision);
    }

    private static Decision decision(Row row) {
        String act = one(row, "act");
        return new Decision(
                id(row),
                at(row),
                one(row, "editor"),
                Act.of(act).orElseThrow(() -> new IllegalArgumentException("'" + act + "' is no act")),
                new Matter(
                        row.values("subjects"),
                        maybe(row, "into"),
                        maybe(row, "slot"),
                        maybe(row, "value"),
                        row.values("reports")),
                one(row, "reason"));
    }

    private static String id(Row row) {
        String id = one(row, "id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("'" + id + "' must be lower-case letters, digits and hyphens");
        }
        return id;
    }

    private static Instant at(Row row) {
        String at = one(row, "at");
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + at + "' is not a time such as 2026-11-22T08:30:00Z", e);
        }
    }

    private static String one(Row row, String key) {
        return maybe(row, key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing"));
    }

    private static Optional<String> maybe(Row row, String key) {
        List<String> values = row.values(key);
        if (values.size() > 1) {
            throw new IllegalArgumentException("'" + key + "' must be a single value");
        }
        return values.stream().findFirst().filter(v -> !v.isBlank());
    }
}
