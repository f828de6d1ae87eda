package org.cordon.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;
import org.cordon.index.TestSet;

/**
 * Asks every sentence of pairs of translations over all sentences of both languages together, and counts how often the first ten
 * hold its translation, and how often what it says in its own language.
 */
final class MixedPool {

    private static final int TEN = 10;

    private final IndexSearcher searcher;
    private final Ranker ranker;

    private MixedPool(IndexSearcher searcher, Ranker ranker) {
        this.searcher = searcher;
        this.ranker = ranker;
    }

    /** Prints the figures of pairs of a Chinese and an English sentence, indexed in a folder. */
    static void run(List<String[]> pairs, Path folder, Embedders embedders, PrintStream out) throws IOException {
        List<String[]> documents = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            documents.add(new String[] {id(Language.ZH, i), pairs.get(i)[0]});
            documents.add(new String[] {id(Language.EN, i), pairs.get(i)[1]});
        }
        TestSet.index(documents, folder, embedders);
        Ranker ranker = new Ranker(new QueryCompiler(EntityTokens.NONE), new Meaning(embedders));
        try (OpenIndex open = OpenIndex.of(folder)) {
            open.use(searcher -> {
                MixedPool pool = new MixedPool(searcher, ranker);
                pool.print("zh-en", pairs.stream().map(p -> p[0]).toList(), Language.ZH, out);
                pool.print("en-zh", pairs.stream().map(p -> p[1]).toList(), Language.EN, out);
                return pool;
            });
        }
    }

    private static String id(Language language, int number) {
        return language.code() + number;
    }

    private void print(String name, List<String> questions, Language own, PrintStream out) throws IOException {
        int there = 0;
        int here = 0;
        for (int i = 0; i < questions.size(); i++) {
            List<String> found = firstTen(questions.get(i));
            there += found.contains(id(own == Language.EN ? Language.ZH : Language.EN, i)) ? 1 : 0;
            here += found.contains(id(own, i)) ? 1 : 0;
        }
        out.printf(Locale.ROOT, "mixed.%s.recall@10 %.4f%n", name, (double) there / questions.size());
        out.printf(Locale.ROOT, "mixed.%s.own.recall@10 %.4f%n", name, (double) here / questions.size());
    }

    private List<String> firstTen(String question) throws IOException {
        Query query = Query.ALL.by(Query.Mode.BOTH);
        Request request = new Request(
                query, new Words.Run(question), new Filters(query, LocalDate.EPOCH), List.of(Field.Kind.PASSAGE));
        List<String> ids = new ArrayList<>();
        List<ScoreDoc> order = ranker.byRelevance(searcher, request, TEN).order();
        for (ScoreDoc found : order.subList(0, Math.min(TEN, order.size()))) {
            ids.add(Kept.of(searcher, found.doc).id());
        }
        return ids;
    }
}
