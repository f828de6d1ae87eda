package org.cordon.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The truth in plain files: the only reader and writer of the folder {@code corpus/}. */
public final class Corpus {

    /** Something in a file that could not be read; the entry was left out and the rest loaded. */
    public record Problem(Path file, int line, String reason) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }

    private Corpus() {}

    /** Reads a folder. Bad entries are left out and told by {@link #problems}. */
    public static Corpus open(Path root) {
        throw new UnsupportedOperationException("not yet: " + root);
    }

    /** All sources, in file order. */
    public List<Source> sources() {
        return List.of();
    }

    /** All entities, in file order. */
    public List<Entity> entities() {
        return List.of();
    }

    /** The entity of an id; empty if there is none. */
    public Optional<Entity> entity(String id) {
        return entities().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** All curated events, in file order. */
    public List<CuratedEvent> events() {
        return List.of();
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return List.of();
    }

    /** The latest version of every article, in the order of their ids. */
    public List<Article> articles() {
        return List.of();
    }

    /** The latest version of an article; empty if none is stored. */
    public Optional<Article> article(String id) {
        return Optional.empty();
    }

    /** One version of an article; empty if it is not stored. */
    public Optional<Article> article(String id, String version) {
        return Optional.empty();
    }

    /** Stores an article whole or not at all; false when this version is stored already. */
    public boolean add(Article article) {
        return false;
    }
}
