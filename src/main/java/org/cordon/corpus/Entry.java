package org.cordon.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping read strictly: every key must be known, and every error names its line. */
final class Entry {

    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Entry(MappingNode node) {
        this.node = node;
    }

    static Entry of(Node node, Set<String> keys) throws BadEntry {
        if (!(node instanceof MappingNode mapping)) {
            throw new BadEntry(lineOf(node), "expected a mapping of keys to values");
        }
        Entry entry = new Entry(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!keys.contains(key)) {
                throw new BadEntry(
                        lineOf(tuple.getKeyNode()), "unknown key '" + key + "'; known are " + new TreeSet<>(keys));
            }
            if (entry.values.put(key, tuple.getValueNode()) != null) {
                throw new BadEntry(lineOf(tuple.getKeyNode()), "key '" + key + "' stands twice");
            }
        }
        return entry;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return lineOf(node);
    }

    /** The line of a key's value, or of the entry where the key is absent. */
    int line(String key) {
        Node value = values.get(key);
        return value == null ? line() : lineOf(value);
    }

    /** The lines of the items of a list; empty where the key is absent. */
    List<Integer> lines(String key) throws BadEntry {
        return items(key).stream().map(Entry::lineOf).toList();
    }

    String text(String key) throws BadEntry {
        return optional(key).orElseThrow(() -> missing(key));
    }

    Optional<String> optional(String key) throws BadEntry {
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        String text = scalar(value).strip();
        if (text.isEmpty()) {
            throw new BadEntry(lineOf(value), "'" + key + "' is empty");
        }
        return Optional.of(text);
    }

    boolean flag(String key, boolean absent) throws BadEntry {
        String text = optional(key).orElse(String.valueOf(absent));
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadEntry(line(key), "'" + key + "' must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    List<String> texts(String key) throws BadEntry {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            texts.add(scalar(item).strip());
        }
        return texts;
    }

    /** Every key with its text, or its texts where it holds a list. */
    Map<String, List<String>> all() throws BadEntry {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            all.put(key, values.get(key) instanceof SequenceNode ? texts(key) : List.of(text(key)));
        }
        return all;
    }

    List<Entry> entries(String key, Set<String> keys) throws BadEntry {
        List<Entry> entries = new ArrayList<>();
        for (Node item : items(key)) {
            entries.add(of(item, keys));
        }
        return entries;
    }

    Optional<Entry> entry(String key, Set<String> keys) throws BadEntry {
        Node value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(of(value, keys));
    }

    Label label(String key) throws BadEntry {
        return optionalLabel(key).orElseThrow(() -> missing(key));
    }

    Optional<Label> optionalLabel(String key) throws BadEntry {
        Optional<Entry> both = entry(key, Set.of("en", "zh"));
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Label(both.get().text("en"), both.get().text("zh")));
    }

    URI address(String key) throws BadEntry {
        String text = text(key);
        try {
            return new URI(text.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new BadEntry(line(key), "'" + text + "' is not an address: " + e.getReason());
        }
    }

    Optional<LocalDate> day(String key) throws BadEntry {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            throw new BadEntry(line(key), "'" + text.get() + "' is not a day such as 2024-07-09");
        }
    }

    /** The constant of an enum whose id ({@code NOT_YET} as {@code not-yet}) is the key's text. */
    <T extends Enum<T>> T choice(String key, Class<T> type) throws BadEntry {
        String text = text(key);
        for (T constant : type.getEnumConstants()) {
            if (id(constant).equals(text)) {
                return constant;
            }
        }
        List<String> known = Stream.of(type.getEnumConstants()).map(Entry::id).toList();
        throw new BadEntry(line(key), "'" + text + "' is no " + key + "; known are " + known);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BadEntry missing(String key) {
        return new BadEntry(line(), "'" + key + "' is missing");
    }

    private List<Node> items(String key) throws BadEntry {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new BadEntry(lineOf(value), "'" + key + "' must be a list");
        }
        return sequence.getValue();
    }

    private static String scalar(Node node) throws BadEntry {
        if (!(node instanceof ScalarNode scalar)) {
            throw new BadEntry(lineOf(node), "expected a single value");
        }
        return scalar.getValue();
    }
}
