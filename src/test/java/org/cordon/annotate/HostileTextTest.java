package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;

    private static final Annotator ANNOTATOR = Annotator.of(List.of(
            Texts.entity("org:openai", "OpenAI", "OpenAI"),
            Texts.entity("place:cn", "China", "中国"),
            Texts.entity("law:n61", "Announcement 2025 No. 61", "商务部公告2025年第61号")));

    static List<Arguments> texts() {
        return List.of(
                Arguments.of(
                        "an English megabyte", fill("OpenAI told China on Monday, June 24, that it stops. ", MEGABYTE)),
                Arguments.of("a Chinese megabyte", fill("中国商务部发布公告2025年第61号，对境外相关物项及技术实施出口管制，须逐案审批", MEGABYTE / 3)),
                Arguments.of("one English sentence", fill("and OpenAI said that China ", 100_000)),
                Arguments.of("one Chinese sentence", fill("其中国家对中国的公告第61、62", 100_000)),
                Arguments.of("one word", fill("a", 100_000)),
                Arguments.of("brackets", fill("OpenAI (", 100_000)),
                Arguments.of("brackets that close late", "OpenAI (" + fill("x", 100_000) + ")"),
                Arguments.of("numbers", "公告第" + fill("1、", 100_000)),
                Arguments.of("capitals", fill("Aa Bb ", 100_000)),
                Arguments.of(
                        "right to left",
                        fill("\u202e\u05d0\u05d1\u05d2 OpenAI \u0634\u0631\u0643\u0629 \u202c", 100_000)),
                Arguments.of("look-alikes", fill("\u041epenAI 0penAI OpenA\u0406 OpenAl ", 100_000)),
                Arguments.of("halves of characters", fill("\ud83d OpenAI \udc00", 100_000)),
                Arguments.of("marks on marks", "OpenAI" + fill("\u0301\u0300", 100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aHostileTextTakesBoundedTime(String what, String text) {
        Annotation found =
                assertTimeoutPreemptively(LONGEST, () -> ANNOTATOR.annotate(Texts.article(text, Optional.empty())));
        assertThat(found.mentions()).allSatisfy(m -> assertThat(m.end()).isLessThanOrEqualTo(text.length()));
        assertTimeoutPreemptively(LONGEST, () -> NameProposer.own().in(found));
    }

    private static String fill(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }
}
