package org.cordon.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.index.Field;
import org.cordon.timeline.Status;

/** The names of fields and of their values, as ids and as pages show them in either language. */
final class Vocabulary {

    private static final String BUNDLE = "messages-terms";
    private static final List<ResourceBundle> WORDS = List.of(words(Locale.ROOT), words(Language.ZH.locale()));
    private static final Map<Term, String> PREFIXES = Map.of(
            Term.TYPE,
            "type.",
            Term.STATUS,
            "status.",
            Term.CLASS,
            "source.",
            Term.LANG,
            "language.",
            Term.HAS,
            "having.");
    private static final Map<String, Term> TERMS = terms();
    private static final Map<Term, Map<String, String>> VALUES = allValues();

    private Vocabulary() {}

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new HashMap<>();
        for (Term term : Term.values()) {
            terms.put(term.id(), term);
            WORDS.forEach(words -> terms.put(plain(words.getString("term." + term.id())), term));
        }
        terms.put(Facet.Field.LANGUAGE.id(), Term.LANG);
        return terms;
    }

    private static Map<Term, Map<String, String>> allValues() {
        Map<Term, Map<String, String>> all = new EnumMap<>(Term.class);
        PREFIXES.forEach((term, prefix) -> all.put(term, values(prefix, ids(term))));
        return all;
    }

    private static List<String> ids(Term term) {
        return switch (term) {
            case TYPE -> ids(EventType.values(), EventType::id);
            case STATUS -> ids(Status.values(), Status::id);
            case CLASS -> ids(Source.Kind.values(), Source.Kind::id);
            case LANG -> ids(Language.values(), Language::code);
            case HAS -> ids(Field.Having.values(), Field.Having::id);
            default -> List.of();
        };
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static Map<String, String> values(String prefix, List<String> ids) {
        Map<String, String> values = new LinkedHashMap<>();
        ids.forEach(id -> values.put(id, id));
        ids.forEach(id -> WORDS.forEach(words -> values.putIfAbsent(plain(words.getString(prefix + id)), id)));
        return values;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The field of a name in either language; empty for any other word. */
    static Optional<Term> term(String name) {
        return Optional.ofNullable(TERMS.get(plain(name)));
    }

    /** The id of a field's value, given as id or as a page names it; empty if the field has no such value. */
    static Optional<String> value(Term term, String given) {
        Optional<String> tag = term == Term.LANG ? Language.of(given).map(Language::code) : Optional.empty();
        return tag.or(
                () -> Optional.ofNullable(VALUES.getOrDefault(term, Map.of()).get(plain(given))));
    }

    /** The name of a field that a reader may write. */
    static String name(Term term, Language language) {
        return words(language).getString("term." + term.id());
    }

    /** What a reader may write for the values of a field that has only certain ones: ids, or names in Chinese. */
    static List<String> values(Term term, Language language) {
        return VALUES.getOrDefault(term, Map.of()).values().stream()
                .distinct()
                .map(id -> language == Language.EN ? id : words(language).getString(PREFIXES.get(term) + id))
                .distinct()
                .toList();
    }

    private static ResourceBundle words(Language language) {
        return WORDS.get(language == Language.EN ? 0 : 1);
    }

    /** The known name that a mistyped one is likely to stand for; empty if none is near. */
    static Optional<String> near(Term term, String given) {
        String typed = plain(given);
        String best = "";
        int least = Math.max(1, typed.length() / 3) + 1;
        for (String name : VALUES.getOrDefault(term, Map.of()).keySet()) {
            int distance = Letters.distance(typed, name, least);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
