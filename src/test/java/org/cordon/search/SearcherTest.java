package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;
import org.cordon.index.Indexer;
import org.cordon.index.Samples;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.TimelineOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearcherTest {

    static final LocalDate TODAY = LocalDate.parse("2024-07-01");

    static final Annotation ENGLISH = Samples.article("a-en", Language.EN, "2024-06-25", """
            Chip makers brace for new limits
            Washington tightened the Nvidia ban on Tuesday, so that fewer accelerators may be shipped to China.
            Cloud companies said that the entity list had grown by twelve names.
            A list of every entity on the roll was not published.""");

    static final Annotation CHINESE = Samples.article("a-zh", Language.ZH, "2024-06-26", """
            芯片企业应对新限制
            业内人士表示，英伟达禁令生效以后，H20芯片的交付时间推迟。
            國內廠商正在尋找替代方案，實體清單的影響仍在擴大。""");

    private static final Event LIMITS = Samples.event(
            "limits-2024",
            new Label("New limits on accelerators", "对加速器的新限制"),
            List.of("2024-06-25", "2024-07-09"),
            ENGLISH);

    private static final Event ANSWER = Samples.event(
            "answer-2023",
            new Label("Ministry answers the chip rules", "商务部回应芯片规则"),
            List.of("2023-10-20", "2023-10-20"),
            CHINESE);

    static final Timeline TIMELINE = TimelineOf.events(LIMITS, ANSWER);

    @TempDir
    Path folder;

    private Searcher searcher;

    @BeforeEach
    void indexed() throws IOException {
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, Embedders.none())) {
            indexer.indexWords(TIMELINE, List.of(ENGLISH, CHINESE));
        }
        searcher = Searcher.open(
                folder,
                Samples.NAMES,
                Embedders.none(),
                (field, id) -> field == Facet.Field.ACTOR ? Samples.NAMES.name(id) : Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
    }

    private List<String> found(String words) throws QueryException {
        return searcher.search(Query.of(words), TODAY).hits().stream()
                .map(h -> h.kind() == Hit.Kind.EVENT ? h.id() : h.id() + "/" + h.passage())
                .toList();
    }

    @Test
    void aNameInOneLanguageFindsPassagesInTheOther() throws QueryException {
        assertThat(found("Nvidia ban").subList(0, 2)).contains("a-en/0");
        assertThat(found("Nvidia ban")).contains("a-zh/0");
        assertThat(found("英伟达禁令").subList(0, 2)).contains("a-zh/0");
        assertThat(found("英伟达禁令")).contains("a-en/0");
    }

    @Test
    void quotedPhraseMatchesOnlyAdjacentWords() throws QueryException {
        assertThat(found("\"entity list\"")).containsExactly("a-en/1");
        assertThat(found("entity list")).contains("a-en/1", "a-en/2");
    }

    @Test
    void aPhraseIsAHardFilterForOtherWordsToo() throws QueryException {
        assertThat(found("Nvidia \"entity list\"")).containsExactly("a-en/1");
    }

    @Test
    void refusedWordsAreLeftOut() throws QueryException {
        assertThat(found("Nvidia -Washington")).contains("a-zh/0").doesNotContain("a-en/0", "limits-2024");
    }

    @Test
    void simplifiedAndTraditionalAreAlike() throws QueryException {
        assertThat(found("\"国内厂商\"")).containsExactly("a-zh/1");
        assertThat(found("\"國內廠商\"")).containsExactly("a-zh/1");
    }

    @Test
    void mixedRunsAreFoundWholeAndInPart() throws QueryException {
        assertThat(found("H20芯片").subList(0, 2)).contains("a-zh/0");
        assertThat(found("\"H20芯片\"")).contains("a-zh/0");
        assertThat(found("h20")).contains("a-zh/0");
    }

    @Test
    void theMatchingWordsAreMarkedInBothLanguages() throws QueryException {
        Results results = searcher.search(Query.of("Nvidia ban"), TODAY);
        assertThat(marked(results, "a-en", 0)).containsExactly("Nvidia", "ban");
        assertThat(marked(results, "a-zh", 0)).containsExactly("英伟达");
        assertThat(hit(results, "a-zh", 0).why()).contains(Hit.Why.ENTITIES);
    }

    static Hit hit(Results results, String id, int passage) {
        return results.hits().stream()
                .filter(h -> h.id().equals(id) && h.passage() == passage)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> marked(Results results, String id, int passage) {
        return hit(results, id, passage).snippet().stream()
                .filter(Hit.Fragment::marked)
                .map(Hit.Fragment::text)
                .toList();
    }

    @Test
    void filtersHoldForEventsAndForThePassagesThatTellOfThem() throws QueryException {
        Query query = Query.parse(Map.of("q", new String[] {"Nvidia"}, "language", new String[] {"zh"}));
        assertThat(searcher.search(query, TODAY).hits()).extracting(Hit::id).containsOnly("a-zh", "answer-2023");
        Query typed = Query.parse(Map.of("q", new String[] {"entity list"}, "type", new String[] {"export-control"}));
        assertThat(searcher.search(typed, TODAY).hits()).isEmpty();
        Query dated = Query.parse(Map.of("q", new String[] {"Nvidia"}, "to", new String[] {"2023"}));
        assertThat(searcher.search(dated, TODAY).hits()).extracting(Hit::id).containsExactly("answer-2023");
    }

    @Test
    void statusesAreThoseOfTheDayAsked() throws QueryException {
        Query waiting = Query.parse(Map.of("status", new String[] {"not-yet-in-force"}));
        assertThat(searcher.search(waiting, TODAY).hits()).extracting(Hit::id).containsOnly("limits-2024", "a-en");
        assertThat(searcher.search(waiting, LocalDate.parse("2024-07-09")).hits())
                .isEmpty();
    }

    private static Query asked(String words, Facet.Field field, String value) throws QueryException {
        return Query.parse(Map.of("q", new String[] {words}, field.id(), new String[] {value}));
    }

    @Test
    void everyFacetValueOfferedHasMatches() throws QueryException {
        Results all = searcher.search(Query.of("Nvidia"), TODAY);
        for (Facet facet : all.facets()) {
            for (Facet.Value value : facet.values()) {
                Results narrowed = searcher.search(asked("Nvidia", facet.field(), value.id()), TODAY);
                assertThat(narrowed.total())
                        .as(facet.field() + " " + value.id())
                        .isEqualTo(value.count());
            }
        }
        assertThat(all.facets()).allSatisfy(f -> assertThat(f.values()).isNotEmpty());
    }

    @Test
    void everyFacetValueThatCanBeRefusedLeavesTheOthers() throws QueryException {
        Results all = searcher.search(Query.of("Nvidia"), TODAY);
        for (Facet facet : all.facets()) {
            for (Facet.Value value : facet.values()) {
                Results others = searcher.search(asked("Nvidia", facet.field(), "-" + value.id()), TODAY);
                assertThat(others.total())
                        .as(facet.field() + " not " + value.id())
                        .isEqualTo(facet.of() - value.count());
                Selection selection = searcher.select(asked("", facet.field(), "-" + value.id()), TIMELINE, TODAY);
                assertThat(selection.events())
                        .as(facet.field() + " not " + value.id())
                        .isSubsetOf(LIMITS, ANSWER)
                        .hasSizeLessThan(2);
            }
        }
    }

    @Test
    void aFieldsOwnChoiceDoesNotHideItsOtherValues() throws QueryException {
        Results results = searcher.search(asked("Nvidia", Facet.Field.LANGUAGE, "zh"), TODAY);
        Facet language = results.facets().get(Facet.Field.LANGUAGE.ordinal());
        assertThat(language.values()).extracting(Facet.Value::id).containsExactly("zh", "en");
        assertThat(language.values().getFirst().selected()).isTrue();
    }

    @Test
    void actorsAreNamedByTheirLabels() {
        Facet actors = searcher.search(Query.ALL, TODAY).facets().get(Facet.Field.ACTOR.ordinal());
        assertThat(actors.values()).extracting(v -> v.label().zh()).containsOnly("工业与安全局");
    }

    @Test
    void aTimelineIsSelectedByWordsAndFiltersNewestFirst() throws QueryException {
        assertThat(searcher.select(Query.ALL, TIMELINE, TODAY).events()).containsExactly(LIMITS, ANSWER);
        assertThat(searcher.select(Query.of("chip rules"), TIMELINE, TODAY).events())
                .containsExactly(ANSWER);
        assertThat(searcher.select(Query.of("加速器"), TIMELINE, TODAY).events()).containsExactly(LIMITS);
        assertThat(searcher.select(asked("加速器", Facet.Field.STATUS, "in-force"), TIMELINE, TODAY)
                        .events())
                .isEmpty();
        assertThat(searcher.select(asked("", Facet.Field.SOURCE, "source-zh"), TIMELINE, TODAY)
                        .events())
                .containsExactly(ANSWER);
        assertThat(searcher.select(Query.ALL.by(Query.Sort.OLDEST), TIMELINE, TODAY)
                        .events())
                .containsExactly(ANSWER, LIMITS);
    }

    @Test
    void monthsCountAllMatchesOfASelection() {
        assertThat(searcher.select(Query.ALL, TIMELINE, TODAY).months())
                .containsExactly(Map.entry(YearMonth.of(2023, 10), 1), Map.entry(YearMonth.of(2024, 6), 1));
    }

    @Test
    void withoutModelsTheResultsSaySo() throws QueryException {
        assertThat(searcher.search(Query.of("Nvidia"), TODAY).meaning()).isFalse();
    }
}
