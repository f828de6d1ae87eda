package org.cordon.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.crawl.CrawlStore;
import org.cordon.crawl.LoopbackSite;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A pipeline over folders of a test's own, with a real index, real models and a real database. */
final class Desk implements AutoCloseable {

    final Pipeline pipeline;

    private Desk(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    static Desk open(Path root) throws IOException {
        return open(root, Clock.systemUTC());
    }

    static Desk open(Path root, Clock clock) throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + root.resolve("data/cordon").toAbsolutePath());
        Flyway.configure().dataSource(database).load().migrate();
        return new Desk(Pipeline.open(Folders.below(root), LoopbackSite.settings(), new CrawlStore(database), clock));
    }

    /** Copies the small curated corpus of the tests, with other sources. */
    static void corpus(Path root, String sources) throws IOException {
        corpus(Path.of("src/test/resources/e2e/corpus"), root);
        Files.writeString(root.resolve("corpus/sources.yml"), sources);
    }

    /** Copies the curated part of a corpus, never its articles. */
    static void corpus(Path from, Path root) throws IOException {
        for (String part : List.of("entities", "events", "sources.yml")) {
            try (Stream<Path> files = Files.walk(from.resolve(part))) {
                for (Path file : files.toList()) {
                    Path to =
                            root.resolve("corpus").resolve(from.relativize(file).toString());
                    Files.createDirectories(Files.isDirectory(file) ? to : to.getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, to);
                    }
                }
            }
        }
    }

    RunReport add(Path path) throws IOException, InterruptedException {
        return pipeline.add(List.of(path.toString()), Progress.NONE);
    }

    Event event(String id) {
        return pipeline.timeline().event(id).orElseThrow();
    }

    /** The article whose title begins with some words. */
    Article titled(String start) {
        return pipeline.corpus().articles().stream()
                .filter(a -> a.title().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    List<Hit> hits(String words) {
        try {
            return pipeline.searcher().search(Query.of(words)).hits();
        } catch (QueryException e) {
            throw new IllegalArgumentException(words, e);
        }
    }

    /** The quotes of the whole timeline that are not the words of a stored article version; none if all is well. */
    List<Evidence.Quote> wrongQuotes() {
        return pipeline.timeline().events().stream()
                .flatMap(e -> e.quotes().stream())
                .filter(q -> pipeline.corpus()
                        .article(q.article(), q.version())
                        .filter(a -> a.text().substring(q.start(), q.end()).equals(q.words()))
                        .isEmpty())
                .toList();
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
    }
}
