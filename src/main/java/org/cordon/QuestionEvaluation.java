package org.cordon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Corpus;
import org.cordon.index.Embedders;
import org.cordon.index.Indexer;
import org.cordon.index.Progress;
import org.cordon.pipeline.Pipeline;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Searcher;
import org.cordon.timeline.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the questions of a folder over the curated events and the folder's articles, and counts the events found in ten. */
final class QuestionEvaluation {

    private static final int DEPTH = 10;

    private final Searcher searcher;
    private final Map<String, List<Double>> recalls = new TreeMap<>();
    private double recall;
    private double rank;
    private int asked;

    private QuestionEvaluation(Searcher searcher) {
        this.searcher = searcher;
    }

    static void run(Corpus corpus, Timeline timeline, Collection<Annotation> annotations, Questions questions)
            throws IOException {
        Path index = Files.createTempDirectory("cordon-questions");
        var names = Pipeline.names(corpus);
        try (Embedders embedders = Embedders.bundled();
                Indexer indexer = Indexer.open(index, names, embedders)) {
            indexer.indexWords(timeline, annotations);
            indexer.embed(Progress.NONE);
            try (Searcher searcher = Searcher.open(index, names, embedders, (field, value) -> Optional.empty())) {
                new QuestionEvaluation(searcher).ask(questions);
            }
        } finally {
            delete(index);
        }
    }

    /** Where the questions are and where the figures go. */
    record Questions(Path file, PrintStream out) {}

    private void ask(Questions questions) throws IOException {
        for (String line : Files.readAllLines(questions.file())) {
            if (!line.isBlank()) {
                ask(JsonMapper.shared().readTree(line));
            }
        }
        questions.out().printf(Locale.ROOT, "queries.recall@10 %.4f%n", recall / Math.max(asked, 1));
        questions.out().printf(Locale.ROOT, "queries.mrr %.4f%n", rank / Math.max(asked, 1));
        recalls.forEach((language, all) -> questions
                .out()
                .printf(
                        Locale.ROOT,
                        "queries.recall@10.%s %.4f%n",
                        language,
                        all.stream().mapToDouble(d -> d).average().orElse(0)));
    }

    private void ask(JsonNode question) throws IOException {
        List<String> relevant = question.path("relevant_events")
                .valueStream()
                .map(n -> n.asString(""))
                .toList();
        if (relevant.isEmpty()) {
            return;
        }
        List<String> found = found(question.path("query").asString(""));
        asked++;
        double part = (double) relevant.stream().filter(found::contains).count() / relevant.size();
        recall += part;
        recalls.computeIfAbsent(question.path("language").asString("unknown"), l -> new ArrayList<>())
                .add(part);
        for (int i = 0; i < found.size(); i++) {
            if (relevant.contains(found.get(i))) {
                rank += 1.0 / (i + 1);
                break;
            }
        }
    }

    private List<String> found(String words) throws IOException {
        try {
            return searcher.events(Query.of(words), LocalDate.now(ZoneOffset.UTC)).hits().stream()
                    .filter(h -> h.kind() == Hit.Kind.EVENT)
                    .map(Hit::id)
                    .limit(DEPTH)
                    .toList();
        } catch (QueryException e) {
            throw new IOException("the question '" + words + "' cannot be asked: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
