package org.cordon.pipeline;

import java.nio.file.Path;

/** Where things are kept: the files of truth, the index derived from them, and what the program remembers. */
public record Folders(Path corpus, Path index, Path data) {}
