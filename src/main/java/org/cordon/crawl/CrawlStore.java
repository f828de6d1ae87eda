package org.cordon.crawl;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
                .query((row, n) -> memory(row))
                .optional();
    }

    /** What is remembered of all sources that were ever visited, by id. */
    public Map<String, Memory> memories() {
        Map<String, Memory> memories = new HashMap<>();
        jdbc.sql("select * from source_visit").query((ResultSet row) -> {
            memories.put(row.getString("source"), memory(row));
        });
        return memories;
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                row.getTimestamp("visited").toInstant(),
                Optional.ofNullable(row.getTimestamp("succeeded")).map(Timestamp::toInstant),
                row.getTimestamp("next_visit").toInstant(),
                row.getInt("articles"),
                row.getInt("skipped"),
                Optional.ofNullable(row.getString("problem")));
    }

    /** Remembers a source's visits. */
    public void remember(String source, Memory memory) {
        String set = "update source_visit set visited = ?, succeeded = ?, next_visit = ?, articles = ?, skipped = ?,"
                + " problem = ? where source = ?";
        String insert = "insert into source_visit (visited, succeeded, next_visit, articles, skipped, problem, source)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        if (write(set, source, memory) == 0) {
            write(insert, source, memory);
        }
    }

    private int write(String sql, String source, Memory memory) {
        return jdbc.sql(sql)
                .param(Timestamp.from(memory.visited()))
                .param(memory.succeeded().map(Timestamp::from).orElse(null))
                .param(Timestamp.from(memory.next()))
                .param(memory.articles())
                .param(memory.skipped())
                .param(memory.problem().orElse(null))
                .param(source)
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
        if (write("update fetched set etag = ?, last_modified = ?, fetched = ? where url = ?", url, validators, at)
                == 0) {
            write("insert into fetched (etag, last_modified, fetched, url) values (?, ?, ?, ?)", url, validators, at);
        }
    }

    private int write(String sql, URI url, Validators validators, Instant at) {
        return jdbc.sql(sql)
                .param(validators.etag().orElse(null))
                .param(validators.lastModified().orElse(null))
                .param(Timestamp.from(at))
                .param(url.toString())
                .update();
    }
}
