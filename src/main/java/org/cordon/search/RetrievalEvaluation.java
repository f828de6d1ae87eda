package org.cordon.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.cordon.corpus.Language;
import org.cordon.index.CrossMap;
import org.cordon.index.Embedder;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;
import org.cordon.index.TestSet;

/** Measures the search on a set of documents, questions and judgements, or on pairs of translated sentences. */
public final class RetrievalEvaluation {

    private static final int DEPTH = 100;

    /** The words of a query are never longer; a question that is a whole document is cut for the lists by words. */
    private static final int LONGEST_WORDS = 512;

    private RetrievalEvaluation() {}

    /**
     * Runs the set in a folder and prints its figures, a name and a value a line. The vectors of its documents are kept in
     * another folder, so that a second run, or one after a run that was cut short, computes only what is missing.
     */
    public static void run(Path folder, Path kept, PrintStream out) throws IOException {
        try (Embedders embedders = Embedders.bundled()) {
            Path index = TestSet.folder(kept, embedders);
            if (Files.exists(folder.resolve("pairs.tsv"))) {
                pairs(folder.resolve("pairs.tsv"), embedders, out);
                MixedPool.run(rows(folder.resolve("pairs.tsv")), index, embedders, out);
            } else {
                documents(folder, index, embedders, out);
            }
        }
    }

    private static void documents(Path folder, Path index, Embedders embedders, PrintStream out) throws IOException {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("qrels.tsv"))) {
            judged.computeIfAbsent(row[0], k -> new LinkedHashMap<>()).put(row[1], Integer.parseInt(row[2]));
        }
        TestSet.index(rows(folder.resolve("docs.tsv")), index, embedders);
        Map<Query.Mode, Judgement> figures = new EnumMap<>(Query.Mode.class);
        try (OpenIndex open = OpenIndex.of(index)) {
            for (String[] row : rows(folder.resolve("queries.tsv"))) {
                Map<String, Integer> grades = judged.getOrDefault(row[0], Map.of());
                if (!grades.isEmpty()) {
                    open.use(searcher -> ask(searcher, row[1], embedders))
                            .forEach((mode, found) -> figures.computeIfAbsent(mode, m -> new Judgement())
                                    .add(found, grades));
                }
            }
        }
        figures.values().stream().limit(1).forEach(f -> out.println("queries " + f.queries()));
        figures.forEach((mode, f) -> f.print(name(mode), out));
    }

    private static String name(Query.Mode mode) {
        return switch (mode) {
            case WORDS -> "bm25";
            case MEANING -> "vector";
            case BOTH -> "hybrid";
        };
    }

    private static Map<Query.Mode, List<String>> ask(IndexSearcher searcher, String text, Embedders embedders)
            throws IOException {
        Ranker ranker = new Ranker(new QueryCompiler(EntityTokens.NONE), new Meaning(embedders));
        String words = text.substring(0, Math.min(text.length(), LONGEST_WORDS));
        Lists byWords = ranker.lists(searcher, request(words, Query.Mode.WORDS), DEPTH);
        Lists byMeaning = ranker.lists(searcher, request(text, Query.Mode.MEANING), DEPTH);
        Lists both = new Lists(
                byWords.words(), byMeaning.meant(), byWords.wordsElsewhere(), byMeaning.meantElsewhere(), true);
        Map<Integer, String> ids = new HashMap<>();
        Map<Query.Mode, List<String>> found = new LinkedHashMap<>();
        found.put(Query.Mode.WORDS, ids(searcher, ids, byWords));
        found.put(Query.Mode.MEANING, ids(searcher, ids, byMeaning));
        found.put(Query.Mode.BOTH, ids(searcher, ids, both));
        return found;
    }

    private static Request request(String words, Query.Mode mode) {
        Query query = Query.ALL.by(mode);
        Filters filters = new Filters(query, java.time.LocalDate.EPOCH);
        return new Request(query, new Words.Run(words), filters, List.of(Field.Kind.PASSAGE));
    }

    /** In the order that a reader gets; each list is reduced to a document's best passage before the lists are fused. */
    private static List<String> ids(IndexSearcher searcher, Map<Integer, String> ids, Lists lists) throws IOException {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (TopDocs list : List.of(lists.words(), lists.meant(), lists.wordsElsewhere(), lists.meantElsewhere())) {
            for (ScoreDoc found : list.scoreDocs) {
                if (!ids.containsKey(found.doc)) {
                    ids.put(found.doc, Kept.of(searcher, found.doc).id());
                }
                first.putIfAbsent(ids.get(found.doc), found.doc);
            }
        }
        List<ScoreDoc> fused = lists.fused(Fusion.By.SCORE, list -> best(list, ids, first));
        Docs elsewhere = Docs.of(Stream.of(lists.wordsElsewhere(), lists.meantElsewhere())
                .flatMap(list -> Arrays.stream(best(list, ids, first)))
                .toList());
        return Turns.of(fused, elsewhere).stream().map(s -> ids.get(s.doc)).toList();
    }

    private static ScoreDoc[] best(TopDocs list, Map<Integer, String> ids, Map<String, Integer> first) {
        Map<String, ScoreDoc> best = new LinkedHashMap<>();
        for (ScoreDoc found : list.scoreDocs) {
            String id = ids.getOrDefault(found.doc, "");
            best.putIfAbsent(id, new ScoreDoc(first.getOrDefault(id, -1), found.score));
        }
        return best.values().toArray(ScoreDoc[]::new);
    }

    private static void pairs(Path file, Embedders embedders, PrintStream out) throws IOException {
        List<String[]> rows = rows(file);
        CrossMap map = embedders.map().orElseThrow(() -> new IOException("there is no map between the languages"));
        List<float[]> chinese = mapped(rows.stream().map(r -> r[0]).toList(), Language.ZH, embedders, map);
        List<float[]> english = mapped(rows.stream().map(r -> r[1]).toList(), Language.EN, embedders, map);
        print("zh-en", chinese, english, out);
        print("en-zh", english, chinese, out);
    }

    private static List<float[]> mapped(List<String> texts, Language language, Embedders embedders, CrossMap map)
            throws IOException {
        Embedder embedder = embedders
                .of(language)
                .orElseThrow(() -> new IOException("the model for " + language.code() + " cannot be read"));
        return texts.stream().map(t -> map.map(language, embedder.embed(t))).toList();
    }

    private static void print(String name, List<float[]> from, List<float[]> to, PrintStream out) {
        int atOne = 0;
        int atTen = 0;
        for (int i = 0; i < from.size(); i++) {
            float right = dot(from.get(i), to.get(i));
            int better = 0;
            for (float[] other : to) {
                better += dot(from.get(i), other) > right ? 1 : 0;
            }
            atOne += better < 1 ? 1 : 0;
            atTen += better < 10 ? 1 : 0;
        }
        out.printf(Locale.ROOT, "%s.recall@1 %.4f%n", name, (double) atOne / from.size());
        out.printf(Locale.ROOT, "%s.recall@10 %.4f%n", name, (double) atTen / from.size());
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(l -> l.split("\t")).toList();
    }
}
