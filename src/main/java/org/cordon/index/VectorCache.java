package org.cordon.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.corpus.Language;

/** Computes each text's vector once and keeps it on disk, so that building the index again costs no model. */
final class VectorCache implements Vectors, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(VectorCache.class.getName());
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final Embedders embedders;
    private final Map<Language, VectorFile> files = new EnumMap<>(Language.class);

    private VectorCache(Embedders embedders) {
        this.embedders = embedders;
    }

    static VectorCache open(Path folder, Embedders embedders) throws IOException {
        VectorCache cache = new VectorCache(embedders);
        for (Language language : Language.values()) {
            int dimensions = embedders.dimensions(language);
            if (dimensions > 0) {
                cache.files.put(language, cache.file(folder, embedders.name(language), dimensions));
            }
        }
        return cache;
    }

    /** One file a model, even where it serves both languages. */
    private VectorFile file(Path folder, String model, int dimensions) throws IOException {
        for (Map.Entry<Language, VectorFile> open : files.entrySet()) {
            if (embedders.name(open.getKey()).equals(model)) {
                return open.getValue();
            }
        }
        return VectorFile.open(folder.resolve(model + ".bin"), dimensions);
    }

    @Override
    public Optional<float[]> of(Text text) {
        VectorFile file = files.get(text.language());
        if (file == null) {
            return Optional.empty();
        }
        try {
            return file.get(Digest.bytes(text.words()));
        } catch (ClosedChannelException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<float[]> shared(Text text) {
        return embedders.map().flatMap(m -> of(text).map(v -> m.map(text.language(), v)));
    }

    /** The vector of words in the space that both languages share, reckoned now where it is not kept; empty without a fitted map. */
    Optional<float[]> reckoned(Text text) {
        return embedders
                .measured()
                .flatMap(m -> of(text).or(() -> embedded(text)).map(v -> m.map(text.language(), v)));
    }

    private Optional<float[]> embedded(Text text) {
        Optional<float[]> vector = embedders.of(text.language()).map(e -> e.embed(text.words()));
        VectorFile file = files.get(text.language());
        if (vector.isPresent() && file != null) {
            try {
                file.put(Digest.bytes(text.words()), vector.get());
            } catch (ClosedChannelException e) {
                LOG.log(System.Logger.Level.DEBUG, "closed meanwhile: the vector is reckoned again next time", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return vector;
    }

    boolean holdsAll(List<Text> texts) {
        return missing(texts) == 0;
    }

    int missing(List<Text> texts) {
        return (int) texts.stream().filter(this::isMissing).count();
    }

    private boolean isMissing(Text text) {
        VectorFile file = files.get(text.language());
        return file != null && !file.holds(Digest.bytes(text.words()));
    }

    /** Computes what is missing and tells how many that were. */
    int compute(List<Text> texts) throws IOException {
        List<Text> missing = new ArrayList<>(
                new LinkedHashSet<>(texts.stream().filter(this::isMissing).toList()));
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(WORKERS, missing.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers))) {
            List<Future<?>> futures = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int own = worker;
                futures.add(pool.submit(() -> work(missing, next, own)));
            }
            for (Future<?> future : futures) {
                await(future);
            }
        }
        return missing.size();
    }

    private Void work(List<Text> texts, AtomicInteger next, int worker) throws IOException {
        for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
            Text text = texts.get(i);
            Optional<Embedder> embedder = embedders.of(text.language(), worker);
            VectorFile file = files.get(text.language());
            if (embedder.isPresent() && file != null) {
                file.put(Digest.bytes(text.words()), embedder.get().embed(text.words()));
            }
        }
        return null;
    }

    private static void await(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("embedding was interrupted");
        } catch (ExecutionException e) {
            throw new IOException("embedding failed: " + e.getCause(), e.getCause());
        }
    }

    void flush() throws IOException {
        for (VectorFile file : files.values()) {
            file.flush();
        }
    }

    @Override
    public void close() throws IOException {
        for (VectorFile file : files.values()) {
            file.close();
        }
    }
}
