package org.cordon.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.cordon.index.Embedders;

/**
 * Where things are kept: the files of truth, the index derived from them, what the program remembers, and a model of the user's
 * own, empty for those that come with the program.
 */
public record Folders(Path corpus, Path index, Path data, Optional<Embedders.Own> model) {

    /** Folders without a model of the user's own. */
    public Folders(Path corpus, Path index, Path data) {
        this(corpus, index, data, Optional.empty());
    }
}
