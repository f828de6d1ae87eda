package org.cordon.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.timeline.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each run changed on the timeline: {@code corpus/changes/<yyyy-mm>.jsonl}, append-only. A line is written only when an
 * event's substance (what it says and what it rests on) is another than last time, so {@link #updated} moves only then.
 */
final class ChangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

    /** One line: when, which event, what happened to it, and a digest of what it is now. */
    record Change(Instant at, String event, String what, String digest) {}

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Change> last = new HashMap<>();

    ChangeLog(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            try {
                Change change = json.readValue(line, Change.class);
                last.put(change.event(), change);
            } catch (JacksonException e) {
                // A torn last line is what a crash leaves; the change is found and written again.
                LOG.warn("{} holds a line that cannot be read: {}", file, e.getOriginalMessage());
            }
        }
    }

    /** Writes what differs from last time; returns how many events changed. */
    synchronized int write(List<Event> events, Instant now) throws IOException {
        List<Change> changes = new ArrayList<>();
        Map<String, Event> present = new HashMap<>();
        for (Event event : events) {
            present.put(event.id(), event);
            change(event, now).ifPresent(changes::add);
        }
        for (Change old : List.copyOf(last.values())) {
            if (!present.containsKey(old.event()) && !old.what().equals("removed")) {
                changes.add(new Change(now, old.event(), "removed", ""));
            }
        }
        append(changes, now);
        return changes.size();
    }

    private Optional<Change> change(Event event, Instant now) {
        Change before = last.get(event.id());
        boolean plain = event.curated().isPresent() && event.reports().isEmpty();
        if (before == null && plain) {
            return Optional.empty();
        }
        String digest = digest(event);
        if (before != null && before.digest().equals(digest)) {
            return Optional.empty();
        }
        String what = before == null && event.curated().isEmpty() ? "added" : "changed";
        return Optional.of(new Change(now, event.id(), what, digest));
    }

    private void append(List<Change> changes, Instant now) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Change change : changes) {
            lines.append(json.writeValueAsString(change)).append('\n');
        }
        Path file = folder.resolve(YearMonth.from(now.atZone(ZoneOffset.UTC)) + ".jsonl");
        Files.writeString(
                file,
                lines,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        changes.forEach(change -> last.put(change.event(), change));
    }

    /** When an event last changed: the log's word, else the day a person last edited its entry. */
    synchronized Instant updated(Event event) {
        Instant edited = event.curated()
                .map(c -> c.revised().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
        Change change = last.get(event.id());
        return change == null || change.at().isBefore(edited) ? edited : change.at();
    }

    // Records print all they hold, so the text of the parts is what the event says.
    private static String digest(Event event) {
        return Article.versionOf(
                event.type() + "|" + event.title() + "|" + event.summary() + "|" + event.parties() + "|"
                        + event.dates() + "|" + event.evidence() + "|" + event.origins() + "|" + event.conflicts() + "|"
                        + event.links());
    }
}
