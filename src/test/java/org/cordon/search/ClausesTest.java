package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Label;
import org.cordon.index.Embedders;
import org.cordon.index.Indexer;
import org.cordon.index.Samples;
import org.cordon.timeline.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words can ask of fields, over an index of two articles and the event that rests on each. */
class ClausesTest {

    @TempDir
    static Path folder;

    private static Searcher searcher;

    @BeforeAll
    static void indexed() throws IOException {
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, Embedders.none())) {
            indexer.indexWords(SearcherTest.TIMELINE, List.of(SearcherTest.ENGLISH, SearcherTest.CHINESE));
        }
        Labels labels = (field, id) -> field == Facet.Field.SOURCE && id.equals("source-zh")
                ? Optional.of(new Label("Forum", "论坛"))
                : Optional.empty();
        searcher = Searcher.open(folder, Samples.NAMES, Embedders.none(), labels);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static List<String> events(String words) throws QueryException {
        return searcher.select(Query.of(words), SearcherTest.TIMELINE, SearcherTest.TODAY).events().stream()
                .map(Event::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type:export-control            | limits-2024 answer-2023
            类型：“出口管制”                 | limits-2024 answer-2023
            -type:export-control           |
            type:tariff OR lang:zh         | answer-2023
            (-lang:zh)                     | limits-2024
            status:not-yet-in-force        | limits-2024
            状态:生效中                      | answer-2023
            actor:"Bureau of Industry and Security" | limits-2024 answer-2023
            actor:nvidia                   |
            target:nvidia                  | limits-2024 answer-2023
            对象：英伟达                      | limits-2024 answer-2023
            entity:org:nvidia -lang:en     | answer-2023
            jurisdiction:place:us          | limits-2024 answer-2023
            source:source-zh               | answer-2023
            class:state-media              | answer-2023
            来源类别:官方媒体 OR class:press    | limits-2024 answer-2023
            date:2024-06                   | limits-2024
            date:2023..2024-05             | answer-2023
            日期：2024年6月                  | limits-2024
            date:P30D                      | limits-2024
            -date:P30D                     | answer-2023
            year:2023                      | answer-2023
            effective:>2024-07-01          | limits-2024
            effective:<=2024-07-01         | answer-2023
            生效:2024-07-09                 | limits-2024
            announced:2024-07              |
            has:conflict                   |
            -has:分歧                       | limits-2024 answer-2023
            origins:0                      | limits-2024 answer-2023
            origins:>1                     |
            cites:"87 FR 62186"            |
            chip type:export-control       | answer-2023
            """)
    void aFieldIsAskedForByItsNameInEitherLanguage(String words, String expected) throws QueryException {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(events(words.replace("官方媒体", "state-media"))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void clausesFilterAndDoNotRank() throws QueryException {
        Results plain = searcher.search(Query.of("Nvidia ban"), SearcherTest.TODAY);
        Results filtered = searcher.search(Query.of("Nvidia ban type:export-control"), SearcherTest.TODAY);
        assertThat(filtered.hits())
                .extracting(h -> h.id() + h.passage())
                .containsExactlyElementsOf(plain.hits().stream()
                        .filter(h -> h.kind() == Hit.Kind.EVENT || h.passage() == 0)
                        .map(h -> h.id() + h.passage())
                        .toList());
    }

    @Test
    void namesThatNobodyHasAreTold() throws QueryException {
        Results results = searcher.search(Query.of("actor:Nobody"), SearcherTest.TODAY);
        assertThat(results.hits()).isEmpty();
        assertThat(results.advice().unknown()).containsExactly("Nobody");
    }

    @Test
    void wordsThatAreAWholeNameOrCitationAreUnderstood() throws QueryException {
        assertThat(searcher.search(Query.of("英伟达"), SearcherTest.TODAY).advice().entities())
                .containsExactly("org:nvidia");
        assertThat(searcher.search(Query.of("Nvidia ban"), SearcherTest.TODAY)
                        .advice()
                        .entities())
                .isEmpty();
        assertThat(searcher.search(Query.of("87 Fed. Reg. 62186"), SearcherTest.TODAY)
                        .advice()
                        .cited()
                        .orElseThrow()
                        .official())
                .hasToString("Optional[https://www.federalregister.gov/citation/87-FR-62186]");
    }

    @Test
    void likenessFindsOthersAndNotTheThingItself() throws QueryException {
        Query like = Query.parse(Map.of("like", new String[] {"passage:a-en/0"}));
        Results results = searcher.search(like, SearcherTest.TODAY);
        assertThat(results.hits())
                .extracting(h -> h.id() + h.passage())
                .contains("a-zh0")
                .doesNotContain("a-en0");
        Query event = Query.parse(Map.of("like", new String[] {"event:limits-2024"}));
        assertThat(searcher.search(event, SearcherTest.TODAY).hits())
                .extracting(Hit::id)
                .isNotEmpty()
                .doesNotContain("limits-2024");
    }
}
