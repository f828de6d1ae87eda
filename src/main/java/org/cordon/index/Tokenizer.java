package org.cordon.index;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a text into the tokens that a model knows by number. */
interface Tokenizer {

    /** No model here reads more tokens at once. */
    int LONGEST_INPUT = 512;

    /** No language here packs more than this many characters into the tokens that count. */
    int LONGEST_TEXT = 12 * LONGEST_INPUT;

    /** The ids of a text's tokens between the marks of start and end; what does not fit is cut off. */
    long[] encode(String text);

    /** The least and the greatest id that it gives. */
    long[] ends();

    /** Reads a {@code tokenizer.json}: BERT's WordPiece or a sentence-piece Unigram model. */
    static Tokenizer read(InputStream tokenizer) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(tokenizer);
            String type = root.path("model").path("type").asString("WordPiece");
            return switch (type) {
                case "WordPiece" -> WordPiece.of(root);
                case "Unigram" -> Unigram.of(root);
                default ->
                    throw new IOException(
                            "tokenizer.json is of the kind " + type + "; WordPiece and Unigram can be read");
            };
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("tokenizer.json cannot be read: " + e.getMessage(), e);
        }
    }
}
