package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordon.bench.Cost;
import org.cordon.bench.Generated;
import org.cordon.bench.Ratio;
import org.cordon.bench.Table;
import org.cordon.bench.Wrapper;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many passages get a vector in a time, the indexer's way, beside LangChain4j with the same model and the same passages. */
class EmbedBench {

    private static final int PASSAGES = 8;
    private static final double SAME = 0.99;

    @TempDir
    Path folder;

    @Test
    void passagesOnTwoSessionsToTheLibrarysWrapper() throws Exception {
        compared("one thread, clock", 1, Cost.WALL);
        compared("a thread each core, clock", Runtime.getRuntime().availableProcessors(), Cost.WALL);
        compared("a thread each core, CPU", Runtime.getRuntime().availableProcessors(), Cost.PROCESS);
    }

    private void compared(String how, int threads, Cost cost) throws Exception {
        String what = "embedding: passages on two sessions to LangChain4j's, " + how;
        Optional<Wrapper> library = Wrapper.on(threads);
        if (library.isEmpty()) {
            Table.skipped(what, "LangChain4j is not on the class path; -Pbench puts it there");
            return;
        }
        List<Text> passages = passages();
        List<String> words = passages.stream().map(Text::words).toList();
        try (Wrapper wrapper = library.get();
                Embedders embedders = Embedders.bundled()) {
            same(passages, embedders, wrapper.embed(words));
            Ratio.of(what).in(cost).atLeast(1.8, () -> ours(passages, embedders), () -> wrapper.embed(words));
        }
    }

    private static List<Text> passages() {
        return IntStream.range(0, PASSAGES)
                .mapToObj(i -> Generated.article(i + i / 2)) // each third is Chinese
                .map(EmbedBench::first)
                .toList();
    }

    private static Text first(Article article) {
        return new Text(Language.EN, article.text(article.passages().getFirst()));
    }

    private static void same(List<Text> passages, Embedders embedders, List<float[]> theirs) {
        Embedder embedder = embedders.of(Language.EN).orElseThrow();
        for (int i = 0; i < passages.size(); i++) {
            float[] ours = embedder.embed(passages.get(i).words());
            double cosine = 0;
            for (int j = 0; j < ours.length; j++) {
                cosine += ours[j] * theirs.get(i)[j];
            }
            assertThat(cosine).as(passages.get(i).words()).isGreaterThan(SAME);
        }
    }

    /** As the indexer does it: to the last byte of a new file of vectors. */
    private int ours(List<Text> passages, Embedders embedders) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "vectors");
        try (VectorCache cache = VectorCache.open(fresh, embedders)) {
            return cache.compute(passages);
        }
    }
}
