package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final String TEXT = "Nvidia stops its sales, Nvidia says. NVIDIA CORPORATION gave no reason."
            + " Veldtech Semiconductor and its lawyer, Samantha Brightwater, declined to comment.";

    @TempDir
    Path root;

    private Corpus corpus;

    @BeforeEach
    void entities() throws IOException {
        Files.createDirectories(root.resolve("entities"));
        Files.createDirectories(root.resolve("events"));
        Files.writeString(root.resolve("sources.yml"), "[]");
        Files.writeString(root.resolve("entities/all.yml"), """
                - id: org:nvidia
                  en: Nvidia
                  zh: 英伟达
                  aliases: ["NVIDIA CORPORATION"]
                """);
        corpus = Corpus.open(root);
        assertThat(corpus.problems()).isEmpty();
    }

    private Shelf shelf() throws IOException {
        Annotations annotations = Annotations.open(root.resolve("annotations.bin"), Annotator.of(corpus.entities()));
        return Shelf.of(corpus, annotations, Cards.open(root.resolve("cards.bin"), corpus, annotations));
    }

    private static Article article(String id, String text) {
        return Written.of(id, text).on("2026-01-14").article();
    }

    @Test
    void whatIsFoundIsReadFromFilesAgainAndAgain() throws IOException {
        corpus.add(article("a1", TEXT));
        Shelf shelf = shelf();
        Article.Head head = shelf.head("a1").orElseThrow();
        assertThat(shelf.annotation(head).mentions()).hasSize(3);
        assertThat(shelf.annotation(head)).isEqualTo(shelf.annotation(head));
        assertThat(shelf.digest(head)).isEqualTo(Annotated.digest(shelf.annotation(head)));
        assertThat(shelf().heads()).containsExactly(head);
    }

    @Test
    void anArticleInAnotherVersionIsCountedOnce() throws IOException {
        corpus.add(article("a1", TEXT));
        corpus.add(article("a2", "Nvidia is silent."));
        Shelf shelf = shelf();
        assertThat(shelf.tallies().sightings("org:nvidia"))
                .extracting(Sighting::written, Sighting::count, Sighting::articles, Sighting::article)
                .containsExactly(tuple("Nvidia", 3, 2, "a1"), tuple("NVIDIA CORPORATION", 1, 1, "a1"));
        assertThat(shelf.proposed().names(corpus, List.of()))
                .extracting(UnverifiedName::name)
                .contains("Samantha Brightwater");
        assertThat(shelf.proposed().names(corpus, List.of("Samantha Brightwater")))
                .extracting(UnverifiedName::name)
                .doesNotContain("Samantha Brightwater");

        Article.Head old = shelf.head("a1").orElseThrow();
        Article fresh = article("a1", "Nvidia says nothing more.");
        corpus.add(fresh);
        shelf.take(shelf.annotations().of(fresh));
        assertThat(shelf.tallies().sightings("org:nvidia"))
                .extracting(Sighting::written, Sighting::count, Sighting::articles)
                .containsExactly(tuple("Nvidia", 2, 2));
        assertThat(shelf.proposed().names(corpus, List.of())).isEmpty();
        assertThat(shelf.annotation(old).article().text()).isEqualTo(TEXT);
        assertThat(shelf.head("a1")).contains(fresh.head());
    }

    @Test
    void anArticleWhoseFileIsGoneIsToldByItsName() throws IOException {
        corpus.add(article("a1", TEXT));
        Shelf shelf = shelf();
        Article.Head head = shelf.head("a1").orElseThrow();
        try (Stream<Path> files = Files.walk(root.resolve("articles"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        corpus = Corpus.open(root);
        assertThat(corpus.ids()).isEmpty();
        Shelf later = shelf();
        assertThat(later.heads()).isEmpty();
        assertThat(later.found(head)).isEmpty();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> later.annotation(head))
                .withMessageContaining("a1");
    }
}
