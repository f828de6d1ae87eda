package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordon.timeline.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources on a server of this test's own: one that works, one that fails, one whose host does not exist. */
class CollectTest {

    private static final String SOURCE = """
            - id: %s
              name: {en: A source, zh: 一个来源}
              url: %s
              format: feed
              class: press
              language: en
              jurisdiction: place:us
            """;

    @TempDir
    Path root;

    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        String text = Files.readString(Path.of("src/test/resources/e2e/articles/daily.txt"));
        serve("/feed", "application/rss+xml", """
                <rss version="2.0"><channel><title>t</title><link>/</link><description>d</description>
                <item><title>one</title><link>/one.txt</link></item></channel></rss>""");
        serve("/one.txt", "text/plain; charset=utf-8", text);
        server.start();
        Desk.corpus(Path.of("src/test/resources/e2e/corpus"), root);
        Files.writeString(
                root.resolve("corpus/sources.yml"),
                SOURCE.formatted("works", site + "/feed")
                        + SOURCE.formatted("fails", site + "/nothing")
                        + SOURCE.formatted("away", "http://nowhere.invalid/feed"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void collectedArticleBecomesEvidenceAndFailingSourcesTellTheirReasons() throws Exception {
        try (Desk desk = Desk.open(root)) {
            RunReport report = desk.pipeline.collect(Progress.NONE);

            assertThat(report.added()).isEqualTo(1);
            Event block = desk.event("lumen-api-block-2025");
            assertThat(block.quotes()).isNotEmpty();
            assertThat(desk.pipeline.corpus().articles().getFirst().source()).contains("works");
            List<SourceState> states = desk.pipeline.sources();
            assertThat(states.get(0).problem()).isEmpty();
            assertThat(states.get(0).articles()).isEqualTo(1);
            assertThat(states.get(1).problem()).contains("answered with HTTP 404");
            assertThat(states.get(2).problem().orElseThrow()).contains("no network?");
            assertThat(wait(states.get(0))).isEqualTo(Duration.ofHours(6));
            assertThat(wait(states.get(2))).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void visitedSourceIsNotDueAgainAtOnce() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);
            server.stop(0);

            RunReport again = desk.pipeline.collectDue(Progress.NONE);

            assertThat(again.added() + again.unchanged() + again.skipped().size())
                    .isZero();
            assertThat(desk.pipeline.sources().get(0).problem()).isEmpty();
        }
    }

    private static Duration wait(SourceState state) {
        return Duration.between(state.visited().orElseThrow(), state.next().orElseThrow());
    }

    private void serve(String path, String type, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
