package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {

    private static final String TEXT = "Nvidia told buyers on Monday that sales end within 30 days of publication."
            + " Veldtech Semiconductor and its lawyer, Samantha Brightwater, declined to comment.";

    private static final Annotator ANNOTATOR = annotator("Nvidia");

    @TempDir
    Path folder;

    @Test
    void whatIsStoredIsNotAnalysedAgain() throws IOException {
        Article article = article("a1", TEXT);
        Annotations first = Annotations.open(file(), ANNOTATOR);
        Annotation found = first.of(article);
        assertThat(found.mentions()).hasSize(1);
        assertThat(found.dates()).isNotEmpty();
        assertThat(found.proposed()).isNotEmpty();
        assertThat(first.analysed()).isEqualTo(1);

        Annotations second = Annotations.open(file(), ANNOTATOR);
        assertThat(second.of(article)).isEqualTo(found);
        assertThat(second.analysed()).isZero();
    }

    @Test
    void aTornFileIsMadeWholeFromWhatIsLeft() throws IOException {
        Article one = article("a1", TEXT);
        Article two = article("a2", TEXT + " It is late.");
        Annotations first = Annotations.open(file(), ANNOTATOR);
        Annotation found = first.of(one);
        first.of(two);
        byte[] all = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(all, all.length - 20));

        Annotations second = Annotations.open(file(), ANNOTATOR);
        assertThat(second.of(one)).isEqualTo(found);
        assertThat(second.analysed()).isZero();
        second.of(two);
        assertThat(second.analysed()).isEqualTo(1);
        Annotations third = Annotations.open(file(), ANNOTATOR);
        third.of(one);
        third.of(two);
        assertThat(third.analysed()).isZero();
    }

    @Test
    void otherEntitiesOrAnotherTextAreAnalysedAnew() throws IOException {
        Article article = article("a1", TEXT);
        Annotations.open(file(), ANNOTATOR).of(article);
        Annotations renamed = Annotations.open(file(), annotator("Veldtech Semiconductor"));
        assertThat(renamed.of(article).mentions()).hasSize(1);
        assertThat(renamed.analysed()).isEqualTo(1);
        Annotations rewritten = Annotations.open(file(), ANNOTATOR);
        rewritten.of(article("a1", "Nothing."));
        assertThat(rewritten.analysed()).isEqualTo(1);
    }

    @Test
    void whatIsOfOtherArticlesIsDroppedOnceItIsMuch() throws IOException {
        List<Article> all = new ArrayList<>();
        Annotations first = Annotations.open(file(), ANNOTATOR);
        for (int i = 0; i < 10; i++) {
            all.add(article("a" + i, TEXT + " It is " + i + "."));
            first.of(all.get(i));
        }
        long size = Files.size(file());
        Annotations second = Annotations.open(file(), ANNOTATOR);
        second.keepOnly(all.subList(0, 9).stream().map(Article::head).toList());
        assertThat(Files.size(file())).isEqualTo(size);
        second.keepOnly(all.subList(7, 9).stream().map(Article::head).toList());
        assertThat(Files.size(file())).isBetween(size / 10, size / 4);
        Annotation kept = second.of(all.get(8));
        second.of(all.get(0));
        assertThat(second.analysed()).isEqualTo(1);

        Annotations third = Annotations.open(file(), ANNOTATOR);
        assertThat(third.of(all.get(8))).isEqualTo(kept);
        third.of(all.get(0));
        third.of(all.get(7));
        assertThat(third.analysed()).isZero();
    }

    @Test
    void garbageIsNoReasonToFail() throws IOException {
        Files.write(file(), new byte[] {0, 3, 'a', 'b', 'c', 127, 127});
        Annotations annotations = Annotations.open(file(), ANNOTATOR);
        assertThat(annotations.of(article("a1", TEXT)).mentions()).hasSize(1);
    }

    private Path file() {
        return folder.resolve("annotations.bin");
    }

    private static Annotator annotator(String name) {
        return Annotator.of(List.of(Examples.entity("org:one", name, name)));
    }

    private static Article article(String id, String text) {
        return Written.of(id, text).on("2026-01-14").article();
    }
}
