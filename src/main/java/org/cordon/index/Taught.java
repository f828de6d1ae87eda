package org.cordon.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a model was taught to be used: what makes one vector of its tokens', and what is said before a question or a passage. */
record Taught(Embedders.Pooling pooling, String question, String passage) {

    /** As the models that come with the program were. */
    static final Taught PLAIN = new Taught(Embedders.Pooling.CLS, "", "");

    /** What is set, else what the folder's files say as sentence-transformers writes them, else the plain way. */
    static Taught of(Embedders.Own own) throws IOException {
        Embedders.Pooling pooling = own.pooling().isPresent()
                ? own.pooling().get()
                : pooling(read(own.folder().resolve("1_Pooling").resolve("config.json")));
        JsonNode prompts =
                read(own.folder().resolve("config_sentence_transformers.json")).path("prompts");
        String passage =
                prompts.path("passage").asString(prompts.path("document").asString(""));
        return new Taught(
                pooling,
                own.questionPrefix().orElse(prompts.path("query").asString("")),
                own.passagePrefix().orElse(passage));
    }

    private static Embedders.Pooling pooling(JsonNode config) throws IOException {
        if (config.path("pooling_mode_mean_tokens").asBoolean(false)) {
            return Embedders.Pooling.MEAN;
        }
        if (config.isEmpty() || config.path("pooling_mode_cls_token").asBoolean(false)) {
            return Embedders.Pooling.CLS;
        }
        throw new IOException("1_Pooling/config.json asks for another pooling than cls or mean");
    }

    private static JsonNode read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return JsonMapper.shared().createObjectNode();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.ofNullable(JsonMapper.shared().readTree(in))
                    .orElseGet(JsonMapper.shared()::createObjectNode);
        } catch (JacksonException e) {
            throw new IOException(file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
