package org.cordon.crawl;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.cordon.crawl.Response.Validators;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the crawler remembers between runs: how each address was last answered, and how the visits to each source went. */
public final class CrawlStore {

    /** A source's visits as remembered; {@code problem} is the plain reason of the last failure. */
    public record Memory(
            Instant visited,
            Optional<Instant> succeeded,
            Instant next,
            int articles,
            int skipped,
            Optional<String> problem) {}

    private final JdbcClient jdbc;

    /** Uses a database that has the tables of {@code db/migration}. */
    public CrawlStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** What is remembered of a source; empty before its first visit. */
    public Optional<Memory> memory(String source) {
        return jdbc.sql("select * from source_visit where source = ?")
                .param(source)
                .query((row, n) -> new Memory(
                        row.getTimestamp("visited").toInstant(),
                        Optional.ofNullable(row.getTimestamp("succeeded")).map(Timestamp::toInstant),
                        row.getTimestamp("next_visit").toInstant(),
                        row.getInt("articles"),
                        row.getInt("skipped"),
                        Optional.ofNullable(row.getString("problem"))))
                .optional();
    }

    /** Remembers a source's visits. */
    public void remember(String source, Memory memory) {
        jdbc.sql("merge into source_visit (source, visited, succeeded, next_visit, articles, skipped, problem)"
                        + " key (source) values (?, ?, ?, ?, ?, ?, ?)")
                .param(source)
                .param(Timestamp.from(memory.visited()))
                .param(memory.succeeded().map(Timestamp::from).orElse(null))
                .param(Timestamp.from(memory.next()))
                .param(memory.articles())
                .param(memory.skipped())
                .param(memory.problem().orElse(null))
                .update();
    }

    /** Whether an address was answered before; then it is not fetched again as an article. */
    boolean known(URI url) {
        return jdbc.sql("select count(*) from fetched where url = ?")
                        .param(url.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The validators of an address's last answer. */
    Validators validators(URI url) {
        return jdbc.sql("select etag, last_modified from fetched where url = ?")
                .param(url.toString())
                .query((row, n) -> new Validators(
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified"))))
                .optional()
                .orElse(Validators.NONE);
    }

    /** Remembers that an address was answered. */
    void remember(URI url, Validators validators, Instant at) {
        jdbc.sql("merge into fetched (url, etag, last_modified, fetched) key (url) values (?, ?, ?, ?)")
                .param(url.toString())
                .param(validators.etag().orElse(null))
                .param(validators.lastModified().orElse(null))
                .param(Timestamp.from(at))
                .update();
    }
}
