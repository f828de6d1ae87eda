package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.QueryBuilder;
import org.cordon.bench.Questions;
import org.cordon.bench.Ratio;
import org.cordon.corpus.Language;
import org.cordon.index.Analyzers;
import org.cordon.index.Embedders;
import org.cordon.index.Field;
import org.cordon.index.IndexFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What the whole page of search costs, in CPU time of the thread that makes it.
 *
 * <p>The page: nine questions of three English words each, matched by words and by meaning, from the address to the last byte of
 * HTML, through all of Spring MVC but the socket: events and passages ranked, ten answers with their snippets, nine facets,
 * today's statuses. A question's vector is known after its first page, and so is which documents have its words, as long as no
 * commit comes between (the last 64 such sets are kept, for facets are counted from them again with each filter and page); no
 * page, list or snippet is kept, so each is made anew.
 *
 * <p>The bare search: the same questions as a disjunction of their words in the three fields of text, ten documents of
 * {@link IndexSearcher#search}, on the same index with the settings that Lucene comes with. It reads no title, vector, stored field
 * or facet, and its hits are counted up to a thousand only.
 */
class PageBench {

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final List<String> ASKED = Questions.in(Language.EN).stream()
            .map(q -> String.join(" ", q))
            .limit(9)
            .toList();

    private static Embedders embedders;

    @BeforeAll
    static void open() {
        embedders = Embedders.bundled();
    }

    @AfterAll
    static void close() throws IOException {
        embedders.close();
    }

    /** The pages of a site over generated articles. */
    record Site(GeneratedHoldings holdings, ConfigurableApplicationContext context, MockMvc mvc)
            implements AutoCloseable {

        static Site of(int articles, Embedders embedders) throws IOException {
            GeneratedHoldings holdings = GeneratedHoldings.of(articles, embedders);
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebTestApplication.class)
                    .initializers(c ->
                            ((GenericApplicationContext) c).registerBean("generated", Holdings.class, () -> holdings))
                    .run(
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=warn");
            return new Site(
                    holdings,
                    context,
                    MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                            .addFilters(Site::sent)
                            .build());
        }

        private static void sent(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            Sent sent = new Sent((HttpServletResponse) response);
            chain.doFilter(request, sent);
            request.setAttribute(Sent.class.getName(), sent);
        }

        Sent page(String question, String how) throws Exception {
            Object sent = mvc.perform(
                            MockMvcRequestBuilders.get("/search?" + how).param("q", question))
                    .andReturn()
                    .getRequest()
                    .getAttribute(Sent.class.getName());
            return (Sent) Objects.requireNonNull(sent);
        }

        int pages() throws Exception {
            int length = 0;
            for (String question : ASKED) {
                length += page(question, "mode=both").size();
            }
            return length;
        }

        int passages() throws Exception {
            int length = 0;
            for (String question : ASKED) {
                length += page(question, "mode=words&view=passages").size();
            }
            return length;
        }

        @Override
        public void close() throws IOException {
            context.close();
            holdings.close();
        }
    }

    @Test
    void theWholePageToTheBareSearch() throws Exception {
        compared(FEW);
        compared(MANY);
    }

    private static void compared(int articles) throws Exception {
        try (Site site = Site.of(articles, embedders);
                DirectoryReader reader =
                        DirectoryReader.open(new IndexFolder(site.holdings().folder()).open())) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String question : ASKED) {
                assertThat(shown(site, searcher, question)).as(question).isTrue();
            }
            Ratio.of("the whole page of search to the bare search, " + articles)
                    .atMost(6, site::pages, () -> bare(searcher));
            Ratio.of("the whole page of ten passages by words alone to it, " + articles)
                    .atMost(6, site::passages, () -> bare(searcher));
        }
    }

    /** Whether the page shows any of what the bare search puts first; it weighs titles and signs too, so the order differs. */
    private static boolean shown(Site site, IndexSearcher searcher, String question) throws Exception {
        String page = site.page(question, "mode=words").page();
        for (ScoreDoc first : bare(searcher, question)) {
            SortedDocValues ids = MultiDocValues.getSortedValues(searcher.getIndexReader(), Field.ID.id());
            assertThat(ids.advanceExact(first.doc)).isTrue();
            String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
            if (page.contains("/articles/" + id + "#")) {
                return true;
            }
        }
        return false;
    }

    private static List<ScoreDoc[]> bare(IndexSearcher searcher) throws IOException {
        List<ScoreDoc[]> found = new ArrayList<>();
        for (String question : ASKED) {
            found.add(bare(searcher, question));
        }
        return found;
    }

    /** The first ten of the passages with any of the words. */
    private static ScoreDoc[] bare(IndexSearcher searcher, String question) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Field field : List.of(Field.TEXT_EN, Field.TEXT_ZH, Field.PAIRS_ZH)) {
            any.add(new QueryBuilder(Analyzers.of(field)).createBooleanQuery(field.id(), question), Occur.SHOULD);
        }
        return searcher.search(any.build(), 10).scoreDocs;
    }

    @Test
    void tenTimesTheArticles() throws Exception {
        try (Site many = Site.of(MANY, embedders);
                Site few = Site.of(FEW, embedders)) {
            Ratio.of("the page at 100,000 to the page at 10,000 articles").atMost(1.6, many::pages, few::pages);
        }
    }
}
