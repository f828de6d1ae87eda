package org.cordon.changes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.decide.Decisions;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each run changed on the timeline: {@code corpus/changes/<yyyy-mm>.jsonl}, append-only, a line an event and run. Each line
 * carries what the event stands on, so that the log alone tells the next run what is new; a line without changes only keeps
 * that.
 */
public final class ChangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

    /** One line; no footing where the event is gone. */
    private record Line(Instant at, String event, List<Change> changes, Optional<Footing> footing) {}

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Optional<Footing>> last = new HashMap<>();
    private final Map<String, Instant> moved = new HashMap<>();

    /**
     * Reads what the log of a folder, made if there is none, says of the past.
     *
     * @throws IOException if it cannot be read
     */
    public ChangeLog(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        for (Path file : files()) {
            read(file, this::keep);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private void read(Path file, Consumer<Line> taker) throws IOException {
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (text.isBlank()) {
                continue;
            }
            try {
                Line line = json.readValue(text, Line.class);
                if (line.changes() == null || line.event() == null || line.at() == null) {
                    LOG.warn("{} holds a line of another form", file);
                } else {
                    taker.accept(line);
                }
            } catch (JacksonException e) {
                // A torn last line is what a crash leaves; the change is found and written again.
                LOG.warn("{} holds a line that cannot be read: {}", file, e.getOriginalMessage());
            }
        }
    }

    private void keep(Line line) {
        last.put(line.event(), line.footing());
        if (!line.changes().isEmpty()) {
            moved.put(line.event(), line.at());
        }
    }

    /** Writes what differs from last time; returns how many events changed. */
    public synchronized int write(Timeline timeline, Decisions decisions, Instant now) throws IOException {
        Delta delta = new Delta(timeline, decisions, now);
        boolean first = last.isEmpty();
        List<Line> lines = new ArrayList<>();
        for (Event event : timeline.events()) {
            line(event, delta, first).ifPresent(lines::add);
        }
        for (String id : new TreeSet<>(last.keySet())) {
            if (timeline.event(id).isEmpty()) {
                last.getOrDefault(id, Optional.empty())
                        .ifPresent(before ->
                                lines.add(new Line(now, id, List.of(delta.vanished(id, before)), Optional.empty())));
            }
        }
        append(lines, now);
        return (int) lines.stream().filter(l -> !l.changes().isEmpty()).count();
    }

    /** The line of an event; empty where nothing is new. What people wrote before the log began is no change. */
    private Optional<Line> line(Event event, Delta delta, boolean first) {
        Footing after = delta.footing(event);
        Optional<Footing> before = last.getOrDefault(event.id(), Optional.empty());
        if (before.isPresent() && before.get().equals(after)) {
            return Optional.empty();
        }
        List<Change> changes = before.isPresent()
                ? delta.changes(event, before.get())
                : first && event.curated().isPresent()
                        ? delta.changes(event, after.bare(event))
                        : List.of(delta.appeared(event, last.containsKey(event.id())));
        return Optional.of(new Line(delta.now(), event.id(), changes, Optional.of(after)));
    }

    private void append(List<Line> lines, Instant now) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Path file = folder.resolve(YearMonth.from(now.atZone(ZoneOffset.UTC)) + ".jsonl");
        StringBuilder text = new StringBuilder(torn(file) ? "\n" : "");
        for (Line line : lines) {
            text.append(json.writeValueAsString(line)).append('\n');
        }
        Files.writeString(
                file,
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        lines.forEach(this::keep);
    }

    private static boolean torn(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        }
    }

    /** The changes noticed at a moment or later, the latest first. */
    public synchronized List<Change> since(Instant from) throws IOException {
        String month = YearMonth.from(from.atZone(ZoneOffset.UTC)).toString();
        List<Change> changes = new ArrayList<>();
        for (Path file : files()) {
            if (file.getFileName().toString().compareTo(month) >= 0) {
                read(file, line -> {
                    if (!line.at().isBefore(from)) {
                        changes.addAll(line.changes());
                    }
                });
            }
        }
        changes.sort(Comparator.comparing(Change::at).reversed());
        return changes;
    }

    /** When an event last changed: the log's word, else the day a person last edited its entry. */
    public synchronized Instant updated(Event event) {
        Instant edited = event.curated()
                .map(c -> c.revised().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
        Instant change = moved.getOrDefault(event.id(), Instant.EPOCH);
        return change.isBefore(edited) ? edited : change;
    }
}
