package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Language;
import org.cordon.index.Embedder;
import org.cordon.index.Embedders;
import org.cordon.index.Indexer;
import org.cordon.index.Progress;
import org.cordon.index.Samples;
import org.cordon.index.TinyModel;
import org.cordon.timeline.TimelineOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OwnModelTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final Annotation ENGLISH = Samples.article(
            "a1", Language.EN, "2024-06-25", "Ferries\nThe ferry to the island was cancelled because of fog.");
    private static final Annotation CHINESE = Samples.article("a2", Language.ZH, "2024-06-25", "渡轮\n因大雾，开往该岛的渡轮停航。");

    @TempDir
    Path folder;

    @BeforeEach
    void bringAModel() throws IOException {
        copy("bge-small-zh-v1.5-q.onnx", "model.onnx");
        copy("bge-small-zh-v1.5-q-tokenizer.json", "tokenizer.json");
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream in = Embedders.class.getResourceAsStream("/" + resource)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    @Test
    void oneModelServesBothLanguagesWithoutAMap() throws Exception {
        Results results = results("渡轮停航");
        assertThat(results.meaning()).isTrue();
        assertThat(results.hits())
                .extracting(Hit::id, h -> h.why().contains(Hit.Why.MEANING))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("a2", true),
                        org.assertj.core.groups.Tuple.tuple("a1", true));
    }

    @Test
    void aCutModelLeavesSearchByWordsAndIsTold() throws Exception {
        Path model = folder.resolve("model.onnx");
        byte[] whole = Files.readAllBytes(model);
        Files.write(model, Arrays.copyOf(whole, whole.length / 2));
        Results results = results("ferry");
        assertThat(results.meaning()).isFalse();
        assertThat(results.hits()).extracting(Hit::id).containsExactly("a1");
    }

    @Test
    void aFolderWithoutAModelLeavesSearchByWords() throws Exception {
        Files.delete(folder.resolve("model.onnx"));
        assertThat(results("ferry").hits()).extracting(Hit::id).containsExactly("a1");
        assertThat(results("ferry").meaning()).isFalse();
    }

    @Test
    void aTokenizerOfAnotherKindLeavesSearchByWords() throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}}");
        assertThat(results("ferry").meaning()).isFalse();
    }

    @Test
    void aModelOfAnotherShapeLeavesSearchByWords() throws Exception {
        Map<String, byte[]> shapes = Map.of(
                "pixels instead of words", TinyModel.same("pixel_values", TinyModel.FLOAT, List.of(1, 3)),
                "ids instead of vectors", TinyModel.same("input_ids", TinyModel.LONG, List.of("batch", "length")),
                "a vector as long as the text", TinyModel.idsAsNumbers());
        for (Map.Entry<String, byte[]> shape : shapes.entrySet()) {
            Files.write(folder.resolve("model.onnx"), shape.getValue());
            Results results = results("ferry");
            assertThat(results.meaning()).as(shape.getKey()).isFalse();
            assertThat(results.hits()).as(shape.getKey()).extracting(Hit::id).containsExactly("a1");
        }
    }

    @Test
    void aTokenizerWithMoreWordsThanTheModelLeavesSearchByWords() throws Exception {
        Path tokenizer = folder.resolve("tokenizer.json");
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Files.readString(tokenizer));
        ((ObjectNode) root.path("model").path("vocab")).put("zzzz", 99_999);
        Files.writeString(tokenizer, root.toString());
        assertThat(results("ferry").meaning()).isFalse();
        assertThat(results("ferry").hits()).extracting(Hit::id).containsExactly("a1");
    }

    @Test
    void aUnigramTokenizerPooledByMeanServesTheWholePath() throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), unigram(folder.resolve("tokenizer.json")));
        Files.createDirectory(folder.resolve("1_Pooling"));
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_mean_tokens\": true}");
        Results results = results("渡轮停航");
        assertThat(results.meaning()).isTrue();
        assertThat(results.hits().getFirst().id()).isEqualTo("a2");
        assertThat(results.hits().getFirst().why()).contains(Hit.Why.MEANING);
    }

    @Test
    void anUnknownPoolingLeavesSearchByWords() throws Exception {
        Files.createDirectory(folder.resolve("1_Pooling"));
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_max_tokens\": true}");
        assertThat(results("ferry").meaning()).isFalse();
    }

    @Test
    void whatIsSaidBeforeAQuestionIsNotSaidBeforeAText() throws Exception {
        Files.writeString(
                folder.resolve("config_sentence_transformers.json"),
                "{\"prompts\": {\"query\": \"渡轮: \", \"passage\": \"\"}}");
        try (Embedders own = Embedders.in(new Embedders.Own(folder));
                Embedders plain = Embedders.bundled()) {
            Embedder asked = own.of(Language.ZH).orElseThrow();
            Embedder bundled = plain.of(Language.ZH).orElseThrow();
            assertThat(asked.embed("停航")).isEqualTo(bundled.embed("停航"));
            assertThat(asked.embedQuestion("停航")).isEqualTo(bundled.embed("渡轮: 停航"));
        }
    }

    /** The same pieces with the same numbers as a Unigram model: each character as likely as any other. */
    private static String unigram(Path wordPieces) throws IOException {
        JsonNode pieces = JsonMapper.shared()
                .readTree(Files.readString(wordPieces))
                .path("model")
                .path("vocab");
        String[] byId = new String[pieces.size()];
        pieces.properties().forEach(e -> byId[e.getValue().intValue()] = e.getKey());
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.putObject("pre_tokenizer").put("type", "Metaspace");
        ArrayNode vocabulary = root.putObject("model")
                .put("type", "Unigram")
                .put("unk_id", 100)
                .putArray("vocab");
        for (String piece : byId) {
            vocabulary.addArray().add(piece).add(-10);
        }
        return root.toString();
    }

    private Results results(String words) throws IOException, QueryException {
        Path index = Files.createTempDirectory(folder, "index");
        try (Embedders own = Embedders.in(new Embedders.Own(folder));
                Indexer indexer = Indexer.open(index, Samples.NAMES, own)) {
            indexer.indexWords(TimelineOf.events(), List.of(ENGLISH, CHINESE));
            indexer.embed(Progress.NONE);
            try (Searcher searcher = Searcher.open(index, Samples.NAMES, own, (field, value) -> Optional.empty())) {
                return searcher.search(Query.of(words), DAY);
            }
        }
    }
}
