package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.changes.Change;
import org.cordon.changes.Change.Cause;
import org.cordon.changes.Change.What;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;
import org.cordon.decide.Decision.Matter;
import org.cordon.decide.DecisionFile;
import org.cordon.timeline.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {

    private static final Path FIXTURE = Path.of("src/test/resources/e2e");
    private static final String BLOCK = "lumen-api-block-2025";
    private static final Instant BEFORE = Instant.parse("2025-03-10T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-03-21T12:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void corpus() throws IOException {
        Desk.corpus(FIXTURE.resolve("corpus"), root);
    }

    private Desk desk(Instant now) throws IOException {
        return Desk.open(root, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<Change> changes(Desk desk, Instant since) throws IOException {
        return desk.pipeline.changes().since(since);
    }

    private static void addAll(Desk desk) throws Exception {
        for (String name : List.of("lantern.txt", "lantern-english.txt", "harbour.txt", "daily.txt")) {
            desk.add(FIXTURE.resolve("articles").resolve(name));
        }
    }

    private static Decision decide(Desk desk, Act act, Matter matter) throws IOException {
        return desk.pipeline.decide(new DecisionFile.Draft("ada", act, matter, "a test"));
    }

    private byte[] log() throws IOException {
        return Files.readAllBytes(root.resolve("corpus/changes/2025-03.jsonl"));
    }

    private void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void eachOriginAndConflictNamesTheArticleThatBroughtIt() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            desk.pipeline.index(Progress.NONE);
            assertThat(changes(desk, Instant.EPOCH))
                    .as("what people wrote before")
                    .isEmpty();

            addAll(desk);
            List<Change> block = changes(desk, Instant.EPOCH).stream()
                    .filter(c -> c.event().equals(BLOCK))
                    .toList();

            assertThat(block)
                    .filteredOn(c -> c.what() == What.ORIGIN_ADDED)
                    .as("the translation is no origin of its own")
                    .hasSize(3)
                    .allSatisfy(c -> assertThat(c.causes())
                            .singleElement()
                            .satisfies(
                                    cause -> assertThat(desk.pipeline.corpus().article(cause.id()))
                                            .isPresent()));
            assertThat(block)
                    .filteredOn(c -> c.what() == What.CONFLICT_FOUND)
                    .isNotEmpty()
                    .allSatisfy(
                            c -> assertThat(c.causes()).extracting(Cause::kind).containsOnly(Cause.Kind.ARTICLE));
        }
    }

    @Test
    void aDateMovedByHandSaysFromWhereToWhere() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            desk.pipeline.index(Progress.NONE);
        }
        Path file = root.resolve("corpus/events/2025.yml");
        Files.writeString(
                file, Files.readString(file).replace("effective, date: 2025-03-20", "effective, date: 2025-03-27"));
        try (Desk desk = desk(BEFORE)) {
            desk.pipeline.index(Progress.NONE);

            assertThat(changes(desk, Instant.EPOCH))
                    .containsExactly(new Change(
                            BEFORE,
                            BLOCK,
                            What.DATE_MOVED,
                            "effective",
                            "2025-03-20",
                            "2025-03-27",
                            List.of(new Cause(Cause.Kind.CURATED, BLOCK))));
        }
    }

    @Test
    void aStatusChangesWhenItsDayComes() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            desk.pipeline.index(Progress.NONE);
        }
        try (Desk desk = desk(AFTER)) {
            desk.pipeline.index(Progress.NONE);
            assertThat(changes(desk, Instant.EPOCH))
                    .containsExactly(new Change(
                            AFTER,
                            BLOCK,
                            What.STATUS_CHANGED,
                            "",
                            "not-yet-in-force",
                            "in-force",
                            List.of(new Cause(Cause.Kind.DAY, "2025-03-21"))));
            assertThat(desk.pipeline.changes().updated(desk.event("treasury-draft-2025")))
                    .isEqualTo("2026-11-21T00:00:00Z");
        }
    }

    @Test
    void editorsDecisionsAreCausesAndSoIsUndoingThem() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            addAll(desk);
            Instant all = Instant.EPOCH;
            Event block = desk.event(BLOCK);
            String slot = block.conflicts().getFirst().slot();
            String value =
                    block.conflicts().getFirst().claims().getFirst().says().en();

            Decision settle = decide(desk, Act.SETTLE, Matter.settle(BLOCK, slot, value));
            assertThat(changes(desk, all)).contains(changed(BLOCK, What.CONFLICT_SETTLED, slot, "", value, settle));
            Decision hide = decide(desk, Act.HIDE, Matter.of(BLOCK));
            assertThat(changes(desk, all)).contains(changed(BLOCK, What.REMOVED, "", "", "", hide));
            Decision undo = decide(desk, Act.UNDO, Matter.of(hide.id()));
            assertThat(changes(desk, all)).contains(changed(BLOCK, What.RESTORED, "", "", "", undo));
            Decision merge = decide(desk, Act.MERGE, Matter.into(List.of("treasury-draft-2025"), BLOCK));
            assertThat(changes(desk, all))
                    .contains(
                            changed("treasury-draft-2025", What.MERGED, "", "treasury-draft-2025", BLOCK, merge),
                            changed(BLOCK, What.MERGED, "", "treasury-draft-2025", "", merge));
        }
    }

    private static Change changed(String event, What what, String slot, String from, String to, Decision cause) {
        List<Cause> causes = List.of(new Cause(Cause.Kind.DECISION, cause.id()));
        return new Change(BEFORE, event, what, slot, from, to, causes);
    }

    @Test
    void aRebuildFromTheFilesGivesTheSameEventsIdsAndLog() throws Exception {
        List<Event> events;
        try (Desk desk = desk(BEFORE)) {
            addAll(desk);
            decide(desk, Act.HIDE, Matter.of("treasury-draft-2025"));
            events = desk.pipeline.timeline().events();
        }
        byte[] log = log();
        delete("index");
        delete("data");
        try (Desk desk = desk(BEFORE)) {
            assertThat(desk.pipeline.index(Progress.NONE).events()).isZero();
            assertThat(desk.pipeline.timeline().events()).isEqualTo(events);
            assertThat(desk.pipeline.timeline().hidden("treasury-draft-2025")).isPresent();
        }
        assertThat(log()).isEqualTo(log);
    }

    @Test
    void theSameInputInTheSameOrderGivesTheSameLog() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            addAll(desk);
        }
        byte[] log = log();
        delete("corpus/changes");
        delete("corpus/articles");
        delete("data");
        try (Desk desk = desk(BEFORE)) {
            addAll(desk);
        }
        assertThat(log()).isEqualTo(log);
    }

    @Test
    void aTornLastLineIsPassedOverAndItsChangeWrittenAgain() throws Exception {
        try (Desk desk = desk(BEFORE)) {
            addAll(desk);
        }
        Path file = root.resolve("corpus/changes/2025-03.jsonl");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        try (Desk desk = desk(BEFORE)) {
            desk.pipeline.index(Progress.NONE);
            int changes = changes(desk, Instant.EPOCH).size();
            assertThat(changes).isPositive();
            assertThat(desk.pipeline.index(Progress.NONE).events()).isZero();
            assertThat(Files.readString(file)).endsWith("\n");
        }
    }
}
