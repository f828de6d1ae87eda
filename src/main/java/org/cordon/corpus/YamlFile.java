package org.cordon.corpus;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.Corpus.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that is a list of entries. What cannot be read becomes a {@link Problem}; the rest is returned. */
final class YamlFile {

    private static final int MAX_CHARS = 32 << 20;

    /** Makes a value of an entry. */
    interface Maker<T> {
        T make(Entry entry) throws BadEntry;
    }

    private final Path file;
    private final List<Problem> problems;

    YamlFile(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The values of all good entries, in file order; empty where the file does not exist. */
    <T> List<T> read(Set<String> keys, Maker<T> maker) {
        List<T> values = new ArrayList<>();
        for (Node item : items()) {
            try {
                values.add(maker.make(Entry.of(item, keys)));
            } catch (BadEntry e) {
                problems.add(new Problem(file, e.line(), e.reason()));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(file, Entry.lineOf(item), String.valueOf(e.getMessage())));
            }
        }
        return values;
    }

    private List<Node> items() {
        try {
            Node root = compose(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            if (root == null) {
                return List.of();
            }
            if (root instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            problems.add(new Problem(file, 1, "expected a list of entries"));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 1, "not UTF-8"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, line, "not YAML: " + e.getProblem()));
        } catch (YAMLException | IOException e) {
            problems.add(new Problem(file, 1, "cannot be read: " + e.getMessage()));
        }
        return List.of();
    }

    static @Nullable Node compose(Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARS);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        return new Yaml(options).compose(reader);
    }
}
