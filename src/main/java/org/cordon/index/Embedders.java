package org.cordon.index;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
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
    private record Key(String model, int worker) {}

    private final Map<Language, Model> models;
    private final Map<Key, Optional<Embedder>> loaded = new HashMap<>();
    private final Optional<CrossMap> map;

    private Embedders(Map<Language, Model> models, boolean shared) {
        this.models = Map.copyOf(models);
        this.map = shared ? Optional.of(CrossMap.none(name())) : CrossMap.bundled(name());
    }

    /** The models that come with the program. */
    public static Embedders bundled() {
        return new Embedders(
                Map.of(
                        Language.EN,
                        Model.bundled("bge-small-en-v1.5-q", 384),
                        Language.ZH,
                        Model.bundled("bge-small-zh-v1.5-q", 512)),
                false);
    }

    /**
     * One model for both languages, whose vectors need no map between them, from a folder with {@code model.onnx} and
     * {@code tokenizer.json} (BERT's WordPiece, or Unigram); where it cannot be read there is none.
     */
    public static Embedders in(Own own) {
        Model model = Model.in(own);
        return new Embedders(Map.of(Language.EN, model, Language.ZH, model), true);
    }

    /** What makes one vector of those of a text's tokens. */
    public enum Pooling {
        CLS,
        MEAN
    }

    /** A model of the user's own: its folder, and what is set about its use where the folder's files do not tell. */
    public record Own(
            Path folder, Optional<Pooling> pooling, Optional<String> questionPrefix, Optional<String> passagePrefix) {

        /** A folder whose files tell all. */
        public Own(Path folder) {
            this(folder, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** No model at all: search by words. */
    public static Embedders none() {
        return new Embedders(Map.of(), false);
    }

    /** Names the models; vectors of differently named models must not meet. */
    public String name() {
        return String.join(" ", name(Language.EN), name(Language.ZH)).strip();
    }

    /** Names the models and the map between them: an index made with others is built anew. */
    public String form() {
        return name() + map.map(m -> " " + m.fingerprint()).orElse("");
    }

    String name(Language language) {
        return Optional.ofNullable(models.get(language)).map(Model::name).orElse("");
    }

    /** The model for questions in a language; empty if it cannot be had. */
    public Optional<Embedder> of(Language language) {
        return of(language, 0);
    }

    /** What joins the two languages' vectors; empty if there is no map for these models. */
    public Optional<CrossMap> map() {
        return map;
    }

    /**
     * The vector of words in the space that both languages share, which a fitted map makes; empty where there is none, as for a
     * model of one's own: its likenesses are of another measure.
     */
    public Optional<float[]> shared(Language language, String words) {
        return measured().flatMap(m -> of(language).map(e -> m.map(language, e.embed(words))));
    }

    /** The map by which likenesses across languages were measured. */
    Optional<CrossMap> measured() {
        return map.filter(CrossMap::fitted);
    }

    synchronized Optional<Embedder> of(Language language, int worker) {
        Optional<Model> model = Optional.ofNullable(models.get(language));
        return loaded.computeIfAbsent(new Key(name(language), worker), k -> model.flatMap(Embedders::load));
    }

    private static Optional<Embedder> load(Model model) {
        try {
            return Optional.of(model.load());
        } catch (IOException | OrtException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "search by words only: the model " + model.name() + " cannot be read: " + e.getMessage(),
                    e);
            return Optional.empty();
        }
    }

    /** How many numbers a vector of a language has; 0 where there is none. */
    int dimensions(Language language) {
        return Optional.ofNullable(models.get(language)).map(Model::dimensions).orElse(0);
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(e -> e.ifPresent(Embedder::close));
        loaded.clear();
    }
}
