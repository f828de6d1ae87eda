package org.cordon.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.crawl.Captures;
import org.cordon.crawl.CrawlSettings;
import org.cordon.crawl.CrawlStore;
import org.cordon.crawl.Crawler;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * How a run behaved towards many hosts, as the hosts saw it. The rules: a host that asks for a Crawl-delay of d is asked at
 * most once in d, over one connection, and its robots file is one of the requests. So of n requests the last can come at the
 * earliest (n - 1) d after the run was begun; all else, the start of the run, opening connections, the hosts' answers, the reading and
 * keeping of what came, counts as the crawler's delay.
 *
 * @param ends for each host that did not dribble, when its last request came, from the beginning of the run
 * @param earliest when, for each of them, it could have come by the rules
 * @param violations gaps between two requests to a host that were shorter than it asked for
 * @param connections the most that one host had at once
 * @param breaches forbidden pages that were asked for
 * @param firstBytes what the hosts sent in the first run, {@code secondBytes} in a second one right after it
 */
record Politeness(
        Map<String, Duration> ends,
        Map<String, Duration> earliest,
        int violations,
        int connections,
        int breaches,
        long firstBytes,
        long secondBytes) {

    /** The hosts of a run: how many, what pause they ask for, how many articles each has, and which of them dribble. */
    record Town(int hosts, Duration delay, int pages, Set<String> dribbling) {}

    private static final String SOURCE = """
            - id: s%d
              name: {en: A source, zh: 一个来源}
              url: %s
              format: feed
              class: press
              language: en
              jurisdiction: place:us
            """;

    /** Of the time that the hosts took in all, the share that the rules alone would have taken. */
    double pace() {
        return sum(earliest) / sum(ends);
    }

    /** The same of the host that was kept waiting most. */
    double slowestPace() {
        return ends.keySet().stream()
                .mapToDouble(
                        h -> (double) earliest.get(h).toNanos() / ends.get(h).toNanos())
                .min()
                .orElseThrow();
    }

    private static double sum(Map<String, Duration> durations) {
        return durations.values().stream().mapToDouble(Duration::toNanos).sum();
    }

    /** Collects twice from the hosts of a town. */
    static Politeness of(Path root, Town town) throws IOException, InterruptedException {
        List<String> names = ManyHosts.names(town.hosts);
        Desk.corpus(Path.of("src/test/resources/e2e/corpus"), root);
        try (ManyHosts hosts = new ManyHosts(town.delay.toMillis() / 1000.0, town.pages, town.dribbling)) {
            StringBuilder sources = new StringBuilder();
            for (int i = 0; i < town.hosts; i++) {
                sources.append(SOURCE.formatted(i, hosts.feed(names.get(i))));
            }
            Files.writeString(root.resolve("corpus/sources.yml"), sources);
            Corpus corpus = Corpus.open(root.resolve("corpus"));
            CrawlSettings settings = new CrawlSettings(
                    "CordonTest/1 (+mailto:a@b.example)", Duration.ZERO, deadline(town.delay), Set.copyOf(names));
            CrawlStore store = new CrawlStore(database(root));
            try (Captures captures = Captures.open(root.resolve("corpus/captures"), "CordonTest/1");
                    Crawler crawler = new Crawler(settings, store, Clock.systemUTC(), captures)) {
                Collector collector = new Collector(crawler, store, Clock.systemUTC(), new Running(Clock.systemUTC()));
                Annotations annotations =
                        Annotations.open(root.resolve("data/annotations"), Annotator.of(corpus.entities()));
                Keeper keeper = new Keeper(corpus, captures, annotations);
                long begun = System.nanoTime();
                collector.visit(corpus.sources(), keeper, Progress.NONE);
                Politeness seen = seen(hosts, town, begun);
                long first = hosts.bytes.get();
                collector.visit(corpus.sources(), keeper, Progress.NONE);
                return seen.withBytes(first, hosts.bytes.get() - first);
            }
        }
    }

    private Politeness withBytes(long first, long second) {
        return new Politeness(ends, earliest, violations, connections, breaches, first, second);
    }

    /** As the program opens it. */
    private static JdbcConnectionPool database(Path root) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + root.resolve("data/cordon").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        JdbcConnectionPool pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(4);
        return pool;
    }

    private static Duration deadline(Duration delay) {
        return delay.multipliedBy(4).plusSeconds(2);
    }

    private static Politeness seen(ManyHosts hosts, Town town, long begun) {
        Map<String, Duration> ends = new TreeMap<>();
        Map<String, Duration> earliest = new TreeMap<>();
        int violations = 0;
        int connections = 0;
        int breaches = 0;
        for (var entry : hosts.hosts.entrySet()) {
            List<ManyHosts.Request> requests = List.copyOf(entry.getValue().requests);
            for (int i = 0; i < requests.size(); i++) {
                breaches += requests.get(i).path().startsWith("/private/") ? 1 : 0;
                boolean early =
                        i > 0 && requests.get(i).came() - requests.get(i - 1).came() < town.delay.toNanos();
                violations += early ? 1 : 0;
            }
            if (!town.dribbling.contains(entry.getKey())) {
                ends.put(entry.getKey(), Duration.ofNanos(requests.getLast().came() - begun));
                earliest.put(entry.getKey(), town.delay.multipliedBy(requests.size() - 1));
            }
            connections = Math.max(connections, entry.getValue().most.get());
        }
        return new Politeness(ends, earliest, violations, connections, breaches, 0, 0);
    }
}
