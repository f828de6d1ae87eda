package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.cordon.bench.Cost;
import org.cordon.bench.Questions;
import org.cordon.bench.Ratio;
import org.cordon.corpus.Language;
import org.cordon.index.Analyzers;
import org.cordon.index.Embedders;
import org.cordon.index.Field;
import org.cordon.index.GeneratedIndex;
import org.cordon.index.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What searching costs beside what it is made of, on ten thousand generated articles. */
class SearchBench {

    private static final int ARTICLES = 10_000;

    /** What is asked as of a day gone by is asked with a filter. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC);

    private static Embedders embedders;
    private static OpenIndex index;
    private static IndexSearcher searcher;
    private static Ranker ranker;
    private static QueryCompiler compiler;

    @BeforeAll
    static void open() throws IOException {
        embedders = Embedders.bundled();
        index = OpenIndex.of(GeneratedIndex.of(ARTICLES));
        searcher = index.use(s -> s);
        compiler = new QueryCompiler(Samples.NAMES);
        ranker = new Ranker(compiler, new Meaning(embedders));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
        embedders.close();
    }

    private static Request request(String words, Query.Mode mode) {
        Query query = Query.ALL.by(mode);
        return new Request(query, new Words.Run(words), new Filters(query, DAY), List.of(Field.Kind.PASSAGE));
    }

    private static int[] ranked(Query.Mode mode) throws IOException {
        List<Integer> docs = new ArrayList<>();
        for (String question : Questions.all()) {
            ranker.byRelevance(searcher, request(question, mode), 10).order().forEach(s -> docs.add(s.doc));
        }
        return docs.stream().mapToInt(d -> d).toArray();
    }

    @Test
    void hybridToWords() throws Exception {
        assertThat(ranked(Query.Mode.BOTH)).isEqualTo(ranked(Query.Mode.BOTH)).isNotEmpty();
        Ratio.of("search: words and meaning, vectors known, to words alone")
                .atMost(1.8, () -> ranked(Query.Mode.BOTH), () -> ranked(Query.Mode.WORDS));
    }

    @Test
    void aKnownQuestionToANewOne() throws Exception {
        Meaning meaning = new Meaning(embedders);
        String question = "Which chips may no longer be sold to China?";
        float[] vector = meaning.of(Language.EN, question).orElseThrow();
        assertThat(vector).isEqualTo(embedders.of(Language.EN).orElseThrow().embed(question));
        Ratio.of("search: a question's vector, known to new")
                .in(Cost.PROCESS)
                .atMost(
                        0.01,
                        () -> meaning.of(Language.EN, question),
                        () -> embedders.of(Language.EN).orElseThrow().embed(question));
    }

    @Test
    void snippetsToHighlighter() throws Exception {
        String question = Questions.all().get(0);
        org.apache.lucene.search.Query words =
                request(question, Query.Mode.WORDS).matching(compiler.ranked(new Words.Run(question)));
        TopDocs found = searcher.search(words, 10);
        UnifiedHighlighter highlighter =
                new Highlighter(UnifiedHighlighter.builder(searcher, Analyzers.of(Field.TEXT_EN)));
        String ours = String.join(" ", snippets(question, found));
        for (String theirs : highlighter.highlight(Field.TEXT_EN.id(), words, found)) {
            for (String marked : theirs.split("<b>")) {
                int end = Math.max(0, marked.indexOf("</b>"));
                assertThat(ours).contains(end > 0 ? "[" + marked.substring(0, end) + "]" : "");
            }
        }
        Ratio.of("search: ten snippets to UnifiedHighlighter's")
                .atMost(
                        0.2,
                        () -> snippets(question, found),
                        () -> highlighter.highlight(Field.TEXT_EN.id(), words, found));
    }

    private static List<String> snippets(String question, TopDocs found) throws IOException {
        Snippets snippets = new Snippets(new Words.Run(question), List.of(), Samples.NAMES);
        HitReader reader = new HitReader(searcher, snippets, Language.EN);
        List<String> shown = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            StringBuilder snippet = new StringBuilder();
            reader.read(doc, Ranking.NONE)
                    .snippet()
                    .forEach(f -> snippet.append(f.marked() ? "[" + f.text() + "]" : f.text()));
            shown.add(snippet.toString());
        }
        return shown;
    }

    /** Finds the text where it is stored. */
    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(Builder builder) {
            super(builder);
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(
                String[] fields, org.apache.lucene.search.DocIdSetIterator docs, int cacheCharsThreshold)
                throws IOException {
            List<CharSequence[]> values = new ArrayList<>();
            for (int doc = docs.nextDoc(); doc < Integer.MAX_VALUE; doc = docs.nextDoc()) {
                values.add(new CharSequence[] {
                    Kept.of(searcher, doc).text(Field.TEXT_EN).orElse("")
                });
            }
            return values;
        }
    }
}
