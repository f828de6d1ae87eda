package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;
import org.cordon.index.Indexer;
import org.cordon.index.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {

    private static final int ARTICLES = 70;
    private static final int PASSAGES = 9;

    @TempDir
    static Path folder;

    private static Searcher searcher;

    @BeforeAll
    static void index() throws IOException {
        List<Annotation> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder("Harvest " + i);
            for (int p = 0; p < PASSAGES; p++) {
                text.append("\nThe Nvidia harvest ")
                        .append("of barley ".repeat((i * 7 + p) % 11))
                        .append("was good in field ")
                        .append(p)
                        .append('.');
            }
            articles.add(Samples.article("h" + i, Language.EN, "2024-05-0" + (1 + i % 9), text.toString()));
        }
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, Embedders.none())) {
            indexer.indexWords(SearcherTest.TIMELINE, articles);
        }
        searcher = Searcher.open(folder, Samples.NAMES, Embedders.none(), (field, value) -> Optional.empty());
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static List<Results> pages(String view, String sort, Searcher.Folding folding) throws QueryException {
        List<Results> pages = new ArrayList<>();
        for (int page = 1; pages.isEmpty() || pages.getLast().more(); page++) {
            Query query = Query.parse(Map.of(
                    "q", new String[] {"Nvidia harvest"},
                    "view", new String[] {view},
                    "sort", new String[] {sort},
                    "page", new String[] {"" + page}));
            pages.add(searcher.search(query, SearcherTest.TODAY, folding));
        }
        return pages;
    }

    @Test
    void everyArticleStandsOnOnePageAndNoPageIsShort() throws QueryException {
        for (String sort : List.of("relevance", "newest")) {
            List<Results> pages = pages("articles", sort, Searcher.Folding.NONE);
            Set<String> seen = new HashSet<>();
            for (Results page : pages) {
                Set<String> here =
                        new HashSet<>(page.hits().stream().map(Hit::id).toList());
                assertThat(Collections.disjoint(here, seen)).isTrue();
                assertThat(here).hasSize(page.more() ? Searcher.HITS_A_PAGE : 10);
                seen.addAll(here);
                assertThat(page.total()).isEqualTo(ARTICLES);
            }
            assertThat(seen).hasSize(ARTICLES);
        }
    }

    @Test
    void everyPassageStandsOnOnePage() throws QueryException {
        Set<String> seen = new HashSet<>();
        for (Results page : pages("passages", "relevance", Searcher.Folding.NONE)) {
            for (Hit hit : page.hits()) {
                assertThat(seen.add(hit.id() + "/" + hit.passage())).isTrue();
            }
            assertThat(page.total()).isEqualTo(ARTICLES * PASSAGES);
        }
        assertThat(seen).hasSize(ARTICLES * PASSAGES);
    }

    @Test
    void noEventComesAgainOnALaterPage() throws QueryException {
        List<Results> pages = pages(
                "events",
                "relevance",
                (article, passage) -> passage % 2 == 0 ? Optional.of("event-of-" + article) : Optional.empty());
        Set<String> earlier = new HashSet<>();
        int shown = 0;
        for (Results page : pages) {
            Set<String> here = new HashSet<>();
            for (Hit hit : page.hits()) {
                if (hit.kind() == Hit.Kind.PASSAGE && hit.passage() % 2 == 0) {
                    here.add(hit.id());
                } else {
                    shown++;
                }
            }
            assertThat(Collections.disjoint(here, earlier)).isTrue();
            earlier.addAll(here);
        }
        assertThat(earlier).hasSize(ARTICLES);
        assertThat(shown).isGreaterThanOrEqualTo(ARTICLES * (PASSAGES / 2));
    }
}
