package org.cordon.crawl;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
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
}
