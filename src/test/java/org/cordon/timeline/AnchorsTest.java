package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.junit.jupiter.api.Test;

/** "In March this year" in a text that copied it from an older one, against a text that gives the year. */
class AnchorsTest {

    private static final CuratedEvent BAN = World.event("lumen-quill", EventType.API_ACCESS)
            .acts("org:lumen")
            .on("org:quill")
            .about("prod:lumen-api")
            .date("announced 2030-12-15", "wire")
            .cues("suspended Quill")
            .build();

    private static final Annotation WITH_ITS_YEAR = Marked.en("weekly", "2031-06-30")
            .says(
                    "On <announced 2030-12-15>15 December 2030</> <org:lumen>Lumen</> announced that it blocked <org:quill>Quill</>'s <prod:lumen-api>API</> access and suspended Quill.",
                    "<org:quill>Quill</> answered that it had called the <prod:lumen-api>API</> only in a feasibility trial;"
                            + " in <stated 2030-03>March 2030</> it had told its engineers to stop.");

    private static final String[] COPIED = {
        "A firm of the north, which nobody names, owned up: it used <org:lumen>Lumen</>'s <prod:lumen-api>API</> in a"
                + " feasibility trial and stopped in <stated 2031-03 2031-06-28>March this year</>."
    };

    private static List<Conflict> conflicts(Annotation... annotations) {
        return Timeline.of(List.of(BAN), World.ENTITIES, List.of(annotations)).events().stream()
                .flatMap(e -> e.conflicts().stream())
                .toList();
    }

    @Test
    void aMonthReckonedFromTheArticleAgainstTheMonthWithItsYearIsAConflictThatTellsFromWhatItWasReckoned() {
        List<Conflict> conflicts =
                conflicts(WITH_ITS_YEAR, Marked.en("daily", "2031-06-28").says(COPIED));

        assertThat(conflicts).singleElement().satisfies(c -> {
            assertThat(c.slot()).isEqualTo("anchor");
            assertThat(c.compatible()).isFalse();
            assertThat(c.claims())
                    .extracting(x -> x.says().en())
                    .containsExactly("March 2031 (“March this year”)", "March 2030");
            assertThat(c.note().orElseThrow().en())
                    .startsWith("“March this year” is reckoned from 28 June 2031, when the article came out.");
        });
    }

    @Test
    void chineseTextsAreComparedInTheSameWay() {
        Annotation weekly = Marked.zh("zhoukan", "2031-06-30")
                .says(
                        "<announced 2030-12-15>2030年12月15日</><org:lumen>流明</>宣布封禁<org:quill>羽笔</>的<prod:lumen-api>接口</>账号。",
                        "<org:quill>羽笔</>回应说,只在早期摸底试验中调用过<prod:lumen-api>接口</>,<stated 2030-03>2030年3月</>已要求停用。");
        Annotation daily = Marked.zh("ribao", "2031-06-28")
                .says("某公司承认在早期摸底试验中用过<org:lumen>流明</>的<prod:lumen-api>接口</>,<stated 2031-03 2031-06-28>今年3月</>已停止。");

        assertThat(conflicts(weekly, daily))
                .singleElement()
                .satisfies(c -> assertThat(c.claims())
                        .extracting(x -> x.says().zh())
                        .containsExactly("2031年3月（“今年3月”）", "2030年3月"));
    }

    @Test
    void anotherActOfTheSameMonthIsNoConflict() {
        assertThat(conflicts(
                        WITH_ITS_YEAR,
                        Marked.en("other", "2031-06-28")
                                .says("<org:lumen>Lumen</> raised the price of its <prod:lumen-api>API</> in"
                                        + " <stated 2031-03 2031-06-28>March this year</>.")))
                .isEmpty();
    }

    @Test
    void theSameYearIsNoConflictAndNeitherIsAnotherMonth() {
        String same = COPIED[0].replace("2031-03 2031-06-28", "2030-03 2030-06-28");
        String month = COPIED[0].replace("2031-03", "2031-04").replace("March", "April");

        assertThat(conflicts(WITH_ITS_YEAR, Marked.en("same", "2030-06-28").says(same)))
                .isEmpty();
        assertThat(conflicts(WITH_ITS_YEAR, Marked.en("month", "2031-06-28").says(month)))
                .isEmpty();
    }

    @Test
    void aCopyReckonsFromTheDayOfItsOriginal() {
        String[] story = {
            "<org:lumen>Lumen</> said on <announced %s>Monday</> that it would block <prod:lumen-api>API</> traffic from <place:bo>Borduria</>.",
            "The notice reached 1,200 firms, among them <org:quill>Quill</>, which had spent 35 million crowns on the service.",
            "<gov:bo-trade>The Trade Ministry</> counted 27 complaints and asked <org:lumen>Lumen</> for an answer within 30 days."
        };
        Annotation original =
                Marked.en("first", "2031-05-07").says(story[0].formatted("2031-05-05 2031-05-07"), story[1], story[2]);
        Annotation copy = Marked.en("copy", "2031-05-14")
                .notice(Notice.Kind.REPRINT, "Reprinted with permission.")
                .says(story[0].formatted("2031-05-12 2031-05-14"), story[1], story[2]);

        List<When> dates = Timeline.of(List.of(World.BLOCK), World.ENTITIES, List.of(original, copy))
                .event("lumen-block")
                .orElseThrow()
                .reports()
                .stream()
                .filter(r -> r.quote().article().equals("copy"))
                .flatMap(r -> r.dates().stream())
                .toList();

        assertThat(dates).first().satisfies(d -> {
            assertThat(d.iso()).isEqualTo("2031-05-05");
            assertThat(d.anchor())
                    .isEqualTo(Optional.of(new When.Anchor(LocalDate.of(2031, 5, 7), When.Anchor.Kind.ORIGINAL)));
        });
    }
}
