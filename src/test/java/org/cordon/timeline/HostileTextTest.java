package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long and strange texts, read, joined, compared with each other and searched for conflicts and links. */
class HostileTextTest {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int MEGABYTE = 1 << 20;
    private static final Annotator ANNOTATOR = Annotator.of(World.ENTITIES);

    static List<Arguments> texts() {
        String act =
                "On May 6 Lumen said it will block API traffic from Borduria in April this year, limited to Arcadia. ";
        return List.of(
                Arguments.of(
                        "a megabyte in two languages",
                        fill(act, MEGABYTE / 2)
                                + fill("流明5月6日宣布,今年4月起阻止来自博尔杜里亚的接口流量,仅限阿卡迪亚,188个国家不受影响。", MEGABYTE / 6)),
                Arguments.of(
                        "one English sentence", fill("and Lumen blocked Borduria on May 6 2031 in effect ", 100_000)),
                Arguments.of("one Chinese sentence", fill("流明对博尔杜里亚的投资公告第61、62号", 100_000)),
                Arguments.of("counts", fill("nearly 190 countries and Lumen of Borduria 188 ", 100_000)),
                Arguments.of("citations", fill("Lumen 89 FR 12345 notice no. 4 of 2031 Borduria supersedes ", 100_000)),
                Arguments.of(
                        "right to left",
                        fill("\u202e\u05d0\u05d1 Lumen blocks Borduria \u0634\u0631 \u202c. ", 100_000)),
                Arguments.of(
                        "look-alikes",
                        fill("L\u03c5men blocks \u0412orduria on May 6. Lumen bl\u043ecks it. ", 100_000)),
                Arguments.of("no space", fill("Lumen", 100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTimelineOfHostileTextsTakesBoundedTime(String what, String text) {
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < (text.length() > 200_000 ? 1 : 2); i++) {
            annotations.add(ANNOTATOR.annotate(article("a" + i, text)));
        }
        annotations.add(Marked.en("plain", "2031-05-08")
                .says("<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block"
                        + " <prod:lumen-api>API</> traffic from <place:bo>Borduria</>."));

        Timeline timeline = assertTimeoutPreemptively(
                LONGEST,
                () -> Timeline.of(List.of(World.BLOCK, World.RULE, World.REACTION), World.ENTITIES, annotations));

        assertThat(timeline.event("lumen-block").orElseThrow().quotes())
                .extracting(Evidence.Quote::article)
                .contains("plain");
    }

    private static Article article(String id, String text) {
        return new Article(
                id,
                Article.versionOf(text),
                URI.create("https://news.example/" + id),
                "A title",
                List.of(),
                Optional.empty(),
                Optional.of(When.day(When.Role.PUBLISHED, LocalDate.of(2031, 5, 7 + id.length()))),
                Optional.empty(),
                Language.EN,
                Optional.empty(),
                Instant.parse("2031-12-01T00:00:00Z"),
                text,
                List.of(new Passage(0, 0, text.length(), Passage.Kind.PARAGRAPH)),
                Article.Aside.of(List.of()));
    }

    private static String fill(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }
}
