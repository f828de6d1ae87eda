package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalEvaluationTest {

    @TempDir
    Path set;

    @TempDir
    Path kept;

    @BeforeEach
    void judgedDocuments() throws IOException {
        Files.write(
                set.resolve("docs.tsv"),
                List.of(
                        "d1\tThe ferry to the island was cancelled because of fog.",
                        "d2\tA tribunal struck down the levy on imported batteries.",
                        "d3\t她的外婆在屋后养蜂。"));
        Files.write(set.resolve("queries.tsv"), List.of("q1\tferry fog", "q2\tHer grandmother keeps bees."));
        Files.write(set.resolve("qrels.tsv"), List.of("q1\td1\t1", "q2\td3\t1"));
    }

    @Test
    void eachModeIsJudgedByItself() throws IOException {
        Map<String, Double> figures = figures();
        assertThat(figures)
                .containsEntry("queries", 2.0)
                .containsEntry("bm25.recall@10", 0.5)
                .containsEntry("bm25.ndcg@10", 0.5)
                .containsEntry("vector.recall@10", 1.0)
                .containsEntry("hybrid.recall@100", 1.0);
    }

    /** Of every three answers one is of the other language, as a reader gets them, however many of the own one are nearer. */
    @Test
    void aPoolOfBothLanguagesIsRankedAsAReaderGetsIt() throws IOException {
        List<String> documents = new ArrayList<>(Files.readAllLines(set.resolve("docs.tsv")));
        for (int i = 0; i < 12; i++) {
            documents.add("bee" + i + "\tGrandmother number " + i + " keeps her bees behind the old house.");
        }
        Files.write(set.resolve("docs.tsv"), documents);
        Files.write(set.resolve("queries.tsv"), List.of("q2\tA grandmother keeps bees behind her house."));
        assertThat(figures()).containsEntry("hybrid.mrr", 0.3333).containsEntry("hybrid.recall@10", 1.0);
    }

    @Test
    void vectorsAreKeptForTheNextRunAndGiveTheSameFigures() throws IOException {
        Map<String, Double> figures = figures();
        Map<Path, Long> vectors = vectors();
        assertThat(vectors).hasSize(2);
        assertThat(figures()).isEqualTo(figures);
        assertThat(vectors()).isEqualTo(vectors);
    }

    private Map<String, Double> figures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RetrievalEvaluation.run(set, kept, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(l -> l.split(" "))
                .collect(Collectors.toMap(l -> l[0], l -> Double.valueOf(l[1])));
    }

    private Map<Path, Long> vectors() throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(f -> f.toString().endsWith(".bin"))
                    .collect(Collectors.toMap(f -> f, f -> f.toFile().length()));
        }
    }
}
