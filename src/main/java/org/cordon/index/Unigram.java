package org.cordon.index;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentence-piece's Unigram tokenizer (Kudo 2018), as XLM-R and the multilingual models made of it have it: of all ways to cut a
 * text into known pieces, the most likely. Its compiled normalizer is read as NFKC, which it is but for rare signs.
 */
final class Unigram implements Tokenizer {

    /** Stands for a space, and for the start of the text. */
    private static final char SPACE = '\u2581';

    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_PIECE = 64;

    /** How much less likely than the rarest piece a character is that no piece has. */
    private static final double UNKNOWN_PENALTY = 10;

    private record Piece(int id, double score) {}

    private final Map<String, Piece> pieces;
    private final Marks marks;
    private final boolean lower;
    private final int longest;
    private final double unknownScore;

    /** The ids of what is not text: the start, the end, what is unknown; and of each byte, or none. */
    private record Marks(int first, int last, int unknown, int @Nullable [] bytes) {}

    private Unigram(Map<String, Piece> pieces, Marks marks, boolean lower) {
        this.pieces = Map.copyOf(pieces);
        this.marks = marks;
        this.lower = lower;
        this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
        this.unknownScore =
                pieces.values().stream().mapToDouble(Piece::score).min().orElse(0) - UNKNOWN_PENALTY;
    }

    /** Reads a {@code tokenizer.json}; refuses what it would cut otherwise than the model was taught. */
    static Unigram of(JsonNode root) {
        JsonNode model = root.path("model");
        JsonNode vocabulary = model.path("vocab");
        if (vocabulary.isEmpty() || vocabulary.size() > MOST_PIECES) {
            throw new IllegalArgumentException("the vocabulary has " + vocabulary.size() + " pieces");
        }
        String cut = kinds(root.path("pre_tokenizer"), "pretokenizers");
        if (!cut.isEmpty() && !cut.matches("(WhitespaceSplit )?Metaspace")) {
            throw new IllegalArgumentException("the pre_tokenizer " + cut + " is not known; Metaspace is");
        }
        Map<String, Piece> pieces = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        int id = 0;
        for (JsonNode entry : vocabulary) {
            String text = entry.path(0).asString("");
            ids.put(text, id);
            if (!text.isEmpty() && text.length() <= LONGEST_PIECE) {
                pieces.putIfAbsent(text, new Piece(id, entry.path(1).asDouble(0)));
            }
            id++;
        }
        for (JsonNode added : root.path("added_tokens")) {
            ids.putIfAbsent(added.path("content").asString(""), added.path("id").asInt());
            if (added.path("special").asBoolean(false)) {
                pieces.remove(added.path("content").asString(""));
            }
        }
        boolean lower = kinds(root.path("normalizer"), "normalizers").contains("Lowercase");
        return new Unigram(pieces, marks(model, ids), lower);
    }

    private static String kinds(JsonNode part, String members) {
        if (!part.path("type").asString("").equals("Sequence")) {
            return part.path("type").asString("");
        }
        return String.join(
                " ",
                part.path(members)
                        .valueStream()
                        .map(m -> m.path("type").asString(""))
                        .toList());
    }

    private static Marks marks(JsonNode model, Map<String, Integer> ids) {
        int unknown = model.path("unk_id").isInt() ? model.path("unk_id").asInt() : idOf(ids, "<unk>", "[UNK]");
        int @Nullable [] bytes = model.path("byte_fallback").asBoolean(false) ? new int[256] : null;
        for (int i = 0; bytes != null && i < bytes.length; i++) {
            bytes[i] = idOf(ids, String.format(Locale.ROOT, "<0x%02X>", i));
        }
        return new Marks(idOf(ids, "<s>", "[CLS]"), idOf(ids, "</s>", "[SEP]"), unknown, bytes);
    }

    private static int idOf(Map<String, Integer> ids, String... names) {
        return Arrays.stream(names)
                .filter(ids::containsKey)
                .findFirst()
                .map(ids::get)
                .orElseThrow(() -> new IllegalArgumentException("the vocabulary lacks " + names[0]));
    }

    @Override
    public long[] encode(String text) {
        List<Integer> ids = new ArrayList<>();
        ids.add(marks.first());
        for (String word : words(text)) {
            if (ids.size() >= LONGEST_INPUT - 1) {
                break;
            }
            add(word, ids);
        }
        List<Integer> kept = ids.subList(0, Math.min(ids.size(), LONGEST_INPUT - 1));
        kept.add(marks.last());
        return kept.stream().mapToLong(i -> i).toArray();
    }

    @Override
    public long[] ends() {
        IntStream known = IntStream.concat(
                IntStream.of(marks.first(), marks.last(), marks.unknown()),
                pieces.values().stream().mapToInt(Piece::id));
        IntSummaryStatistics ids = known.summaryStatistics();
        return new long[] {ids.getMin(), ids.getMax()};
    }

    /** The words, each with the sign of the space before it. */
    private List<String> words(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        StringBuilder word = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !word.isEmpty()) {
                words.add(SPACE + (lower ? word.toString().toLowerCase(Locale.ROOT) : word.toString()));
                word.setLength(0);
            } else if (!space && !ignored(c)) {
                word.append(c);
            }
        }
        return words;
    }

    private static boolean ignored(char c) {
        return Character.isISOControl(c) || c == '\u200B' || c == '\u200E' || c == '\u200F' || c == '\uFEFF';
    }

    /** The best way to each place is kept (Viterbi), so the work grows with the length times the longest piece. */
    private void add(String word, List<Integer> ids) {
        double[] best = new double[word.length() + 1];
        int[] from = new int[word.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int at = 0; at < word.length(); at++) {
            if (best[at] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            int one = at + Character.charCount(word.codePointAt(at));
            for (int to = at + 1; to <= Math.min(word.length(), at + longest); to++) {
                Piece piece = pieces.get(word.substring(at, to));
                if (piece != null && best[at] + piece.score() > best[to]) {
                    best[to] = best[at] + piece.score();
                    from[to] = at;
                }
            }
            if (best[at] + unknownScore > best[one]) {
                best[one] = best[at] + unknownScore;
                from[one] = at;
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = word.length(); end > 0; end = from[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        ends.forEach(end -> add(word, from[end], end, ids));
    }

    private void add(String word, int from, int to, List<Integer> ids) {
        String text = word.substring(from, to);
        Piece piece = pieces.get(text);
        if (piece != null) {
            ids.add(piece.id());
        } else if (marks.bytes() != null) {
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                ids.add(marks.bytes()[b & 0xFF]);
            }
        } else if (ids.getLast() != marks.unknown()) {
            ids.add(marks.unknown());
        }
    }
}
