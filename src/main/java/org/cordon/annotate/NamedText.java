package org.cordon.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A text of an evaluation set with the spans of its names: organisations, people and places. */
record NamedText(String text, List<Span> names) {

    private static final Set<String> TYPES = Set.of(
            "organisation",
            "organization",
            "org",
            "company",
            "government",
            "politicalparty",
            "university",
            "person",
            "per",
            "politician",
            "researcher",
            "name",
            "country",
            "location",
            "loc",
            "address");

    /** Reads CoNLL columns or CLUENER's JSON lines; nothing from any other file. */
    static List<NamedText> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> lines = Files.readAllLines(file);
        if (name.endsWith(".json")) {
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(NamedText::cluener)
                    .toList();
        }
        return name.endsWith(".txt") ? conll(lines) : List.of();
    }

    private static List<NamedText> conll(List<String> lines) {
        List<NamedText> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\\s+");
            if (columns.length < 2) {
                texts.add(new NamedText(text.toString(), List.copyOf(names)));
                text.setLength(0);
                names.clear();
                continue;
            }
            text.append(text.isEmpty() ? "" : " ");
            int start = text.length();
            text.append(columns[0]);
            mark(names, columns[columns.length - 1], start, text.length());
        }
        texts.add(new NamedText(text.toString(), List.copyOf(names)));
        return texts;
    }

    private static void mark(List<Span> names, String tag, int start, int end) {
        if (tag.length() < 3 || !TYPES.contains(tag.substring(2).toLowerCase(Locale.ROOT))) {
            return;
        }
        int last = names.size() - 1;
        if (tag.startsWith("I") && last >= 0) {
            names.set(last, new Span(names.get(last).start(), end));
        } else {
            names.add(new Span(start, end));
        }
    }

    /** A line of JSON is YAML too. */
    private static NamedText cluener(String line) {
        Map<?, ?> entry = new Yaml(new SafeConstructor(new LoaderOptions())).load(line);
        List<Span> names = new ArrayList<>();
        if (entry.get("label") instanceof Map<?, ?> label) {
            label.forEach((type, found) -> {
                if (TYPES.contains(String.valueOf(type)) && found instanceof Map<?, ?> byName) {
                    byName.values().forEach(spans -> addAll(names, spans));
                }
            });
        }
        return new NamedText(String.valueOf(entry.get("text")), List.copyOf(names));
    }

    private static void addAll(List<Span> names, Object spans) {
        if (spans instanceof List<?> list) {
            for (Object span : list) {
                if (span instanceof List<?> ends
                        && ends.get(0) instanceof Integer start
                        && ends.get(1) instanceof Integer last) {
                    names.add(new Span(start, last + 1));
                }
            }
        }
    }
}
