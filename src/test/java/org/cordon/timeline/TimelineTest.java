package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Conflict.Claim;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.Origin.Relation;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Annotation DAILY = Marked.en("daily", "2031-05-08")
            .says(
                    "<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-01>June 1</>.",
                    "<org:lumen>Lumen</>'s <prod:lumen-api>API</> serves nearly 190 countries and regions, <place:bo>Borduria</> not among them."
                            + " | Analysts think that the ban is a mistake.",
                    "On <published 2031-05-02>May 2</> the <gov:ar-treasury>Treasury</> issued a draft rule restricting"
                            + " <place:ar>Arcadian</> firms from investing in <place:bo>Borduria</>'s chip makers.");

    private static final Annotation HERALD = Marked.en("herald", "2031-05-07")
            .says(
                    "Starting from <effective 2031-06-01>June 1</>, <org:lumen>Lumen</> will cut off developers in <place:bo>Borduria</>."
                            + " | The company supports 188 countries for its <prod:lumen-api>API</>, <place:bo>Borduria</> excluded.",
                    "On <published 2031-05-02>May 2</> <place:ar>Arcadia</> also released a draft rule that mentions banning <place:bo>Bordurian</> investment in AI.",
                    "<place:bo>Borduria</>'s <gov:bo-trade>Trade Ministry</> on <announced 2031-05-05 2031-05-07>Monday</> hit back, saying it firmly opposes the move of <place:ar>Arcadia</>.");

    private static final Annotation CHENBAO = Marked.zh("chenbao", "2031-05-07")
            .says(
                    "<org:lumen>流明</>在<announced 2031-05-06>5月6日</>宣布,将从<effective 2031-06-01>6月1日</>起阻止来自<place:bo>博尔杜里亚</>的接口流量。");

    private static final List<CuratedEvent> CURATED = List.of(World.BLOCK, World.RULE, World.REACTION);

    private static Timeline timeline(Annotation... annotations) {
        return Timeline.of(CURATED, World.ENTITIES, List.of(annotations));
    }

    private static Event event(Timeline timeline, String id) {
        return timeline.event(id).orElseThrow();
    }

    @Test
    void oneActToldInTwoLanguagesIsOneEvent() {
        Event block = event(timeline(DAILY, HERALD, CHENBAO), "lumen-block");

        assertThat(block.quotes()).extracting(Evidence.Quote::article).containsExactly("chenbao", "herald", "daily");
        assertThat(block.reports()).allSatisfy(r -> assertThat(r.type()).isEqualTo(EventType.API_ACCESS));
        assertThat(block.origins()).hasSize(3);
    }

    @Test
    void anEventIsNotYetInForceBeforeItsEffectiveDay() {
        Event block = event(timeline(DAILY), "lumen-block");

        assertThat(block.status(LocalDate.of(2031, 5, 31))).isEqualTo(Status.NOT_YET_IN_FORCE);
        assertThat(block.status(LocalDate.of(2031, 6, 1))).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void aDateNamesTheQuotesThatStateItBeforeTheCitedPage() {
        DatedFact effective =
                event(timeline(DAILY, CHENBAO), "lumen-block").dates().get(2);

        assertThat(effective.when().iso()).isEqualTo("2031-06-01");
        assertThat(effective.evidence()).hasSize(3);
        assertThat(effective.evidence().getLast()).isInstanceOf(Evidence.Cited.class);
    }

    @Test
    void aRelativeDayKeepsTheDayItWasReckonedFrom() {
        Event reaction = event(timeline(HERALD), "trade-reaction");

        When monday = reaction.reports().getFirst().dates().getFirst();
        assertThat(monday.iso()).isEqualTo("2031-05-05");
        assertThat(monday.anchor().orElseThrow().date()).isEqualTo(LocalDate.of(2031, 5, 7));
        assertThat(reaction.dates().getFirst().when().anchor()).isPresent();
    }

    @Test
    void differentCountsOfOneThingAreAConflictWithTheQuotesOfEach() {
        Event block = event(timeline(DAILY, HERALD), "lumen-block");

        Conflict places = block.conflicts().getFirst();
        assertThat(places.slot()).isEqualTo("served-places");
        assertThat(places.claims())
                .extracting(Claim::says)
                .extracting(Label::en)
                .containsExactlyInAnyOrder(
                        "161 countries", "188 countries and regions", "nearly 190 countries and regions");
        assertThat(places.claims()).allSatisfy(c -> assertThat(c.evidence()).isNotEmpty());
        assertThat(places.note().orElseThrow().en())
                .contains("\"nearly 190 countries and regions\" may be 188 countries and regions");
    }

    @Test
    void investmentInAPlaceAndInvestmentByItContradict() {
        Conflict direction =
                event(timeline(DAILY, HERALD), "treasury-draft").conflicts().getFirst();

        assertThat(direction.kind()).isEqualTo(ConflictKind.DIRECTION);
        assertThat(direction.claims())
                .extracting(c -> c.says().en())
                .containsExactly("investment by Arcadia in Borduria", "investment by Borduria");
    }

    @Test
    void aDayThatNoSourceHasIsAConflictOfDates() {
        Annotation late = Marked.en("late", "2031-05-20")
                .says("<org:lumen>Lumen</> will block <prod:lumen-api>API</> traffic from <place:bo>Borduria</>"
                        + " effective <effective 2031-06-03>June 3</>.");

        Event block = event(timeline(DAILY, late), "lumen-block");

        assertThat(block.conflicts())
                .filteredOn(c -> c.kind() == ConflictKind.DATE)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.slot()).isEqualTo(Role.EFFECTIVE.id());
                    assertThat(c.compatible()).isFalse();
                    assertThat(c.claims()).extracting(x -> x.says().en()).containsExactly("1 June 2031", "3 June 2031");
                });
    }

    @Test
    void theSameMomentInTwoZonesIsNoConflict() {
        assertThat(event(timeline(DAILY, CHENBAO), "lumen-block").conflicts())
                .noneMatch(c -> c.kind() == ConflictKind.DATE);
    }

    @Test
    void opinionAndQuestionsAreNoReports() {
        Annotation column = Marked.en("column", "2031-05-08")
                .says("<org:lumen>Lumen</> may be considering whether to block developers elsewhere, experts believe.");

        assertThat(timeline(column).events())
                .allSatisfy(e -> assertThat(e.quotes()).isEmpty());
    }

    @Test
    void aPlainReportThatNoCuratedEventFitsBecomesAnEventOfItsOwn() {
        Annotation other = Marked.en("other", "2031-07-04")
                .says(
                        "On <announced 2031-07-03>July 3</> <gov:bo-trade>Borduria's Trade Ministry</> imposed export controls on AI chips.");
        Annotation another = Marked.zh("another", "2031-07-04")
                .says("<gov:bo-trade>博尔杜里亚商务部</><announced 2031-07-03>7月3日</>宣布对人工智能芯片实施出口管制。");

        Timeline timeline = timeline(other, another);

        Event found = timeline.events().getFirst();
        assertThat(found.id()).startsWith("x-");
        assertThat(found.curated()).isEmpty();
        assertThat(found.parties().actors()).containsExactly("gov:bo-trade");
        assertThat(found.jurisdiction()).isEqualTo("place:bo");
        assertThat(found.quotes()).hasSize(2);
        assertThat(found.title().zh()).startsWith("博尔杜里亚商务部");
        assertThat(found.date().iso()).isEqualTo("2031-07-03");
    }

    @Test
    void theOrderOfTheInputChangesNothing() {
        List<Annotation> annotations = new ArrayList<>(List.of(DAILY, HERALD, CHENBAO));
        List<CuratedEvent> curated = new ArrayList<>(CURATED);
        Timeline straight = Timeline.of(curated, World.ENTITIES, annotations);
        Collections.reverse(annotations);
        Collections.reverse(curated);

        assertThat(Timeline.of(curated, World.ENTITIES, annotations).events()).isEqualTo(straight.events());
    }

    @Test
    void everyQuoteIsTheWordsOfItsSpan() {
        List<Annotation> annotations = List.of(DAILY, HERALD, CHENBAO);
        Timeline timeline = Timeline.of(CURATED, World.ENTITIES, annotations);

        for (Event event : timeline.events()) {
            for (Evidence.Quote quote : event.quotes()) {
                String text = annotations.stream()
                        .map(Annotation::article)
                        .filter(a ->
                                a.id().equals(quote.article()) && a.version().equals(quote.version()))
                        .findFirst()
                        .orElseThrow()
                        .text();
                assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.words());
            }
        }
    }

    @Test
    void aLinkToNoEventIsLeftOutAndOneWithASourceIsShown() {
        assertThat(event(timeline(), "trade-reaction").links()).singleElement().satisfies(l -> {
            assertThat(l.to()).isEqualTo("treasury-draft");
            assertThat(l.proposed()).isFalse();
        });
    }

    @Test
    void anArticleWithoutReportsStillHasAnOrigin() {
        Annotation weather = Marked.en("weather", "2031-05-08").says("It rained all day.");

        assertThat(timeline(weather).origin("weather").orElseThrow().members())
                .singleElement()
                .satisfies(m -> assertThat(m.relation()).isEqualTo(Relation.ORIGINAL));
    }
}
