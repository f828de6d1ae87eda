package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.cordon.annotate.Annotation;
import org.cordon.bench.Cost;
import org.cordon.bench.Ratio;
import org.cordon.bench.Table;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What indexing costs: with vectors to compute and with vectors known, and how fast they are computed. */
class IndexBench {

    private static final int ARTICLES = 40;
    private static final int TEXTS = 16;

    @TempDir
    Path folder;

    @Test
    void rebuildingToFirstIndexing() throws Exception {
        List<Annotation> annotations = GeneratedIndex.annotations(ARTICLES);
        try (Embedders embedders = Embedders.bundled()) {
            for (Language language : Language.values()) {
                embedders.of(language).orElseThrow().embed("warm");
            }
            double first = indexed(annotations, embedders);
            long documents = documents();
            IndexFolder files = new IndexFolder(folder);
            try (Stream<Path> old = Files.list(files.words())) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            double again = indexed(annotations, embedders);
            assertThat(documents()).isEqualTo(documents).isEqualTo(4 * ARTICLES);
            Table.atMost(0.08, "index: rebuilding with vectors known to first indexing", again / first);
        }
    }

    private double indexed(List<Annotation> annotations, Embedders embedders) throws Exception {
        long began = Cost.PROCESS.now();
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, embedders)) {
            indexer.indexWords(List.of(), annotations);
            indexer.embed((done, total) -> {});
        }
        return Cost.PROCESS.now() - began;
    }

    private long documents() throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(new IndexFolder(folder).open())) {
            return reader.numDocs();
        }
    }

    /** The plain way is one session with the runtime's own settings, asked for one passage after the other. */
    @Test
    void passagesOnTwoSessionsToOnePlainSession() throws Exception {
        List<String> texts = GeneratedIndex.annotations(TEXTS).stream()
                .map(Annotation::article)
                .filter(a -> a.language() == Language.EN)
                .map(a -> a.text(a.passages().getFirst()))
                .toList();
        String model = "/bge-small-en-v1.5-q";
        try (Embedders embedders = Embedders.bundled();
                InputStream network = IndexBench.class.getResourceAsStream(model + ".onnx");
                InputStream tokens = IndexBench.class.getResourceAsStream(model + "-tokenizer.json");
                OrtSession plain = OrtEnvironment.getEnvironment().createSession(network.readAllBytes())) {
            WordPiece words = WordPiece.read(tokens);
            float[] theirs = plain(plain, words.encode(Fold.of(texts.getFirst())));
            assertThat(embedders.of(Language.EN).orElseThrow().embed(texts.getFirst()))
                    .isEqualTo(theirs);
            Ratio.of("index: passages a second on two sessions to one plain session")
                    .in(Cost.WALL)
                    .atLeast(1.8, () -> onTwo(embedders, texts), () -> {
                        for (String text : texts) {
                            plain(plain, words.encode(Fold.of(text)));
                        }
                        return texts;
                    });
        }
    }

    private static int onTwo(Embedders embedders, List<String> texts) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Thread[] workers = new Thread[2];
        for (int w = 0; w < workers.length; w++) {
            Embedder embedder = embedders.of(Language.EN, w).orElseThrow();
            workers[w] = Thread.ofPlatform().start(() -> {
                for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                    embedder.embed(texts.get(i));
                }
            });
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return next.get();
    }

    private static float[] plain(OrtSession session, long[] ids) throws Exception {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames()) {
            long[] values =
                    name.equals("input_ids") ? ids : name.equals("attention_mask") ? ones : new long[ids.length];
            inputs.put(
                    name,
                    OnnxTensor.createTensor(
                            OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, ids.length}));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            long[] shape = states.getInfo().getShape();
            float[] vector = new float[(int) shape[shape.length - 1]];
            states.getFloatBuffer().get(vector);
            return Embedder.unit(vector);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }
}
