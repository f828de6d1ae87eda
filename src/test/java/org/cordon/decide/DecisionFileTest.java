package org.cordon.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.decide.Decision.Matter;
import org.cordon.decide.DecisionFile.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:15:02.5Z");

    @TempDir
    Path corpus;

    private DecisionFile file() {
        return new DecisionFile(corpus);
    }

    private DecisionFile.Reading written(String text) throws IOException {
        Files.writeString(corpus.resolve("decisions.yml"), text);
        return file().read();
    }

    private Decision append(Act act, Matter matter, String reason) throws IOException {
        return file().append(new Draft("ada", act, matter, reason), NOW);
    }

    @Test
    void withoutAFileNobodyDecidedAnything() {
        assertThat(file().read().decisions()).isEqualTo(Decisions.NONE);
        assertThat(file().read().problems()).isEmpty();
    }

    @Test
    void whatIsAddedIsReadBackAndWhatWasThereStays() throws IOException {
        String before =
                "# by hand\n- {id: d-1, at: 2026-01-01T00:00:00Z, editor: bo, act: hide, subjects: [e-1], reason: why}";
        written(before);
        List<Decision> added = List.of(
                append(Act.HIDE, Matter.of("e-2"), "a \"quoted\" reason: with # and\n- a second line, 中文, 🙂"),
                append(Act.MERGE, Matter.into(List.of("e-3", "e-4"), "e-5"), "one act"),
                append(Act.SPLIT, Matter.split("e-5", List.of("art#0a", "art#0b")), "two acts"),
                append(Act.SETTLE, Matter.settle("e-5", "effective", "9 July 2024"), "the notice says so"));

        assertThat(Files.readString(corpus.resolve("decisions.yml"))).startsWith(before + "\n");
        assertThat(file().read().problems()).isEmpty();
        assertThat(file().read().decisions().all()).hasSize(5).endsWith(added.toArray(Decision[]::new));
        assertThat(added)
                .extracting(Decision::id)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("d-20261122-001502");
    }

    @Test
    void anUndoneDecisionCountsNoMoreUntilTheUndoingIsUndone() throws IOException {
        Decision hide = append(Act.HIDE, Matter.of("e-1"), "why");
        Decision undo = append(Act.UNDO, Matter.of(hide.id()), "wrong");
        assertThat(file().read().decisions().inForce()).isEmpty();
        assertThat(file().read().decisions().undoing(hide.id())).contains(undo);

        append(Act.UNDO, Matter.of(undo.id()), "right after all");
        assertThat(file().read().decisions().inForce()).containsExactly(hide);
    }

    @Test
    void nothingIsUndoneTwiceOrThatIsNotThere() throws IOException {
        Decision hide = append(Act.HIDE, Matter.of("e-1"), "why");
        append(Act.UNDO, Matter.of(hide.id()), "wrong");

        assertThatThrownBy(() -> append(Act.UNDO, Matter.of(hide.id()), "again"))
                .hasMessageContaining(hide.id());
        assertThatThrownBy(() -> append(Act.UNDO, Matter.of("d-0"), "what")).hasMessageContaining("d-0");
        assertThatThrownBy(() -> append(Act.HIDE, Matter.of("e-1"), "  ")).hasMessageContaining("reason");
        assertThat(file().read().decisions().all()).hasSize(2);
    }

    @Test
    void badEntriesAreToldWithTheirLineAndTheRestCounts() throws IOException {
        DecisionFile.Reading reading = written("""
                - {id: d-1, at: 2026-01-01T00:00:00Z, editor: bo, act: hide, subjects: [e-1], reason: why}
                - {id: d-1, at: 2026-01-01T00:00:00Z, editor: bo, act: hide, subjects: [e-2], reason: why}
                - {id: d-3, at: yesterday, editor: bo, act: hide, subjects: [e-2], reason: why}
                - {id: d-4, at: 2026-01-01T00:00:00Z, editor: bo, act: burn, subjects: [e-2], reason: why}
                - {id: d-5, at: 2026-01-01T00:00:00Z, editor: bo, act: hide, subjects: [e-2]}
                - {id: d-6, at: 2026-01-01T00:00:00Z, editor: bo, act: merge, subjects: [e-2], into: e-2, reason: why}
                - {id: d-7, at: 2026-01-01T00:00:00Z, editor: bo, act: undo, subjects: [d-99], reason: why}
                - {id: d-8, at: 2026-01-01T00:00:00Z, editor: bo, act: hide, subjects: [e-2], reason: why, colour: red}
                - {id: d-9, at: 2026-01-01T00:00:00Z, editor: bo, act: accept, subjects: e-2, reason: why}
                """);

        assertThat(reading.problems()).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8);
        assertThat(reading.problems().toString())
                .contains("taken", "yesterday", "burn", "'reason' is missing", "itself", "d-99", "colour");
        assertThat(reading.decisions().all()).extracting(Decision::id).containsExactly("d-1", "d-9");
    }

    @Test
    void aFileThatCannotBeReadIsNotAddedTo() throws IOException {
        written("- {id: d-1, at: [");
        assertThatThrownBy(() -> append(Act.HIDE, Matter.of("e-1"), "why"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("correct it first");
        assertThat(Files.readString(corpus.resolve("decisions.yml"))).isEqualTo("- {id: d-1, at: [");
    }
}
