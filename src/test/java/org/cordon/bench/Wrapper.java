package org.cordon.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * LangChain4j's own way to embed with the model that we ship, the English one: all of a list at once, on as many threads as it is
 * given. Found by name, since only the profile {@code bench} has what it needs on its class path.
 */
public final class Wrapper implements AutoCloseable {

    private static final String PACKAGE = "dev.langchain4j.";

    private final ExecutorService threads;
    private final Object model;
    private final Method embedAll;
    private final Method segment;

    private Wrapper(ExecutorService threads) throws ReflectiveOperationException {
        Class<?> type =
                Class.forName(PACKAGE + "model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel");
        this.threads = threads;
        this.model = type.getConstructor(Executor.class).newInstance(threads);
        this.embedAll = type.getMethod("embedAll", List.class);
        this.segment = Class.forName(PACKAGE + "data.segment.TextSegment").getMethod("from", String.class);
    }

    /** One on so many threads; empty where it is not on the class path. */
    public static Optional<Wrapper> on(int threads) throws ReflectiveOperationException {
        // Its tokenizer's library would else tell its maker that it runs.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("DJL_CACHE_DIR", "target/bench/djl");
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return Optional.of(new Wrapper(pool));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            pool.shutdown();
            return Optional.empty();
        }
    }

    /** The vectors of texts, in their order. */
    public List<float[]> embed(List<String> texts) throws ReflectiveOperationException {
        List<Object> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(segment.invoke(null, text));
        }
        Object response = embedAll.invoke(model, segments);
        List<float[]> vectors = new ArrayList<>();
        for (Object embedding :
                (List<?>) response.getClass().getMethod("content").invoke(response)) {
            vectors.add((float[]) embedding.getClass().getMethod("vector").invoke(embedding));
        }
        return vectors;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
