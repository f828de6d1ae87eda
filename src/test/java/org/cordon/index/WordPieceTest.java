package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<String> VOCABULARY = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "export", "##s", "##er", "un", "##like", "##ly", "芯", "片", "h", "##20",
            ".", "-", "cafe");

    private static final WordPiece PIECES = new WordPiece(vocabulary());

    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> ids = new HashMap<>();
        VOCABULARY.forEach(token -> ids.put(token, ids.size()));
        return ids;
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(PIECES.encode(text))
                .mapToObj(id -> VOCABULARY.get((int) id))
                .toList();
    }

    @Test
    void theLongestPiecesAreTaken() {
        assertThat(tokens("exports unlikely"))
                .containsExactly("[CLS]", "export", "##s", "un", "##like", "##ly", "[SEP]");
    }

    @Test
    void eachHanCharacterIsAWordOfItsOwn() {
        assertThat(tokens("H20芯片")).containsExactly("[CLS]", "h", "##20", "芯", "片", "[SEP]");
    }

    @Test
    void aWordWithAnUnknownPieceIsUnknownAsAWhole() {
        assertThat(tokens("exportz")).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }

    @Test
    void punctuationStandsAloneAndCaseAndAccentsDoNotCount() {
        assertThat(tokens("EXPORT-Café.")).containsExactly("[CLS]", "export", "-", "cafe", ".", "[SEP]");
    }

    @Test
    void atMost512TokensAreKeptWithTheLastMark() {
        long[] ids = PIECES.encode("export ".repeat(600));
        assertThat(ids).hasSize(512);
        assertThat(VOCABULARY.get((int) ids[511])).isEqualTo("[SEP]");
    }

    @Test
    void aVeryLongWordAndControlCharactersDoNoHarm() {
        assertThat(tokens("x".repeat(100_000))).containsExactly("[CLS]", "[UNK]", "[SEP]");
        assertThat(tokens("ex\u0000port\ufffd")).containsExactly("[CLS]", "export", "[SEP]");
    }

    @Test
    void aFileThatIsNoTokenizerIsRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Tokenizer.read(new ByteArrayInputStream("{}".getBytes())))
                .withMessageContaining("[UNK]");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Tokenizer.read(new ByteArrayInputStream("{".getBytes())))
                .withMessageContaining("tokenizer.json cannot be read");
    }
}
