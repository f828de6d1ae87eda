package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.junit.jupiter.api.Test;

/** What of an article is joined to a curated event by more than its own sentence. */
class JoiningTest {

    private static final CuratedEvent TRUCE = World.event("truce", EventType.DIPLOMACY)
            .acts("gov:ar-treasury", "gov:bo-trade")
            .on("place:ar", "place:bo")
            .about("prod:lumen-api")
            .date("announced 2031-05-01", "wire")
            .build();

    private static List<Report> reports(String event, Annotation... annotations) {
        List<Entity> entities = new ArrayList<>(World.ENTITIES);
        entities.add(
                World.entity("gov:ar-gov", "Arcadian government", "阿卡迪亚政府", Optional.empty(), Optional.of("place:ar")));
        Timeline timeline = Timeline.of(List.of(World.BLOCK, World.RULE, TRUCE), entities, List.of(annotations));
        return timeline.event(event).orElseThrow().reports();
    }

    private static Stream<String> days(Report report) {
        return report.dates().stream().map(When::iso);
    }

    private static List<Event> found(float[] chinese) {
        Timeline.Meaning meaning =
                (language, words) -> Optional.of(language == Language.ZH ? chinese : new float[] {1, 0});
        return Timeline.Curated.of(List.of(), World.ENTITIES, meaning, Timeline.Keeping.NONE)
                .with(
                        List.of(
                                Marked.en("en", "2031-07-02")
                                        .says("<org:lumen>Lumen</> banned access to its <prod:lumen-api>API</> from"
                                                + " <place:bo>Borduria</> on <announced 2031-07-01>July 1</>."),
                                Marked.zh("zh", "2031-07-03")
                                        .says(
                                                "<org:lumen>流明</><announced 2031-07-02>7月2日</>宣布禁止<place:bo>博尔杜里亚</>访问其<prod:lumen-api>API</>。")),
                        List.of())
                .events();
    }

    @Test
    void anActThatNobodyCuratedIsOneInBothLanguagesADayApartWhereBothSentencesMeanTheSame() {
        assertThat(found(new float[] {0.3f, 0.9f})).hasSize(2);
        assertThat(found(new float[] {0.8f, 0.6f})).singleElement().satisfies(event -> {
            assertThat(event.reports()).hasSize(2);
            assertThat(event.reports().getLast().why())
                    .extracting(Report.Reason::kind)
                    .containsExactly(
                            Report.Reason.Kind.ACTOR, Report.Reason.Kind.DATE_NEAR, Report.Reason.Kind.MEANING);
        });
    }

    @Test
    void aSentenceWithoutADayTakesTheDayThatTheArticleGivesTheEventElsewhere() {
        List<Report> reports = reports(
                "treasury-draft",
                Marked.en("en", "2031-05-07")
                        .says(
                                "The <gov:ar-treasury>Treasury</> has issued a draft rule on investing in <place:bo>Borduria</>."
                                        + " | The draft rule, published by the <gov:ar-treasury>Treasury</> on <published 2031-05-03>May 3</>,"
                                        + " restricts investment."));

        assertThat(reports).hasSize(2).allSatisfy(r -> assertThat(days(r)).contains("2031-05-03"));
    }

    @Test
    void aDatedSentenceIsLedToItsActByTheNextOfTheSameActor() {
        List<Report> reports = reports(
                "lumen-block",
                Marked.en("en", "2031-05-07")
                        .says("Many received a letter of <org:lumen>Lumen</> on <announced 2031-05-05>May 5</>."
                                + " | <org:lumen>Lumen</> will block API traffic from <place:bo>Borduria</>."));

        assertThat(reports).hasSize(2);
    }

    @Test
    void theTwoStatesOfAnAgreementStandForThoseWhoMadeIt() {
        List<Report> reports = reports(
                "truce",
                Marked.en("en", "2031-05-07")
                        .says(
                                "<prod:lumen-api>The interface</> is part of a trade agreement between <place:ar>Arcadia</> and"
                                        + " <place:bo>Borduria</>."));

        assertThat(reports).hasSize(1);
    }

    @Test
    void theGovernmentOfAStateStandsForItsTreasury() {
        List<Report> reports = reports(
                "treasury-draft",
                Marked.en("en", "2031-05-07")
                        .says(
                                "On <published 2031-05-02>May 2</> the <gov:ar-gov>government</> issued a draft rule restricting"
                                        + " investment in <place:bo>Borduria</>."));

        assertThat(reports).hasSize(1);
    }
}
