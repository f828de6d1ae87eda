package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Examples;
import org.cordon.corpus.When;
import org.cordon.corpus.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {

    private static final Article ARTICLE = Written.of(
                    "a1",
                    "Nvidia told buyers on Monday that sales end. Nvidia and Samantha Brightwater declined to comment.")
            .on("2026-01-14")
            .by("Harbour Daily")
            .noting(List.of(new Article.Notice(Article.Notice.Kind.REPRINT, "Reprinted from the wire.")))
            .article();

    @TempDir
    Path root;

    private Corpus corpus;

    @BeforeEach
    void stored() throws IOException {
        Files.createDirectories(root.resolve("entities"));
        Files.createDirectories(root.resolve("events"));
        Files.writeString(root.resolve("sources.yml"), "[]");
        corpus = Corpus.open(root);
        corpus.add(ARTICLE);
    }

    private Annotations annotations(String name) throws IOException {
        return Annotations.open(
                root.resolve("annotations.bin"), Annotator.of(List.of(Examples.entity("org:one", name, name))));
    }

    private Cards cards(Annotations annotations) throws IOException {
        return Cards.open(root.resolve("cards.bin"), corpus, annotations);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("articles"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void anArticleWhoseFileIsAsItWasIsNotRead() throws IOException {
        Card first = cards(annotations("Nvidia")).of("a1").orElseThrow();
        assertThat(first.head()).isEqualTo(ARTICLE.head());
        assertThat(first.written()).containsExactly(new Card.Written("org:one", "Nvidia", 2, 0));
        assertThat(first.named()).extracting(Card.Named::text).contains("Samantha Brightwater");

        FileTime time = Files.getLastModifiedTime(file());
        Files.write(file(), new byte[(int) Files.size(file())]);
        Files.setLastModifiedTime(file(), time);
        corpus = Corpus.open(root);
        assertThat(cards(annotations("Nvidia")).of("a1")).contains(first);

        Files.setLastModifiedTime(file(), FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
        corpus = Corpus.open(root);
        assertThat(cards(annotations("Nvidia")).of("a1")).isEmpty();
        assertThat(corpus.problems()).hasSize(1);
    }

    @Test
    void aNewVersionAndOtherEntitiesMakeAnotherCard() throws IOException {
        assertThat(cards(annotations("Nvidia")).of("a1").orElseThrow().written())
                .hasSize(1);
        assertThat(cards(annotations("Brightwater")).of("a1").orElseThrow().written())
                .extracting(Card.Written::text)
                .containsExactly("Brightwater");
        Article later =
                Written.of("a1", "Brightwater has gone.").on("2026-01-14").article();
        corpus.add(later);
        assertThat(cards(annotations("Brightwater")).of("a1").orElseThrow().head())
                .isEqualTo(later.head());
    }

    @Test
    void whatARegisterTellsIsOnTheCard() throws IOException {
        When day = When.parse(When.Role.EFFECTIVE, "2026-03").about();
        Article.Official official = new Article.Official(
                "Federal Register",
                "2026-1",
                "Rule",
                Optional.of("91 FR 1"),
                List.of("BIS"),
                List.of("BIS-2026-1"),
                List.of(day));
        Article told = ARTICLE.told("A rule", ARTICLE.published(), Optional.of(official));
        Card card = new Card(told.head(), "digest", List.of(), List.of());
        assertThat(CardForm.read(CardForm.bytes(card))).isEqualTo(card);
    }

    @Test
    void anUnknownArticleHasNone() throws IOException {
        assertThat(cards(annotations("Nvidia")).of("b1")).isEmpty();
    }
}
