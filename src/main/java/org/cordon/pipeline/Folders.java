package org.cordon.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.cordon.index.Embedders;

/**
 * Where things are kept: the files of truth, the index derived from them, what the program remembers, and a model of the user's
 * own, empty for those that come with the program.
 */
public record Folders(Path corpus, Path index, Path data, Optional<Embedders.Own> model) {

    /** The folders {@code corpus}, {@code index} and {@code data} below another, without a model of the user's own. */
    public static Folders below(Path root) {
        return new Folders(root.resolve("corpus"), root.resolve("index"), root.resolve("data"), Optional.empty());
    }
}
