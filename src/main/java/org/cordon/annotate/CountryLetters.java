package org.cordon.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds countries that a Chinese text names by one character, where that character can mean nothing else: after a preposition
 * or verb of dealing ("对华", "訪美") and in pairs ("中美", "日美荷").
 */
final class CountryLetters {

    private static final String BEFORE = "对對赴访訪驻駐遏抗涉售输輸";
    /** These go before many things: only 华 and 美 are countries after them. */
    private static final String BEFORE_ONLY = "在来來制";

    private static final String PAIRED = "中美";
    private static final String NO_PAIRS = "台中 日中 美德 加中 加美 印中 中加 中印 法中";

    private final Map<Character, String> places = new HashMap<>();

    /** Lets a character stand for a place. */
    void add(char letter, String place) {
        places.put(Letters.plain(letter), place);
    }

    /** The countries so named, each a candidate of one character. */
    List<Candidate> in(String text, WordEdges edges) {
        List<Candidate> found = new ArrayList<>();
        for (int at = 1; at < text.length() && !places.isEmpty(); at++) {
            if (known(text, at)) {
                if (dealtWith(text, at) && edges.beginning(at + 1) == at + 1) {
                    found.add(one(text, at));
                } else if (pair(text, at - 1, edges)) {
                    found.add(one(text, at - 1));
                    found.add(one(text, at));
                }
            }
        }
        return found;
    }

    private boolean known(String text, int at) {
        return places.containsKey(Letters.plain(text.charAt(at)));
    }

    private Candidate one(String text, int at) {
        String letter = text.substring(at, at + 1);
        String place = places.getOrDefault(Letters.plain(letter.charAt(0)), "");
        return new Candidate(at, at + 1, List.of(new Name(place, letter, false)));
    }

    private static boolean dealtWith(String text, int at) {
        char before = text.charAt(at - 1);
        char letter = Letters.plain(text.charAt(at));
        return BEFORE.indexOf(before) >= 0 || "华美".indexOf(letter) >= 0 && BEFORE_ONLY.indexOf(before) >= 0;
    }

    private boolean pair(String text, int at, WordEdges edges) {
        if (!known(text, at)) {
            return false;
        }
        char first = Letters.plain(text.charAt(at));
        char second = Letters.plain(text.charAt(at + 1));
        boolean paired = PAIRED.indexOf(first) >= 0 || PAIRED.indexOf(second) >= 0;
        return paired
                && first != second
                && !NO_PAIRS.contains("" + first + second)
                && edges.beginning(at) == at
                && edges.beginning(at + 2) != at + 1;
    }
}
