package org.cordon.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.corpus.EventType;

/** The words by which acts are known, read once from {@code lexicon.txt}. */
final class Lexicon {

    private static final String VOWELS = "aeiou";

    private final Automaton<Term> automaton = new Automaton<>();

    private Lexicon() {}

    private static final class Standard {
        private static final Lexicon LEXICON = read();
    }

    /** The lexicon that comes with the program. */
    static Lexicon standard() {
        return Standard.LEXICON;
    }

    /** The words of the lexicon in a span of a folded text. */
    List<Automaton.Hit<Term>> scan(String folded, int from, int to) {
        return automaton.scan(folded, from, to);
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon.txt", e);
        }
        lexicon.automaton.link();
        return lexicon;
    }

    private void add(String line) {
        String[] columns = line.split("\t");
        if (columns.length != 3) {
            throw new IllegalArgumentException("not three columns: '" + line + "'");
        }
        Term term = new Term(Term.Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)), types(columns[1]));
        Set<String> phrases = new TreeSet<>();
        for (String phrase : columns[2].split("\\|")) {
            phrases.addAll(forms(phrase.strip()));
        }
        phrases.forEach(p -> automaton.add(Fold.of(p), term));
    }

    private static Map<EventType, Integer> types(String column) {
        Map<EventType, Integer> types = new EnumMap<>(EventType.class);
        if (column.equals("-")) {
            return types;
        }
        for (String entry : column.split(",")) {
            String[] pair = entry.split("=");
            EventType type = EventType.of(pair[0].strip())
                    .orElseThrow(() -> new IllegalArgumentException("not an event type: '" + pair[0] + "'"));
            types.put(type, pair.length > 1 ? Integer.parseInt(pair[1]) : 1);
        }
        return types;
    }

    /** A phrase with "~" after a word in all English forms of that word; "~~" doubles the last letter. */
    static Set<String> forms(String phrase) {
        int mark = phrase.indexOf('~');
        if (mark < 0) {
            return Set.of(phrase);
        }
        boolean doubled = phrase.startsWith("~~", mark);
        String rest = phrase.substring(mark + (doubled ? 2 : 1));
        String stem = phrase.substring(0, mark);
        Set<String> forms = new TreeSet<>();
        for (String ending : endings(stem, doubled)) {
            forms.add(ending + rest);
        }
        return forms;
    }

    private static Set<String> endings(String stem, boolean doubled) {
        char last = stem.charAt(stem.length() - 1);
        if (doubled) {
            return Set.of(stem, stem + "s", stem + last + "ed", stem + last + "ing");
        }
        if (last == 'e') {
            return Set.of(stem, stem + "s", stem + "d", stem.substring(0, stem.length() - 1) + "ing");
        }
        if (last == 'y' && VOWELS.indexOf(stem.charAt(stem.length() - 2)) < 0) {
            String base = stem.substring(0, stem.length() - 1);
            return Set.of(stem, base + "ies", base + "ied", stem + "ing");
        }
        String plural = stem.endsWith("sh") || stem.endsWith("ch") || stem.endsWith("s") ? stem + "es" : stem + "s";
        return Set.of(stem, plural, stem + "ed", stem + "ing");
    }
}
