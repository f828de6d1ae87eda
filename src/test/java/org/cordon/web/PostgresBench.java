package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.bench.Cost;
import org.cordon.bench.Generated;
import org.cordon.bench.Postgres;
import org.cordon.bench.Questions;
import org.cordon.bench.Ratio;
import org.cordon.bench.Table;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.index.Embedders;
import org.cordon.search.Searcher;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ten best answers over HTTP, with facets and snippets, beside the ten best rows of PostgreSQL's full text search of the same
 * articles over JDBC, without: both from the asking to the last byte. Both sides are held to the same answers, passage by passage.
 * Asked for are words of middling frequency, and names that half of the articles have.
 */
class PostgresBench {

    private static final int QUESTIONS = 8;
    private static final int LAST_PAGE = 20;
    private static final int WARM = 400;
    private static final String RANKED = "SELECT id, title FROM %s WHERE v @@ to_tsquery('english', ?)"
            + " ORDER BY ts_rank(v, to_tsquery('english', ?)) DESC LIMIT 10";
    private static final String FOUND = "SELECT id, n FROM passages WHERE v @@ to_tsquery('english', ?)";

    /** A question in both languages of asking. */
    private record Asked(String ours, String theirs) {

        static List<Asked> anyOf(List<List<String>> questions) {
            return questions.stream()
                    .map(words -> new Asked(String.join(" ", words), String.join(" | ", words)))
                    .toList();
        }

        static List<Asked> bothOf(List<List<String>> questions) {
            return questions.stream()
                    .map(words -> words.subList(0, 2))
                    .map(words -> new Asked(
                            words.stream().map(w -> '"' + w + '"').collect(Collectors.joining(" ")),
                            String.join(" & ", words)))
                    .toList();
        }
    }

    @Test
    void answersOverHttpToFullTextSearchOfTenThousand() throws Exception {
        compared(10_000);
    }

    @Test
    void answersOverHttpToFullTextSearchOfAHundredThousand() throws Exception {
        compared(100_000);
    }

    private static void compared(int articles) throws Exception {
        String what = "times as fast as PostgreSQL, " + articles;
        Optional<Postgres> installed = Postgres.start();
        if (installed.isEmpty()) {
            Table.skipped(what, "no PostgreSQL");
            return;
        }
        try (Postgres postgres = installed.get()) {
            Optional<Connection> connected = postgres.connect();
            if (connected.isEmpty()) {
                Table.skipped(what, "no driver of PostgreSQL on the class path; -Pbench puts it there");
                return;
            }
            postgres.sql(passages(articles));
            try (Connection connection = connected.get();
                    Embedders embedders = Embedders.bundled();
                    PageBench.Site site = PageBench.Site.of(articles, embedders)) {
                String port = site.context().getEnvironment().getRequiredProperty("local.server.port");
                Sides sides = new Sides("http://127.0.0.1:" + port, connection, postgres);
                sides.compared(what + ", words", Questions.in(Language.EN).subList(0, QUESTIONS));
                sides.compared(what + ", names", Questions.names());
            }
        }
    }

    /** Both sides, answering one at a time. */
    private record Sides(String server, Connection connection, Postgres postgres) {

        void compared(String what, List<List<String>> questions) throws Exception {
            agree(Asked.bothOf(questions));
            race(what + ", OR of three", Asked.anyOf(questions), 50);
            race(what + ", AND", Asked.bothOf(questions), 15);
        }

        void agree(List<Asked> questions) throws Exception {
            for (Asked asked : questions) {
                Set<String> theirs = rows(connection, asked);
                assertThat(found(server, asked, theirs.size())).isNotEmpty().isSubsetOf(theirs);
            }
        }

