package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.bench.Cost;
import org.cordon.bench.GeneratedNews;
import org.cordon.bench.Table;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.GeneratedCorpus;
import org.cordon.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** What it costs to take one article in where ten thousand are held, for each 1 that reading and joining all of them costs. */
class TakingBench {

    private static final int ARTICLES = Integer.getInteger("cordon.articles", 10_000);
    private static final int TAKEN = 7;

    @Test
    void oneArticleMore() throws Exception {
        Path root = GeneratedCorpus.of(ARTICLES);
        Corpus corpus = Corpus.open(root);
        GeneratedNews news = new GeneratedNews(corpus);
        Path folder = Files.createDirectories(Path.of("target", "bench", "taking-" + ARTICLES));
        Annotations annotations = Annotations.open(folder.resolve("annotations.bin"), Annotator.of(corpus.entities()));
        shelf(folder, corpus, annotations);
        Timeline.Curated curated = Timeline.Curated.of(corpus.events(), corpus.entities());

        long began = Cost.PROCESS.now();
        Shelf shelf = shelf(folder, corpus, annotations);
        int events = curated.with(shelf, List.of()).events().size();
        double all = Cost.PROCESS.now() - began;
        List<Double> each = new ArrayList<>();
        try {
            for (int i = 0; i < TAKEN; i++) {
                Article article = news.article(ARTICLES + 5 * i);
                corpus.add(article);
                Annotation annotation = annotations.of(article);
                began = Cost.PROCESS.now();
                shelf.take(annotation);
                Timeline timeline = curated.with(shelf, List.of());
                each.add((double) Cost.PROCESS.now() - began);
                assertTaken(article, timeline, events);
            }
        } finally {
            forget(root);
        }
        Collections.sort(each);
        print(each.get(TAKEN / 2), all);
    }

    private static void assertTaken(Article article, Timeline timeline, int eventsBefore) {
        assertThat(timeline.events()).hasSizeGreaterThanOrEqualTo(eventsBefore);
        assertThat(timeline.origin(article.id())).isPresent();
    }

    private static Shelf shelf(Path folder, Corpus corpus, Annotations annotations) throws IOException {
        // Else no article would be read.
        Files.deleteIfExists(folder.resolve("cards.bin"));
        return Shelf.of(corpus, annotations, Cards.open(folder.resolve("cards.bin"), corpus, annotations));
    }

    private static void print(double one, double all) {
        Table.row(
                "take one article in, " + ARTICLES + " held, by reading all = 1",
                String.format(Locale.ROOT, "%.4f (%.0f ms of CPU to %.0f)", one / all, one / 1e6, all / 1e6),
                "at most 0.05",
                one / all <= 0.05);
    }

    private static void forget(Path root) throws IOException {
        List<String> taken = IntStream.range(0, TAKEN)
                .mapToObj(i -> "-g" + (ARTICLES + 5 * i) + ".1.md")
                .toList();
        try (Stream<Path> files = Files.walk(root.resolve("articles"))) {
            for (Path file : files.filter(f -> taken.stream().anyMatch(f.toString()::endsWith))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
