package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UnigramTest {

    private static final List<String> NAMES = List.of(
            "<s>", "<pad>", "</s>", "<unk>", "▁", "▁export", "▁ex", "port", "s", "▁出口", "管制", "管", "制", "出口", "h",
            "20");

    private static final String MODEL = """
            {"added_tokens": [{"id": 0, "content": "<s>", "special": true}, {"id": 2, "content": "</s>", "special": true}],
             "normalizer": {"type": "Precompiled", "precompiled_charsmap": ""},
             "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, {"type": "Metaspace"}]},
             "model": {"type": "Unigram", "unk_id": 3, "vocab": [["<s>", 0], ["<pad>", 0], ["</s>", 0], ["<unk>", 0],
               ["▁", -3], ["▁export", -8], ["▁ex", -5], ["port", -4.5], ["s", -4], ["▁出口", -6], ["管制", -7], ["管", -4],
               ["制", -4], ["出口", -6], ["h", -5], ["20", -5]]}}""";

    private static List<String> tokens(String text) throws IOException {
        return Arrays.stream(read(MODEL).encode(text))
                .mapToObj(id -> NAMES.get((int) id))
                .toList();
    }

    private static Tokenizer read(String json) throws IOException {
        return Tokenizer.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theLikeliestPiecesAreTakenNotTheFirst() throws IOException {
        assertThat(tokens("exports")).containsExactly("<s>", "▁export", "s", "</s>");
        assertThat(tokens("出口管制")).containsExactly("<s>", "▁出口", "管制", "</s>");
        assertThat(read(MODEL.replace("[\"管制\", -7]", "[\"管制\", -9]")).encode("管制"))
                .containsExactly(0, 4, 11, 12, 2);
    }

    @Test
    void spacesAreOneAndFullWidthIsHalf() throws IOException {
        assertThat(tokens(" export　 ｈ２０ ")).containsExactly("<s>", "▁export", "▁", "h", "20", "</s>");
    }

    @Test
    void charactersThatNoPieceHasAreUnknownOnce() throws IOException {
        assertThat(tokens("s😀?zs")).containsExactly("<s>", "▁", "s", "<unk>", "s", "</s>");
        assertThat(tokens("")).containsExactly("<s>", "</s>");
    }

    @Test
    void charactersThatNoPieceHasAreSpeltInBytesWhereTheModelHasThem() throws IOException {
        StringBuilder bytes = new StringBuilder("[\"20\", -5]");
        for (int i = 0; i < 256; i++) {
            bytes.append(String.format(", [\"<0x%02X>\", -20]", i));
        }
        String model =
                MODEL.replace("[\"20\", -5]", bytes).replace("\"unk_id\": 3", "\"unk_id\": 3, \"byte_fallback\": true");
        assertThat(read(model).encode("é")).containsExactly(0, 4, 16 + 0xC3, 16 + 0xA9, 2);
    }

    @Test
    @Timeout(10)
    void aLongTextWithoutSpacesIsCutInTimeAndToTheModelsLength() throws IOException {
        Tokenizer tokenizer = read(MODEL);
        long began = System.nanoTime();
        assertThat(tokenizer.encode("管制".repeat(500_000))).hasSize(512);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatWouldBeCutOtherwiseThanTheModelWasTaughtIsRefusedWithAReason() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}"))
                .withMessageContaining("BPE");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(MODEL.replace("Metaspace", "ByteLevel")))
                .withMessageContaining("ByteLevel");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(MODEL.replace("</s>", "<end>")))
                .withMessageContaining("</s>");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("{\"model\": {\"type\": \"Unigram\", \"vocab\": []}}"))
                .withMessageContaining("0 pieces");
    }
}
