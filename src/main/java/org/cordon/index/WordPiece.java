package org.cordon.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** BERT's tokenizer: each Han character a word, each word cut into the longest pieces that the vocabulary has. */
final class WordPiece implements Tokenizer {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = idOf("[UNK]");
        this.first = idOf("[CLS]");
        this.last = idOf("[SEP]");
    }

    private int idOf(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPiece of(JsonNode root) {
        Map<String, Integer> vocabulary = new HashMap<>();
        root.path("model")
                .path("vocab")
                .properties()
                .forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
        return new WordPiece(vocabulary);
    }

    @Override
    public long[] encode(String text) {
        List<Integer> ids = new ArrayList<>();
        ids.add(first);
        for (String word : words(text)) {
            if (ids.size() >= LONGEST_INPUT - 1) {
                break;
            }
            addPieces(word, ids);
        }
        List<Integer> kept = ids.subList(0, Math.min(ids.size(), LONGEST_INPUT - 1));
        long[] encoded = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            encoded[i] = kept.get(i);
        }
        encoded[kept.size()] = last;
        return encoded;
    }

    @Override
    public long[] ends() {
        return new long[] {Collections.min(vocabulary.values()), Collections.max(vocabulary.values())};
    }

    private static List<String> words(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isIgnored(c)) {
                continue;
            }
            boolean alone = isPunctuation(c) || Character.isIdeographic(c);
            if ((alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.appendCodePoint(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isIgnored(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return type == Character.NON_SPACING_MARK || c == 0xFFFD || (control && !Character.isWhitespace(c));
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void addPieces(String word, List<Integer> ids) {
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer id = null;
            while (id == null && to > from) {
                id = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
                to--;
            }
            if (id == null) {
                break;
            }
            pieces.add(id);
            from = to + 1;
        }
        if (from < word.length()) {
            ids.add(unknown);
        } else {
            ids.addAll(pieces);
        }
    }
}
