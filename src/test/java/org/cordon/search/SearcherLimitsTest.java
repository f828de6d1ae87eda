package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Indexer;
import org.cordon.index.Progress;
import org.cordon.index.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearcherLimitsTest {

    @Test
    void meaningCrossesTheLanguagesWithoutAnyKnownName(@TempDir Path meant) throws IOException, QueryException {
        Annotation milk = Samples.article("b-zh", Language.ZH, "2024-05-01", """
                早餐
                牛奶价格本周上涨，超市里的鸡蛋也不便宜。
                主管部门拟禁止向境外转让先进的计算芯片。""");
        try (Embedders embedders = Embedders.bundled()) {
            try (Indexer indexer = Indexer.open(meant, EntityTokens.NONE, embedders)) {
                indexer.indexWords(SearcherTest.TIMELINE, List.of(SearcherTest.ENGLISH, milk));
                indexer.embed(Progress.NONE);
            }
            try (Searcher able = Searcher.open(meant, EntityTokens.NONE, embedders, (f, id) -> Optional.empty())) {
                Results results =
                        able.search(Query.of("forbid transfers of advanced semiconductors"), SearcherTest.TODAY);
                assertThat(results.meaning()).isTrue();
                assertThat(results.hits())
                        .extracting(h -> h.id() + h.passage())
                        .contains("b-zh1")
                        .doesNotContain("b-zh0");
                assertThat(SearcherTest.hit(results, "b-zh", 1).why()).containsExactly(Hit.Why.MEANING);
            }
        }
    }

    @Test
    void theLongestQueryIsAnswered(@TempDir Path folder) throws IOException, QueryException {
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, Embedders.none())) {
            indexer.indexWords(SearcherTest.TIMELINE, List.of(SearcherTest.ENGLISH, SearcherTest.CHINESE));
        }
        StringBuilder longest = new StringBuilder();
        for (char c = '一'; longest.length() < 512; c++) {
            longest.append(c);
        }
        try (Searcher searcher = Searcher.open(folder, Samples.NAMES, Embedders.none(), (f, id) -> Optional.empty())) {
            assertThat(searcher.search(Query.of(longest.toString()), SearcherTest.TODAY)
                            .query()
                            .words())
                    .hasSize(512);
            assertThat(searcher.select(Query.of(longest.toString()), SearcherTest.TIMELINE, SearcherTest.TODAY)
                            .query()
                            .words())
                    .hasSize(512);
            assertThat(searcher.search(Query.of("\"英伟 达\" ".repeat(73).strip()), SearcherTest.TODAY)
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void anEmptyFolderAnswersWithNothing(@TempDir Path empty) throws IOException, QueryException {
        try (Searcher nothing = Searcher.open(empty, Samples.NAMES, Embedders.none(), (f, id) -> Optional.empty())) {
            assertThat(nothing.search(Query.of("Nvidia \"a b\" -c"), SearcherTest.TODAY)
                            .hits())
                    .isEmpty();
            assertThat(nothing.select(Query.ALL, SearcherTest.TIMELINE, SearcherTest.TODAY)
                            .total())
                    .isEqualTo(2);
            assertThat(nothing.select(Query.of("Nvidia"), SearcherTest.TIMELINE, SearcherTest.TODAY)
                            .total())
                    .isZero();
        }
    }
}
