package org.cordon.crawl;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that strangers wrote: no deeper, no longer and of no more parts than anything that is meant to be read. */
final class Json {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_PARTS = 200_000;

    static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_PARTS)
                            .maxStringLength(CrawlSettings.MAX_BYTES)
                            .maxNameLength(1000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** A key's text; empty where the key is absent, or its value is no text or blank. */
    static Optional<String> text(JsonNode node, String key) {
        return text(node.path(key));
    }

    /** The texts of a key's list, blank ones left out; empty where there is no list. */
    static List<String> texts(JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(each -> text(each).ifPresent(texts::add));
        return texts;
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.stringValue().strip()).filter(t -> !t.isEmpty()) : Optional.empty();
    }

    /** A moment as RFC 3339 writes it; empty for any other text. */
    static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
