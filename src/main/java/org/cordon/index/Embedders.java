package org.cordon.index;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Language;

/**
 * The models of meaning, one a language, read when first needed. Where a model cannot be read its language is searched by
 * words alone.
 */
public final class Embedders implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Embedders.class.getName());

    /** A worker's model; each worker has its own, for one session does not use two cores well. */
    private record Key(Language language, int worker) {}

    private final Map<Language, String> models;
    private final Map<Key, Optional<Embedder>> loaded = new HashMap<>();
    private final Optional<CrossMap> map;

    private Embedders(Map<Language, String> models) {
        this.models = Map.copyOf(models);
        this.map = CrossMap.bundled(name());
    }

    /** The models that come with the program. */
    public static Embedders bundled() {
        return new Embedders(Map.of(Language.EN, "bge-small-en-v1.5-q", Language.ZH, "bge-small-zh-v1.5-q"));
    }

    /** No model at all: search by words. */
    public static Embedders none() {
        return new Embedders(Map.of());
    }

    /** Names the models; vectors of differently named models must not meet. */
    public String name() {
        return String.join(" ", name(Language.EN), name(Language.ZH)).strip();
    }

    /** Names the models and the map between them: an index made with others is built anew. */
    String form() {
        return name() + map.map(m -> " " + m.fingerprint()).orElse("");
    }

    String name(Language language) {
        return models.getOrDefault(language, "");
    }

    /** The model for questions in a language; empty if it cannot be had. */
    public Optional<Embedder> of(Language language) {
        return of(language, 0);
    }

    /** What joins the two languages' vectors; empty if there is no map for these models. */
    public Optional<CrossMap> map() {
        return map;
    }

    synchronized Optional<Embedder> of(Language language, int worker) {
        return loaded.computeIfAbsent(new Key(language, worker), k -> load(name(language)));
    }

    private static Optional<Embedder> load(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] model;
            try (InputStream in = resource(name + ".onnx")) {
                model = in.readAllBytes();
            }
            try (InputStream in = resource(name + "-tokenizer.json")) {
                return Optional.of(new Embedder(model, WordPiece.read(in)));
            }
        } catch (IOException | OrtException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "search by words only: the model " + name + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Embedders.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("there is no " + name + " on the class path");
        }
        return in;
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(e -> e.ifPresent(Embedder::close));
        loaded.clear();
    }
}
