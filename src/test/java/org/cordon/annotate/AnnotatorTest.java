package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.cordon.corpus.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {

    private static final List<Entity> ENTITIES =
            List.of(Texts.entity("org:acme", "Acme", "艾克米"), Texts.entity("place:cn", "China", "中国"));

    @Test
    void mentionsAndDatesPointAtTheirPassagesAndSentences() {
        String text = "Acme leaves China\nAcme said on June 25 it will stop. 艾克米将于7月9日停止。";
        Annotation found = Annotator.of(ENTITIES).annotate(Texts.article(text, "2024-06-26"));
        assertThat(found.mentions()).extracting(Mention::passage).containsExactly(0, 0, 1, 1);
        assertThat(found.dates()).extracting(DateMention::passage).containsExactly(1, 1);
        Sentence second = found.sentences().get(1);
        assertThat(found.dates())
                .filteredOn(d -> second.holds(d.start(), d.end()))
                .extracting(d -> d.when().iso())
                .contains("2024-06-25");
        assertThat(found.mentions())
                .filteredOn(m -> second.holds(m.start(), m.end()))
                .extracting(Mention::entity)
                .contains("org:acme");
    }

    @Test
    void spansAreInTextOrderAndReadBackFromTheText() {
        String text = "On June 25 Acme spoke; on July 9 China replies.";
        Annotation found = Annotator.of(ENTITIES).annotate(Texts.article(text, "2024-06-26"));
        assertThat(found.dates())
                .extracting(d -> text.substring(d.start(), d.end()))
                .containsExactly("June 25", "July 9");
        assertThat(found.mentions())
                .extracting(m -> text.substring(m.start(), m.end()))
                .containsExactly("Acme", "China");
    }

    @Test
    void anEmptyArticleHasNothing() {
        Annotation found = Annotator.of(ENTITIES).annotate(Texts.article("", "2024-06-26"));
        assertThat(found.sentences()).isEmpty();
        assertThat(found.mentions()).isEmpty();
        assertThat(found.dates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A c m e-", "it is. "})
    void aMegabyteTakesBoundedTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Annotator annotator = Annotator.of(ENTITIES);
        Annotation found = assertTimeoutPreemptively(
                Duration.ofSeconds(120), () -> annotator.annotate(Texts.article(text, "2024-06-26")));
        assertThat(found.article().text()).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "。",
                "六月",
                "1 ",
                "June ",
                "the end of the ",
                "2024-",
                "二",
                "\u202eمرحبا ",
                "ОреnАІ ",
                "\uD83D\uDE00",
                "\uD83D",
                "two days ago ",
                "Inc. ",
                "6月",
                "June 25 ",
                ".",
                "A. ",
                "comments ",
                "'",
                "1/2/",
                "从",
                "年",
                "1",
                "-"
            })
    void oneThingOverAndOverTakesBoundedTime(String piece) {
        String text = piece.repeat(50_000 / piece.length());
        Annotator annotator = Annotator.of(ENTITIES);
        Annotation found = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> annotator.annotate(Texts.article(text, "2024-06-26")));
        assertThat(found.article().text()).hasSameSizeAs(text);
    }

    @Test
    void oneSentenceOfAHundredThousandLettersStaysOne() {
        String text = "word ".repeat(20_000).strip() + ".";
        assertThat(Texts.annotate(text, "2024-06-26").sentences())
                .singleElement()
                .satisfies(s -> assertThat(s.end() - s.start()).isEqualTo(text.length()));
    }
}
