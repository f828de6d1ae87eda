package org.cordon.crawl;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cordon.crawl.Response.Validators;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the crawler remembers between runs: how each address was last answered, and how the visits to each source went. */
public final class CrawlStore {

    /** So many moments of a source are remembered, the newest. */
    public static final int MOMENTS = 40;

    /**
     * A source's visits as remembered; {@code problem} is the plain reason of the last failure, {@code failures} how often in a
     * row it could not be read.
     */
    public record Memory(
            Instant visited,
            Optional<Instant> succeeded,
            Instant next,
            int articles,
            int skipped,
            Optional<String> problem,
            int failures) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** Uses a database that has the tables of {@code db/migration}. */
    public CrawlStore(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
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
                Optional.ofNullable(row.getString("problem")),
                row.getInt("failures"));
    }

    /** Remembers a source's visits. */
    public void remember(String source, Memory memory) {
        String set = "update source_visit set visited = ?, succeeded = ?, next_visit = ?, articles = ?, skipped = ?,"
                + " problem = ?, failures = ? where source = ?";
        String insert =
                "insert into source_visit (visited, succeeded, next_visit, articles, skipped, problem, failures,"
                        + " source) values (?, ?, ?, ?, ?, ?, ?, ?)";
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
                .param(memory.failures())
                .param(source)
                .update();
    }

    /** When each source published something, newest first, by the source's id. */
    public Map<String, List<Instant>> moments() {
        Map<String, List<Instant>> moments = new HashMap<>();
        jdbc.sql("select source, moment from source_moment order by moment desc")
                .query((ResultSet row) -> {
                    moments.computeIfAbsent(row.getString("source"), k -> new ArrayList<>())
                            .add(row.getTimestamp("moment").toInstant());
                });
        return moments;
    }

    /** When a source published something, newest first; empty where that is not known. */
    public List<Instant> moments(String source) {
        return jdbc.sql("select moment from source_moment where source = ? order by moment desc")
                .param(source)
                .query((row, n) -> row.getTimestamp("moment").toInstant())
                .list();
    }

    /** Remembers when a source published something; beyond {@link #MOMENTS} the oldest are forgotten. */
    public void remember(String source, List<Instant> moments) {
        template.batchUpdate(
                "merge into source_moment (source, moment) key (source, moment) values (?, ?)",
                moments.stream()
                        .map(moment -> new Object[] {source, Timestamp.from(moment)})
                        .toList());
        jdbc.sql("delete from source_moment where source = ? and moment not in"
                        + " (select moment from source_moment where source = ? order by moment desc limit ?)")
                .param(source)
                .param(source)
                .param(MOMENTS)
                .update();
    }

    /** Those of some addresses that were answered before; they are not fetched again as articles. */
    Set<URI> known(Collection<URI> urls) {
        return template.execute("select 1 from fetched where url = ?", (PreparedStatement asked) -> {
            Set<URI> known = new HashSet<>();
            for (URI url : urls) {
                asked.setString(1, url.toString());
                try (ResultSet row = asked.executeQuery()) {
                    if (row.next()) {
                        known.add(url);
                    }
                }
            }
            return known;
        });
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

    /** Remembers that an address was answered; one at a time, for two sources may lead to one page at once. */
    synchronized void remember(URI url, Validators validators, Instant at) {
        jdbc.sql("merge into fetched (url, etag, last_modified, fetched) key (url) values (?, ?, ?, ?)")
                .param(url.toString())
                .param(validators.etag().orElse(null))
                .param(validators.lastModified().orElse(null))
                .param(Timestamp.from(at))
                .update();
    }
}
