package org.cordon.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The file {@code sources.yml}, to which entries are appended; what people wrote in it stays as it is. */
final class SourceFile {

    private SourceFile() {}

    /** Why a source could not stand in the file; empty where it could. */
    static Optional<String> refusal(Source source) {
        try {
            SequenceNode list = list(SourceEntry.write(source));
            SourceEntry.read(Entry.of(list.getValue().getFirst(), SourceEntry.KEYS));
            return Optional.empty();
        } catch (BadEntry e) {
            return Optional.of(e.reason());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static void append(Path file, List<Source> sources) throws IOException {
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        StringBuilder text = new StringBuilder(before);
        if (!before.isEmpty() && !before.endsWith("\n")) {
            text.append('\n');
        }
        for (Source source : sources) {
            text.append(text.isEmpty() ? "" : "\n").append(SourceEntry.write(source));
        }
        if (size(text.toString()) != size(before) + sources.size()) {
            throw new IOException(file + " is not a plain list of entries, one below the other; nothing was added");
        }
        WholeFile.write(file, text.toString());
    }

    private static int size(String yaml) throws IOException {
        return list(yaml).getValue().size();
    }

    private static SequenceNode list(String yaml) throws IOException {
        try {
            Node root = YamlFile.compose(new StringReader(yaml.isBlank() ? "[]" : yaml));
            if (root instanceof SequenceNode sequence) {
                return sequence;
            }
            throw new IOException("is no list of entries");
        } catch (YAMLException e) {
            throw new IOException("is not YAML: " + e.getMessage(), e);
        }
    }
}
