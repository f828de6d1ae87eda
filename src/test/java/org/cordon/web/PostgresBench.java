package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.bench.Generated;
import org.cordon.bench.Postgres;
import org.cordon.bench.Questions;
import org.cordon.bench.Table;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.index.Embedders;
import org.junit.jupiter.api.Test;

/** Our answers over HTTP beside PostgreSQL's full text search of the same passages by the clock within its server. */
class PostgresBench {

    private static final int ARTICLES = 10_000;
    private static final int ROUNDS = 20;
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void answersOverHttpToFullTextSearch() throws Exception {
        Optional<Postgres> installed = Postgres.start();
        if (installed.isEmpty()) {
            Table.skipped("search over HTTP to PostgreSQL", "no PostgreSQL");
            return;
        }
        try (Postgres postgres = installed.get();
                Embedders embedders = Embedders.none();
                PageBench.Site site = PageBench.Site.of(ARTICLES, embedders)) {
            postgres.sql(passages());
            List<List<String>> questions = Questions.in(Language.EN).subList(0, 8);
            String port = site.context().getEnvironment().getRequiredProperty("local.server.port");
            String address = "http://127.0.0.1:" + port + "/search.json?mode=words&view=passages&q=";
            List<String> all = questions.stream()
                    .map(q -> q.subList(0, 2).stream().map(w -> '"' + w + '"').collect(Collectors.joining(" ")))
                    .toList();
            same(postgres, questions, address, all);
            List<String> any = questions.stream().map(q -> String.join(" ", q)).toList();
            compared(50, "OR of three", ours(address, any), postgres.millis(queries(questions, " | ")));
            List<List<String>> two =
                    questions.stream().map(q -> q.subList(0, 2)).toList();
            compared(15, "AND", ours(address, all), postgres.millis(queries(two, " & ")));
        }
    }

    /** Our words are stemmed, so that we find what they find and now and then more. */
    private void same(Postgres postgres, List<List<String>> questions, String address, List<String> all)
            throws Exception {
        for (int i = 0; i < questions.size(); i++) {
            String both = String.join(" & ", questions.get(i).subList(0, 2));
            String counted = postgres.sql("SELECT count(*) FROM p WHERE v @@ to_tsquery('simple', '" + both + "');");
            assertThat(total(address, all.get(i))).isGreaterThanOrEqualTo(Integer.parseInt(counted.strip()));
        }
    }

    private static void compared(double goal, String what, double ours, double theirs) {
        Table.row(
                "search over HTTP: times as fast as PostgreSQL, " + what,
                String.format(Locale.ROOT, "%8.2f (%.3f to %.3f ms)", theirs / ours, ours, theirs),
                "at least " + goal,
                theirs / ours >= goal);
    }

    private static List<String> queries(List<List<String>> questions, String sign) {
        return questions.stream()
                .map(words -> "SELECT id, n FROM p, to_tsquery('simple', '" + String.join(sign, words)
                        + "') q WHERE v @@ q ORDER BY ts_rank(v, q) DESC LIMIT 10")
                .toList();
    }

    /** Milliseconds a question, the fastest of some rounds, so warm. */
    private double ours(String address, List<String> questions) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (String question : questions) {
                long began = System.nanoTime();
                total(address, question);
                sum += (System.nanoTime() - began) / 1e6;
            }
            best = Math.min(best, sum / questions.size());
        }
        return best;
    }

    private int total(String address, String question) throws Exception {
        URI uri = URI.create(address + URLEncoder.encode(question, StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher total = TOTAL.matcher(answer.body());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private static String passages() {
        StringBuilder sql = new StringBuilder("CREATE TABLE p (id text, n int, t text);\nCOPY p FROM STDIN;\n");
        for (int i = 0; i < ARTICLES; i++) {
            Article article = Generated.article(i);
            for (Passage passage : article.passages()) {
                sql.append(article.id()).append('\t').append(passage.index()).append('\t');
                sql.append(article.text(passage)).append('\n');
            }
        }
        return sql
                + "\\.\nALTER TABLE p ADD v tsvector GENERATED ALWAYS AS (to_tsvector('simple', t)) STORED;\n"
                + "CREATE INDEX ON p USING gin (v);\nVACUUM ANALYZE p;\n";
    }
}
