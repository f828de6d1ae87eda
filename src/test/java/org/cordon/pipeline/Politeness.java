package org.cordon.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.crawl.Captures;
import org.cordon.crawl.CrawlSettings;
import org.cordon.crawl.CrawlStore;
import org.cordon.crawl.Crawler;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * How a run behaved towards many hosts, as the hosts saw it: the pace against the one their robots files allow, gaps that were
 * too short, the most connections one host had at once, forbidden pages asked for, and the bytes of a first and a second run.
 */
record Politeness(double pace, int violations, int connections, int breaches, long firstBytes, long secondBytes) {

    private static final String SOURCE = """
            - id: s%d
              name: {en: A source, zh: 一个来源}
              url: %s
              format: feed
              class: press
              language: en
              jurisdiction: place:us
            """;

    /** Collects twice from hosts that ask for a pause between two requests; some may dribble. */
    static Politeness of(Path root, int count, Duration delay, Set<String> dribbling)
            throws IOException, InterruptedException {
        List<String> names = ManyHosts.names(count);
        Desk.corpus(Path.of("src/test/resources/e2e/corpus"), root);
        try (ManyHosts hosts = new ManyHosts(delay.toMillis() / 1000.0, dribbling)) {
            StringBuilder sources = new StringBuilder();
            for (int i = 0; i < count; i++) {
                sources.append(SOURCE.formatted(i, hosts.feed(names.get(i))));
            }
            Files.writeString(root.resolve("corpus/sources.yml"), sources);
            Corpus corpus = Corpus.open(root.resolve("corpus"));
            CrawlSettings settings = new CrawlSettings(
                    "CordonTest/1 (+mailto:a@b.example)", Duration.ZERO, deadline(delay), Set.copyOf(names));
            CrawlStore store = new CrawlStore(database(root));
            try (Captures captures = Captures.open(root.resolve("corpus/captures"), "CordonTest/1");
                    Crawler crawler = new Crawler(settings, store, Clock.systemUTC(), captures)) {
                Collector collector = new Collector(crawler, store, Clock.systemUTC(), new Running(Clock.systemUTC()));
                Annotations annotations = Annotations.open(
                        root.resolve("data/annotations"), Annotator.of(corpus.entities()), corpus.articles());
                Keeper keeper = new Keeper(corpus, captures, annotations);
                collector.visit(corpus.sources(), keeper, Progress.NONE);
                long first = hosts.bytes.get();
                Politeness seen = seen(hosts, delay, dribbling);
                collector.visit(corpus.sources(), keeper, Progress.NONE);
                long second = hosts.bytes.get() - first;
                return new Politeness(seen.pace, seen.violations, seen.connections, seen.breaches, first, second);
            }
        }
    }

    private static JdbcDataSource database(Path root) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + root.resolve("data/cordon").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static Duration deadline(Duration delay) {
        return delay.multipliedBy(4).plusSeconds(2);
    }

    private static Politeness seen(ManyHosts hosts, Duration delay, Set<String> dribbling) {
        double allowed = 0;
        double taken = 0;
        int violations = 0;
        int connections = 0;
        int breaches = 0;
        for (var entry : hosts.hosts.entrySet()) {
            List<ManyHosts.Request> requests = List.copyOf(entry.getValue().requests);
            for (int i = 0; i < requests.size(); i++) {
                breaches += requests.get(i).path().startsWith("/private/") ? 1 : 0;
                boolean early =
                        i > 0 && requests.get(i).came() - requests.get(i - 1).came() < delay.toNanos();
                violations += early ? 1 : 0;
            }
            if (!dribbling.contains(entry.getKey()) && requests.size() > 1) {
                allowed += (requests.size() - 1) * (double) delay.toNanos();
                taken += requests.getLast().came() - requests.getFirst().came();
            }
            connections = Math.max(connections, entry.getValue().most.get());
        }
        return new Politeness(allowed / taken, violations, connections, breaches, 0, 0);
    }
}
