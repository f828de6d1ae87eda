package org.cordon.decide;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.decide.Decision.Matter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The file {@code corpus/decisions.yml}: read strictly, and only ever added to, an act whole or not at all. */
public final class DecisionFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** What an editor wants done; the file gives it its id. */
    public record Draft(String editor, Act act, Matter matter, String reason) {}

    /** The good decisions, and what could not be read, with file and line. */
    public record Reading(Decisions decisions, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final Path corpus;
    private final Path file;

    /** The file of a corpus; it need not be there. */
    public DecisionFile(Path corpus) {
        this.corpus = corpus;
        this.file = corpus.resolve("decisions.yml");
    }

    /** All that can be read; a bad entry is left out and the rest counts. No file is no decisions. */
    public Reading read() {
        List<Problem> problems = new ArrayList<>();
        return new Reading(new DecisionReader(file, problems).read(), problems);
    }

    /**
     * Adds a decision and syncs it to disk; what was in the file stays byte for byte.
     *
     * @throws IllegalArgumentException if the draft is no decision, or undoes what is not there or undone already
     * @throws IOException if it cannot be written, or the file as it stands would not give it back; then nothing changes
     */
    public synchronized Decision append(Draft draft, Instant now) throws IOException {
        Decisions before = read().decisions();
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        Decision decision = new Decision(
                id(before, at),
                at,
                draft.editor().strip(),
                draft.act(),
                draft.matter(),
                draft.reason().strip());
        if (draft.act() == Act.UNDO) {
            refuseVain(before, draft.matter().subjects().getFirst());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, text(decision));
        Reading after = new Reading(new DecisionReader(fresh, new ArrayList<>()).read(), List.of());
        if (!after.decisions().decision(decision.id()).equals(Optional.of(decision))) {
            Files.delete(fresh);
            throw new IOException(file + " cannot be added to: correct it first, or reword the decision");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(corpus);
        return decision;
    }

    private static void refuseVain(Decisions before, String subject) {
        if (before.decision(subject).isEmpty() || before.undoing(subject).isPresent()) {
            throw new IllegalArgumentException("there is no decision '" + subject + "' left to undo");
        }
    }

    private static String id(Decisions before, Instant at) {
        String id = "d-" + STAMP.format(at);
        String free = id;
        for (int n = 2; before.decision(free).isPresent(); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private void write(Path fresh, String added) throws IOException {
        byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        boolean open = old.length > 0 && old[old.length - 1] != '\n';
        byte[] more = ((open ? "\n" : "") + added).getBytes(StandardCharsets.UTF_8);
        ByteBuffer all =
                ByteBuffer.allocate(old.length + more.length).put(old).put(more).flip();
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String text(Decision decision) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", decision.id());
        entry.put("at", decision.at().toString());
        entry.put("editor", decision.editor());
        entry.put("act", decision.act().id());
        entry.put("subjects", decision.matter().subjects());
        decision.matter().into().ifPresent(into -> entry.put("into", into));
        decision.matter().slot().ifPresent(slot -> entry.put("slot", slot));
        decision.matter().value().ifPresent(value -> entry.put("value", value));
        if (!decision.matter().reports().isEmpty()) {
            entry.put("reports", decision.matter().reports());
        }
        entry.put("reason", decision.reason());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(List.of(entry));
    }
}
