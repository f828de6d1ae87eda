package org.cordon.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Known words, to guess what a mistyped one stands for. */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_HAN = 3;
    private static final int SHORT = 5;
    private static final int LONGEST = 40;
    private static final int MOST_WRONG = 8;

    private record Known(String word, int times) {}

    private final Map<String, Known> known = new HashMap<>();

    private Spelling() {}

    /** The words of texts, and names that are words as a whole. */
    public static Spelling of(Collection<String> texts, Collection<String> names) {
        Spelling spelling = new Spelling();
        texts.forEach(spelling::addWords);
        names.forEach(spelling::addWords);
        names.forEach(spelling::add);
        return spelling;
    }

    private void addWords(String text) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i)) && !isHan(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                add(text.substring(from, i));
                from = -1;
            }
        }
    }

    private void add(String word) {
        known.merge(
                word.toLowerCase(Locale.ROOT),
                new Known(word, 1),
                (a, b) -> new Known(a.word(), a.times() + b.times()));
    }

    /** The words of a query with each unknown one replaced by the known one nearest to it; empty if none is near. */
    public Optional<String> instead(String words) {
        StringBuilder instead = new StringBuilder();
        int from = 0;
        int wrong = 0;
        for (int i = 0; i <= words.length(); i++) {
            boolean letter = i < words.length() && Character.isLetter(words.charAt(i));
            if (!letter) {
                String word = words.substring(from, i);
                Optional<String> near = wrong < MOST_WRONG ? near(word) : Optional.empty();
                wrong += near.isPresent() ? 1 : 0;
                instead.append(near.orElse(word));
                instead.append(i < words.length() ? String.valueOf(words.charAt(i)) : "");
                from = i + 1;
            }
        }
        return wrong == 0 ? Optional.empty() : Optional.of(instead.toString());
    }

    private Optional<String> near(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        int shortest = !typed.isEmpty() && isHan(typed.charAt(0)) ? SHORTEST_HAN : SHORTEST;
        boolean sign = word.equals("OR") || Vocabulary.term(typed).isPresent();
        if (typed.length() < shortest || typed.length() > LONGEST || sign || known.containsKey(typed)) {
            return Optional.empty();
        }
        int least = typed.length() <= SHORT ? 2 : 3;
        Known best = new Known("", 0);
        for (Map.Entry<String, Known> entry : known.entrySet()) {
            int distance = Letters.distance(typed, entry.getKey(), least + 1);
            boolean oftener = entry.getValue().times() > best.times()
                    || entry.getValue().times() == best.times()
                            && entry.getKey().compareTo(best.word().toLowerCase(Locale.ROOT)) < 0;
            if (distance < least || distance == least && !best.word().isEmpty() && oftener) {
                least = distance;
                best = entry.getValue();
            }
        }
        return best.word().isEmpty() ? Optional.empty() : Optional.of(best.word());
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }
}