        /**
         * Paid in the CPU time of all that works for an answer, which neighbours on a busy machine hardly change, and by the clock
         * of whoever asks.
         */
        void race(String what, List<Asked> questions, double goal) throws Exception {
            int backend = Postgres.process(connection);
            LongSupplier cpu = () -> Cost.PROCESS.now() + postgres.cpu(backend);
            try (PreparedStatement ranked = connection.prepareStatement(String.format(RANKED, "articles"))) {
                String list = server + "/search.json?view=articles";
                String page = server + "/search?view=articles";
                for (int i = 0; i < WARM; i++) {
                    ours(list, questions);
                    ours(page, questions);
                }
                Callable<?> theirs = () -> theirs(ranked, questions);
                Ratio.of(what + ", JSON, CPU").in(cpu).atLeast(goal, () -> ours(list, questions), theirs);
                Ratio.of(what + ", JSON, clock").in(Cost.WALL).atLeast(goal, () -> ours(list, questions), theirs);
                Ratio.of(what + ", page, CPU").in(cpu).atLeast(goal, () -> ours(page, questions), theirs);
            }
        }
    }

    private static int ours(String address, List<Asked> questions) throws IOException {
        int length = 0;
        for (Asked asked : questions) {
            length += answer(address, asked, 1).length;
        }
        return length;
    }

    private static byte[] answer(String address, Asked asked, int page) throws IOException {
        String question = URLEncoder.encode(asked.ours(), StandardCharsets.UTF_8);
        URI uri = URI.create(address + "&mode=words&q=" + question + (page == 1 ? "" : "&page=" + page));
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static int theirs(PreparedStatement ranked, List<Asked> questions) throws SQLException {
        int length = 0;
        for (Asked asked : questions) {
            ranked.setString(1, asked.theirs());
            ranked.setString(2, asked.theirs());
            try (ResultSet rows = ranked.executeQuery()) {
                while (rows.next()) {
                    length += rows.getString("title").length();
                }
            }
        }
        return length;
    }

    /** What we find, page by page as far as pages go; as many in all as their rows are. */
    private static Set<String> found(String server, Asked asked, int rows) throws IOException {
        Set<String> found = new TreeSet<>();
        int pages = Math.min(LAST_PAGE, (rows + Searcher.HITS_A_PAGE - 1) / Searcher.HITS_A_PAGE);
        for (int page = 1; page <= pages; page++) {
            JsonNode list = JsonMapper.shared().readTree(answer(server + "/search.json?view=passages", asked, page));
            assertThat(list.path("total").asInt()).as(asked.ours()).isEqualTo(rows);
            list.path("hits")
                    .forEach(h -> found.add(
                            h.path("id").asString() + " " + h.path("passage").asInt()));
        }
        assertThat(found).hasSize(Math.min(rows, LAST_PAGE * Searcher.HITS_A_PAGE));
        return found;
    }

    private static Set<String> rows(Connection connection, Asked asked) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (PreparedStatement all = connection.prepareStatement(FOUND)) {
            all.setString(1, asked.theirs());
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString("id") + " " + rows.getInt("n"));
                }
            }
        }
        return found;
    }

    private static Stream<String> passages(int articles) {
        Stream<String> rows = IntStream.range(0, articles)
                .mapToObj(Generated::article)
                .flatMap(a -> a.passages().stream().map(p -> row(a, p)));
        Stream<String> indexed = Stream.of("passages", "articles")
                .flatMap(t -> Stream.of(
                        "ALTER TABLE " + t + " ADD v tsvector"
                                + " GENERATED ALWAYS AS (to_tsvector('english', title || ' ' || t)) STORED;",
                        "CREATE INDEX ON " + t + " USING gin (v);",
                        "VACUUM ANALYZE " + t + ";"));
        return Stream.of(
                        Stream.of(
                                "CREATE TABLE passages (id text, n int, title text, t text);",
                                "COPY passages FROM STDIN;"),
                        rows,
                        Stream.of(
                                "\\.",
                                "CREATE TABLE articles AS SELECT id, title, string_agg(t, ' ' ORDER BY n) AS t"
                                        + " FROM passages GROUP BY id, title;"),
                        indexed)
                .flatMap(s -> s);
    }

    private static String row(Article article, Passage passage) {
        return String.join(
                "\t", article.id(), Integer.toString(passage.index()), article.title(), article.text(passage));
    }
}
