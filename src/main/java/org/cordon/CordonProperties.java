package org.cordon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cordon.crawl.CrawlSettings;
import org.cordon.index.Embedders;
import org.cordon.pipeline.Folders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, under {@code cordon.*}.
 *
 * @param corpus the folder of the files everything is derived from
 * @param index the folder of Lucene's files; deleting what is in it is safe
 * @param data the folder of the database that remembers visits
 * @param collect whether {@code serve} visits the sources on their schedule
 * @param modelFolder a model of the user's own, {@code model.onnx} and {@code tokenizer.json}, for both languages instead of the
 *     two that come with the program and the map between them
 * @param modelPooling how that model makes one vector of its tokens', where its folder does not tell: {@code cls} or {@code mean}
 * @param modelQuestionPrefix what that model wants before a question, where its folder does not tell, such as "query: "
 * @param modelPassagePrefix what it wants before a passage
 * @param agent the User-Agent of the crawler, with an address to write to
 * @param delay the pause between two requests to one host
 * @param deadline the longest that one request may take
 * @param adminToken the secret that lets editors in, at least 16 characters; without it review is closed
 * @param allow hosts that may be dialled although their addresses are private or loopback
 */
@ConfigurationProperties("cordon")
public record CordonProperties(
        @DefaultValue("corpus") Path corpus,
        @DefaultValue("index") Path index,
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean collect,
        @Nullable Path modelFolder,
        Optional<Embedders.Pooling> modelPooling,
        Optional<String> modelQuestionPrefix,
        Optional<String> modelPassagePrefix,

        @DefaultValue("Cordon/0.1 (+https://example.org/cordon)")
        String agent,

        @DefaultValue("2s") Duration delay,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("") String adminToken,
        @DefaultValue({}) Set<String> allow) {

    Folders folders() {
        return new Folders(
                corpus,
                index,
                data,
                // Spring turns no text into an Optional of a path, so this one alone may be null.
                Optional.ofNullable(modelFolder)
                        .map(folder ->
                                new Embedders.Own(folder, modelPooling, modelQuestionPrefix, modelPassagePrefix)));
    }

    CrawlSettings crawl() {
        return new CrawlSettings(agent, delay, deadline, allow);
    }
}
