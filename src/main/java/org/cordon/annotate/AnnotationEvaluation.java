package org.cordon.annotate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.annotate.TemporalScore.Fit;
import org.cordon.annotate.TimeMl.Timex;
import org.cordon.corpus.Corpus;

/** Measures the finding of dates and of names on sets that other people marked. */
public final class AnnotationEvaluation {

    private static final Fit<Timex> TIMEX = new Fit<>(
            (found, gold) -> found.start() == gold.start() && found.end() == gold.end(),
            (found, gold) -> found.start() < gold.end() && gold.start() < found.end(),
            (found, gold) -> found.reading().timex().equals(gold.value()));

    private AnnotationEvaluation() {}

    /**
     * Runs {@code temporal} or {@code entities} on a folder and prints one "name value" pair a line.
     *
     * @throws IllegalArgumentException for any other task
     */
    public static void run(String task, Path folder, PrintStream out) throws IOException {
        switch (task) {
            case "temporal" -> temporal(folder, out);
            case "entities" -> entities(folder, out);
            default ->
                throw new IllegalArgumentException("not a task of annotation: '" + task + "' (temporal or entities)");
        }
    }

    private static void temporal(Path folder, PrintStream out) throws IOException {
        TemporalScore score = new TemporalScore();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".tml")) {
                TimeMl document = TimeMl.parse(Files.readString(file));
                LocalDate latest = document.created().orElse(LocalDate.MAX);
                score.add(
                        Dates.find(document.text(), new Dates.Basis(document.created(), latest)),
                        document.expressions(),
                        TIMEX);
            } else if (name.endsWith(".json")) {
                RecognizerCases.read(file).addTo(score);
            }
        }
        score.print(out);
    }

    private static void entities(Path folder, PrintStream out) throws IOException {
        Path corpus = Path.of("corpus");
        Gazetteer gazetteer =
                Gazetteer.of(Files.isDirectory(corpus) ? Corpus.open(corpus).entities() : List.of());
        EntityScore score = new EntityScore();
        for (Path file : files(folder)) {
            for (NamedText text : NamedText.read(file)) {
                score.add(gazetteer.find(text.text()), text.names());
            }
        }
        score.print(out);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
