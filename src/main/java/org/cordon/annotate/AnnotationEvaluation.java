package org.cordon.annotate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> NAMED = Set.of("org", "gov", "med", "per", "place");

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
        NameProposer proposer = NameProposer.own();
        EntityScore score = new EntityScore();
        for (Path file : files(folder)) {
            for (NamedText text : NamedText.read(file)) {
                score.add(names(text.text(), gazetteer, proposer), text.names());
            }
        }
        score.print(out);
    }

    /** The organisations, people and places of a sentence: those that are known, and beside them what is proposed. */
    private static List<Span> names(String sentence, Gazetteer gazetteer, NameProposer proposer) {
        List<Span> names = new ArrayList<>();
        for (Mention known : gazetteer.find(sentence)) {
            int last = names.size() - 1;
            boolean nested = last >= 0 && names.get(last).end() >= known.end();
            if (!nested
                    && NAMED.contains(known.entity().substring(0, known.entity().indexOf(':')))) {
                names.add(new Span(known.start(), known.end()));
            }
        }
        List<ProposedName> proposed = proposer.in(sentence);
        // A known name within a longer proposed one ("China" in "Bank of China") is not what is named there.
        names.removeIf(k -> proposed.stream().anyMatch(p -> p.start() <= k.start() && p.end() >= k.end()));
        List<Span> known = List.copyOf(names);
        proposed.stream()
                .filter(p -> known.stream().noneMatch(k -> k.start() < p.end() && p.start() < k.end()))
                .forEach(p -> names.add(new Span(p.start(), p.end())));
        return names;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
