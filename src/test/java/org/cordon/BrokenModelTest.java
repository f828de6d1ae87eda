package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.pipeline.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with a model folder in which the model is cut off. */
class BrokenModelTest extends WholeProgram {

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) throws IOException {
        Path model = Files.createDirectories(root.resolve("model"));
        try (InputStream whole = Cordon.class.getResourceAsStream("/bge-small-zh-v1.5-q.onnx");
                InputStream words = Cordon.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
            Files.write(model.resolve("model.onnx"), whole.readNBytes(1_000_000));
            Files.copy(words, model.resolve("tokenizer.json"));
        }
        registry.add("cordon.model-folder", model::toString);
        registry.add("cordon.model-pooling", () -> "mean");
        registry.add("cordon.model-question-prefix", () -> "query: ");
    }

    @Test
    void wordsStillFindAndThePageSaysThatMeaningIsMissing() throws Exception {
        pipeline.add(List.of(FIXTURE.resolve("articles").toString()), Progress.NONE);
        assertThat(page("/search?q=Lumen").select(".hit").text()).contains("Lumen");
        assertThat(page("/search?q=Lumen").select("main .note").text())
                .contains("Matching by meaning is not available just now; these answers match by words.");
        assertThat(page("/search?q=Lumen&lang=zh").select("main .note").text()).contains("暂时无法按语义匹配");
        assertThat(page("/search?q=Lumen&mode=words").select("main .note").text())
                .doesNotContain("Matching by meaning is not available");
    }

    private Document page(String address) throws IOException {
        URI uri = URI.create("http://localhost:" + port + address);
        try (InputStream in = uri.toURL().openStream()) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
