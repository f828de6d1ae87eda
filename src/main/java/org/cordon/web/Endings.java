package org.cordon.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.timeline.Status;

/** How the last part of a query that is being written may go on: the name of a field, or a value of the field it names. */
record Endings(Words words) {

    /** What a field's values are called in messages, and what they are. */
    private record Values(String prefix, List<String> ids) {}

    private static final Map<String, Values> KNOWN = Map.of(
            "type", new Values("type.", ids(EventType.values(), EventType::id)),
            "status", new Values("status.", ids(Status.values(), Status::id)),
            "class", new Values("source.", ids(Source.Kind.values(), Source.Kind::id)),
            "lang", new Values("language.", ids(Language.values(), Language::code)),
            "has", new Values("having.", List.of("conflict", "link", "report", "citation")));

    private static final List<String> NAMES = List.of("actor", "target", "entity", "place", "jurisdiction");

    private static final List<String> FIELDS = List.of(
            "type",
            "status",
            "class",
            "lang",
            "has",
            "actor",
            "target",
            "entity",
            "place",
            "jurisdiction",
            "source",
            "cites",
            "date",
            "announced",
            "published",
            "effective",
            "comment-close",
            "ended",
            "year",
            "origins");

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    /** The values that a field can have; none for a field that takes names, days or numbers. */
    static List<String> values(String field) {
        return known(field).map(Values::ids).orElse(List.of());
    }

    /** A field's value as the reader calls it. */
    String label(String field, String value) {
        return known(field).map(v -> words.of(v.prefix() + value)).orElse(value);
    }

    private static Optional<Values> known(String field) {
        return Optional.ofNullable(KNOWN.get(field));
    }

    /** The whole query with its last part ended; {@code names} gives the names that begin in some way. */
    List<Suggestions.Suggestion> of(String typed, Function<String, Stream<String>> names) {
        int from = last(typed);
        String before = typed.substring(0, from);
        String after = ")".repeat(open(before));
        String part = typed.substring(from);
        int colon = colon(part);
        if (colon < 0) {
            return fields(before, part.toLowerCase(Locale.ROOT));
        }
        String begun = part.substring(colon + 1).toLowerCase(Locale.ROOT).replaceAll("[\"“”]", "");
        String asked = part.substring(0, colon + 1);
        Optional<String> field = field(part.substring(0, colon));
        if (field.isPresent() && NAMES.contains(field.get()) && !begun.isEmpty()) {
            return names.apply(begun)
                    .map(name -> query(before + asked + quoted(name) + after, words.of("search.title")))
                    .toList();
        }
        return field.filter(KNOWN::containsKey)
                .map(f -> known(f, begun, value -> before + asked + value + after))
                .orElse(List.of());
    }

    private List<Suggestions.Suggestion> known(String field, String begun, UnaryOperator<String> whole) {
        List<Suggestions.Suggestion> found = new ArrayList<>();
        for (String id : values(field)) {
            String label = label(field, id);
            String written = words.language() == Language.ZH ? label : id;
            if (id.startsWith(begun) || label.toLowerCase(Locale.ROOT).startsWith(begun)) {
                found.add(query(whole.apply(written), label));
            }
        }
        return found;
    }

    private List<Suggestions.Suggestion> fields(String before, String begun) {
        boolean enough = begun.length() > 1 || !begun.isEmpty() && Character.isIdeographic(begun.codePointAt(0));
        List<Suggestions.Suggestion> found = new ArrayList<>();
        for (String field : enough ? FIELDS : List.<String>of()) {
            String named = words.of("term." + field);
            if (named.startsWith(begun)) {
                found.add(query(
                        before + named + (words.language() == Language.ZH ? "：" : ":"), words.of("suggest.field")));
            } else if (field.startsWith(begun)) {
                found.add(query(before + field + ":", words.of("suggest.field")));
            }
        }
        return found;
    }

    private Optional<String> field(String named) {
        return FIELDS.stream()
                .filter(f -> f.equalsIgnoreCase(named) || words.of("term." + f).equalsIgnoreCase(named))
                .findFirst();
    }

    static Suggestions.Suggestion query(String written, String what) {
        return new Suggestions.Suggestion(
                written,
                what,
                Address.of("/search", Map.of("q", new String[] {written})).toString());
    }

    private static String quoted(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    private static int colon(String part) {
        int half = part.indexOf(':');
        return half >= 0 ? half : part.indexOf('：');
    }

    /** How many parentheses wait to be closed. */
    private static int open(String before) {
        int open = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return Math.max(0, open);
    }

    /** Where the last part begins: after the last space or parenthesis that no quotation holds, and after its minus. */
    private static int last(String typed) {
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            quoted ^= c == '"' || c == '“' || c == '”';
            if (!quoted && (Character.isWhitespace(c) || c == '(' || c == '（')) {
                from = i + 1;
            }
        }
        return from < typed.length() && typed.charAt(from) == '-' ? from + 1 : from;
    }
}
