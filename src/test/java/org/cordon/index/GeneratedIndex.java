package org.cordon.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;
import org.cordon.bench.Generated;
import org.cordon.corpus.Article;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.timeline.Event;

/**
 * An index of generated articles with an event for every fiftieth, made once and kept in {@code target/bench}. A hundred thousand
 * articles' vectors would take hours to compute, so they are made up: each lies near one of some hundred computed ones.
 */
public final class GeneratedIndex {

    private static final int EVENT_EVERY = 50;
    private static final int CENTRES = 400;
    private static final double NOISE = 0.05;

    /** Beyond so many articles only as many as make this number have vectors, or the making would take hours too. */
    private static final int MOST_WITH_VECTORS = 10_000;

    private static final Map<String, String> NAMES = Map.of(
            "Nvidia", "org:nvidia",
            "英伟达", "org:nvidia",
            "OpenAI", "org:openai",
            "Bureau of Industry and Security", "gov:bis",
            "工业与安全局", "gov:bis",
            "Entity List", "list:entity-list",
            "实体清单", "list:entity-list");

    private GeneratedIndex() {}

    /** The folder of the index of so many articles. */
    public static Path of(int articles) throws IOException {
        Path folder = Path.of("target", "bench", IndexFolder.SCHEMA + "-" + articles);
        Path done = folder.resolve("done");
        try (Embedders embedders = Embedders.bundled();
                Directory index = new IndexFolder(Files.createDirectories(folder)).open()) {
            // One made by another version of the program would be searched without a word, and found empty.
            if (!Files.exists(done) || !IndexFolder.current(index, embedders.form())) {
                List<Annotation> annotations = annotations(articles);
                vectors(folder, annotations, embedders);
                try (Indexer indexer = Indexer.open(folder, Samples.NAMES, embedders)) {
                    indexer.indexWords(events(articles), annotations);
                }
                joined(index);
                Files.write(done, new byte[0]);
            }
        }
        return folder;
    }

    /** As the program does when all have their vectors, which here only some get. */
    private static void joined(Directory index) throws IOException {
        try (IndexWriter writer = new IndexWriter(index, Layout.config())) {
            writer.setLiveCommitData(
                    SegmentInfos.readLatestCommit(index).getUserData().entrySet());
            writer.forceMerge(1);
        }
    }

    /** Generated articles with the entities named in them. */
    public static List<Annotation> annotations(int articles) {
        return IntStream.range(0, articles)
                .mapToObj(Generated::article)
                .map(GeneratedIndex::annotation)
                .toList();
    }

    /** The events told of in so many generated articles. */
    public static List<Event> events(int articles) {
        return IntStream.iterate(0, i -> i < articles, i -> i + EVENT_EVERY)
                .mapToObj(i -> event(i, annotation(Generated.article(i))))
                .toList();
    }

    private static Annotation annotation(Article article) {
        List<Mention> mentions = new ArrayList<>();
        for (Passage passage : article.passages()) {
            String words = article.text(passage);
            NAMES.forEach((name, entity) -> {
                for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
                    int start = passage.start() + at;
                    mentions.add(new Mention(entity, start, start + name.length(), passage.index()));
                }
            });
        }
        return new Annotation(article, List.of(), mentions, List.of());
    }

    private static Event event(int number, Annotation told) {
        Label title = new Label(
                told.article().title(),
                Generated.article(number + 2 - number % 3).title());
        String day = told.article().published().orElseThrow().start().toString();
        return Samples.event("generated-" + number, title, List.of(day, day), told);
    }

    private static void vectors(Path folder, List<Annotation> annotations, Embedders embedders) throws IOException {
        Documents documents = new Documents(List.of(), Annotated.of(annotations), Samples.NAMES, Vectors.NONE);
        List<Text> texts = new ArrayList<>();
        int each = Math.max(1, annotations.size() / MOST_WITH_VECTORS);
        for (int i = 0; i < annotations.size(); i += each) {
            texts.addAll(documents.texts(annotations.get(i)));
        }
        events(annotations.size()).forEach(e -> texts.addAll(documents.texts(e)));
        write(folder, texts, embedders);
    }

    /** Makes up vectors for the passages of some of so many articles, so many as an index of them has, unless they are there. */
    public static void someVectors(Path folder, int count, IntFunction<Article> articles) throws IOException {
        Path done = folder.resolve("vectors-done");
        if (Files.exists(done)) {
            return;
        }
        Documents documents = new Documents(List.of(), Annotated.of(List.of()), Samples.NAMES, Vectors.NONE);
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < count; i += Math.max(1, count / MOST_WITH_VECTORS)) {
            texts.addAll(documents.texts(new Annotation(articles.apply(i), List.of(), List.of(), List.of())));
        }
        try (Embedders embedders = Embedders.bundled()) {
            write(folder, texts, embedders);
        }
        Files.write(done, new byte[0]);
    }

    private static void write(Path folder, List<Text> texts, Embedders embedders) throws IOException {
        for (Language language : Language.values()) {
            float[][] centres = centres(language, embedders);
            Path file = new IndexFolder(folder).vectors().resolve(embedders.name(language) + ".bin");
            try (VectorFile vectors = VectorFile.open(file, centres[0].length)) {
                for (Text text : texts) {
                    if (text.language() == language) {
                        vectors.put(Digest.bytes(text.words()), near(centres, text.words()));
                    }
                }
            }
        }
    }

    private static float[][] centres(Language language, Embedders embedders) {
        Embedder embedder = embedders.of(language).orElseThrow();
        return IntStream.range(0, CENTRES)
                .map(i -> 3 * i + (language == Language.ZH ? 2 : 0))
                .mapToObj(i -> embedder.embed(Generated.article(i).title()))
                .toArray(float[][]::new);
    }

    private static float[] near(float[][] centres, String text) {
        Random random = new Random(text.hashCode());
        float[] vector = centres[random.nextInt(centres.length)].clone();
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (NOISE * random.nextGaussian());
        }
        return Embedder.unit(vector);
    }
}
