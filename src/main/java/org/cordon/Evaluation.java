package org.cordon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cordon.annotate.AnnotationEvaluation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.extract.ExtractionEvaluation;
import org.cordon.index.Embedders;
import org.cordon.search.RetrievalEvaluation;
import org.cordon.timeline.TimelineEvaluation;
import org.slf4j.LoggerFactory;

/** Measures the program against a folder of judged data: {@code evaluate TASK FOLDER}. */
final class Evaluation {

    private static final Set<String> TASKS =
            Set.of("extraction", "dates", "retrieval", "temporal", "entities", "timeline", "origins");

    /** Where a run leaves what takes long to compute, for the next. */
    private static final Path KEPT = Path.of("target", "evaluate");

    private Evaluation() {}

    /** Prints a {@code name value} pair a line; returns 0 when measured, 2 on wrong use, 3 where the task is not built. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.size() != 2 || !Files.isDirectory(Path.of(arguments.get(1)))) {
            err.println("usage: evaluate TASK FOLDER, with TASK one of " + TASKS);
            return 2;
        }
        ((Logger) LoggerFactory.getLogger("opennlp")).setLevel(Level.WARN);
        String task = arguments.get(0);
        Path folder = Path.of(arguments.get(1));
        switch (task) {
            case "extraction", "dates" -> ExtractionEvaluation.run(task, folder, out);
            case "temporal", "entities" -> AnnotationEvaluation.run(task, folder, out);
            case "retrieval" -> RetrievalEvaluation.run(folder, KEPT.resolve(folder.getFileName()), out);
            case "timeline", "origins" -> timeline(task, folder, out);
            default -> {
                err.println("the task '" + task + "' is not built; there are " + TASKS);
                return 3;
            }
        }
        return 0;
    }

    private static void timeline(String task, Path folder, PrintStream out) throws IOException {
        Corpus corpus = Corpus.open(Path.of("corpus"));
        Annotator annotator = Annotator.of(corpus.entities());
        try (Embedders embedders = Embedders.bundled()) {
            TimelineEvaluation evaluation =
                    new TimelineEvaluation(corpus.events(), corpus.entities(), annotator::annotate, embedders::shared);
            if (task.equals("origins")) {
                evaluation.origins(folder, out);
            } else {
                timeline(corpus, evaluation, folder, out);
            }
        }
    }

    private static void timeline(Corpus corpus, TimelineEvaluation evaluation, Path folder, PrintStream out)
            throws IOException {
        evaluation.run(folder, out);
        QuestionEvaluation.run(
                corpus,
                evaluation.timeline(folder),
                evaluation.annotations(folder),
                new QuestionEvaluation.Questions(folder.resolve("queries.jsonl"), out));
    }
}
