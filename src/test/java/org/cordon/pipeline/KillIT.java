package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A collecting process is killed (SIGKILL) again and again at moments of chance. {@code -Dcordon.kills=20} says how often.
 * A page is acknowledged once it is remembered as fetched, for then no later run asks for it again.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("cordon.kills", 4);
    private static final int PAGES = 60;
    private static final long SEED = 20_261_121;

    @TempDir
    Path root;

    private final List<Host> hosts = new ArrayList<>();
    private final Random chance = new Random(SEED);

    @AfterEach
    void stop() {
        hosts.forEach(host -> host.server.stop(0));
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingHalfWrittenIsSeenWhenTheProcessIsKilled() throws Exception {
        Desk.corpus(Path.of("src/test/resources/e2e/corpus"), root);
        StringBuilder sources = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            hosts.add(new Host(i));
            sources.append(hosts.get(i).source());
        }
        Files.writeString(root.resolve("corpus/sources.yml"), sources);

        for (int round = 1; round <= KILLS; round++) {
            collectAndKill();
            check("after kill " + round);
        }
        Process last = start();
        assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).isZero();
        hosts.forEach(host -> assertThat(host.asked).as("all of %s", host.name).hasSize(PAGES));
        check("at the end");
        assertThat(Corpus.open(root.resolve("corpus")).articles()).hasSize(hosts.size() * PAGES);
    }

    private void collectAndKill() throws Exception {
        Process child = start();
        if (chance.nextInt(5) == 0) {
            Thread.sleep(chance.nextInt(2_000));
        } else {
            // Pages are read beside the fetching, so what was asked for tells little of what is being written.
            int enough = stored() + chance.nextInt(2 * hosts.size() * PAGES / KILLS);
            while (child.isAlive() && stored() <= enough) {
                Thread.sleep(10);
            }
            Thread.sleep(chance.nextInt(40));
        }
        child.destroyForcibly().waitFor();
    }

    private int stored() throws IOException {
        Path articles = root.resolve("corpus/articles");
        if (Files.notExists(articles)) {
            return 0;
        }
        try (Stream<Path> files =
                Files.find(articles, 3, (path, a) -> path.toString().endsWith(".md"))) {
            return (int) files.count();
        } catch (UncheckedIOException e) {
            // A folder was made or a file renamed while they were listed.
            return 0;
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Collecting.class.getName(),
                root.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(String when) throws Exception {
        Map<String, String> stored = new HashMap<>();
        List<String> acknowledged;
        try (Desk desk = Desk.open(root)) {
            acknowledged = acknowledged();
            Kept.Verification found = desk.pipeline.kept().verify(Progress.NONE);
            assertThat(found.problems()).as(when).isEmpty();
            Corpus corpus = desk.pipeline.corpus();
            for (Article article : corpus.articles()) {
                assertThat(corpus.versions(article.id())).as(when).hasSize(1);
                assertThat(corpus.captures(article.id())).as(when).hasSize(1);
                stored.put(article.url().toString(), article.text());
            }
        }
        for (Host host : hosts) {
            for (int page = 0; page < PAGES; page++) {
                if (acknowledged.contains(host.page(page))) {
                    assertThat(stored.get(host.page(page)))
                            .as(when)
                            .endsWith(host.text(page).substring(host.text(page).indexOf('\n') + 1));
                }
            }
        }
        System.out.printf("%s: %d acknowledged, %d stored%n", when, acknowledged.size(), stored.size());
    }

    private List<String> acknowledged() throws SQLException {
        List<String> urls = new ArrayList<>();
        String database = "jdbc:h2:file:" + root.resolve("data/cordon").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet rows = connection.createStatement().executeQuery("select url from fetched")) {
            while (rows.next()) {
                urls.add(rows.getString(1));
            }
        }
        return urls;
    }

    /** The process that is killed. */
    static final class Collecting {
        public static void main(String[] args) throws Exception {
            try (Desk desk = Desk.open(Path.of(args[0]))) {
                desk.pipeline.collect(Progress.NONE);
            }
            System.exit(0);
        }
    }

    /** A host with a feed of pages, which knows what it was asked for. */
    private static final class Host {
        private static final List<String> WORDS =
                List.of(("ministry licence chip export rule court maker model region account border "
                                + "notice list order agency office market vendor server cluster firm treaty")
                        .split(" "));

        private final String name;
        private final HttpServer server;
        private final Set<Integer> asked = new HashSet<>();

        Host(int number) throws IOException {
            name = "host-" + number;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        private synchronized void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            boolean page = path.endsWith(".txt") && !path.equals("/robots.txt");
            int number = page ? Integer.parseInt(path.substring(1, path.length() - 4)) : -1;
            if (page) {
                asked.add(number);
            }
            byte[] body = (page ? text(number) : path.equals("/feed") ? feed() : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", page ? "text/plain; charset=utf-8" : "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        String site() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        String page(int number) {
            return site() + number + ".txt";
        }

        private String feed() {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < PAGES; i++) {
                items.append("<item><title>t</title><link>").append(page(i)).append("</link></item>");
            }
            return "<rss version=\"2.0\"><channel><title>t</title><link>/</link><description>d</description>" + items
                    + "</channel></rss>";
        }

        String text(int page) {
            Random words = new Random(page * 31L + name.hashCode());
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 6; line++) {
                text.append(line == 0 ? "" : "\n").append("It was said of the");
                for (int i = 0; i < 12; i++) {
                    text.append(' ').append(WORDS.get(words.nextInt(WORDS.size())));
                }
                text.append(" that it is number ").append(page).append('.');
            }
            return text.toString();
        }

        String source() {
            return """
                    - id: %s
                      name: {en: A host, zh: 一个主机}
                      url: %sfeed
                      format: feed
                      class: press
                      language: en
                      jurisdiction: place:us
                    """.formatted(name, site());
        }
    }
}
