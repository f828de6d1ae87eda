package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Label;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Indexer;
import org.cordon.index.Samples;
import org.cordon.timeline.TimelineOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNamesTest {

    @TempDir
    Path folder;

    private final List<String> searchedForNames = new ArrayList<>();

    private final EntityTokens names = new EntityTokens() {
        @Override
        public List<Named> in(String text) {
            searchedForNames.add(text);
            return Samples.NAMES.in(text);
        }

        @Override
        public Optional<Label> name(String entity) {
            return Samples.NAMES.name(entity);
        }
    };

    @BeforeEach
    void indexed() throws IOException {
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, Embedders.none())) {
            indexer.indexWords(TimelineOf.events(), List.of(SearcherTest.ENGLISH, SearcherTest.CHINESE));
        }
    }

    @Test
    void namesAreMarkedAndNoTextIsSearchedForThemButTheQuestion() throws IOException, QueryException {
        try (Searcher searcher = Searcher.open(folder, names, Embedders.none(), (field, value) -> Optional.empty())) {
            Results results = searcher.search(Query.of("Nvidia ban"));

            assertThat(results.hits().stream()
                            .flatMap(hit -> hit.snippet().stream())
                            .filter(Hit.Fragment::marked)
                            .map(Hit.Fragment::text))
                    .contains("Nvidia", "英伟达");
            assertThat(searchedForNames).isNotEmpty().containsOnly("Nvidia ban");
        }
    }
}
