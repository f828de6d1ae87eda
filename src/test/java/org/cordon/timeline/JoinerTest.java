package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JoinerTest {

    private static final Kin KIN = new Kin(World.ENTITIES);

    private static Joiner joiner(int events) {
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(40L * i);
            known.add(Known.of(act("act-" + i, day), KIN));
        }
        known.add(Known.of(World.BLOCK, KIN));
        return new Joiner(known, new Nearest(Timeline.Meaning.NONE));
    }

    private static CuratedEvent act(String id, LocalDate day) {
        return World.event(id, EventType.API_ACCESS)
                .acts("org:lumen")
                .on("place:bo")
                .date("announced " + day, "wire")
                .cues("interface " + id)
                .build();
    }

    private static Reading reading(String sentence) {
        return new Reading(Marked.en("en", "2031-05-07").says(sentence));
    }

    private static List<Fit> joined(Joiner joiner, Reading reading) {
        return joiner.join(reading, Reporter.statements(reading)).getFirst();
    }

    private static int candidates(Joiner joiner, Reading reading) {
        Statement statement = Reporter.statements(reading).getFirst();
        return joiner.weigh(statement, Set.of(), joiner.cued(reading)).size();
    }

    @Test
    void tenTimesTheEventsBringHardlyMoreCandidates() {
        Reading reading =
                reading("<org:lumen>Lumen</> said on <announced 2031-05-06>May 6</> that it will block API traffic.");

        int few = candidates(joiner(100), reading);
        int many = candidates(joiner(1000), reading);

        assertThat(many).isLessThanOrEqualTo(few + 2);
    }

    @Test
    void anotherDayOfTheSameActorIsAnotherAct() {
        Reading reading =
                reading("<org:lumen>Lumen</> blocked API access on <announced 2030-01-15>January 15, 2030</>.");

        assertThat(joined(joiner(0), reading)).isEmpty();
    }

    @Test
    void oneSentenceMayTellTwoActsEachByItsOwnDay() {
        Known first = Known.of(act("early", LocalDate.of(2031, 2, 3)), KIN);
        Known second = Known.of(act("late", LocalDate.of(2031, 4, 9)), KIN);
        Reading reading = reading(
                "<org:lumen>Lumen</> cut API access in <place:bo>Borduria</> on"
                        + " <announced 2031-02-03>February 3</> and blocked further accounts on <announced 2031-04-09>April 9</>.");

        assertThat(joined(new Joiner(List.of(first, second), new Nearest(Timeline.Meaning.NONE)), reading))
                .extracting(f -> f.known().event().id())
                .containsExactlyInAnyOrder("early", "late");
    }

    private static final Reading UNDATED = new Reading(Marked.en("en", "2031-05-07")
            .undated()
            .says("<org:lumen>Lumen</> blocked API access in <place:bo>Borduria</>."));

    private static Joiner twoActs(float[] sentence) {
        Known early = Known.of(act("early", LocalDate.of(2031, 2, 3)), KIN);
        Known late = Known.of(act("late", LocalDate.of(2031, 4, 9)), KIN);
        Timeline.Meaning meaning = (language, words) -> Optional.of(
                words.startsWith("early")
                        ? new float[] {1, 0}
                        : words.startsWith("late") ? new float[] {0, 1} : sentence);
        return new Joiner(List.of(early, late), new Nearest(meaning));
    }

    @Test
    void ofTwoActsThatFitAlikeTheOneWhoseSummaryMeansTheSentenceTakesItAndSaysSo() {
        assertThat(joined(twoActs(new float[] {0.9f, 0.4f}), UNDATED))
                .singleElement()
                .satisfies(fit -> {
                    assertThat(fit.known().event().id()).isEqualTo("early");
                    assertThat(Reasons.of(fit))
                            .extracting(Report.Reason::kind)
                            .contains(Report.Reason.Kind.ACTOR, Report.Reason.Kind.MEANING);
                });
    }

    @Test
    void aSentenceThatMeansTwoActsNearlyAlikeOrNeitherIsGivenToNone() {
        assertThat(joined(twoActs(new float[] {0.71f, 0.7f}), UNDATED)).isEmpty();
        assertThat(joined(twoActs(new float[] {0.5f, 0.1f}), UNDATED)).isEmpty();
    }

    @Test
    void cueWordsAreFoundInAnyOrderCloseTogether() {
        CuratedEvent event = World.event("moves", EventType.COMPANY_RESPONSE)
                .acts("org:quill")
                .date("announced 2031-05-06", "wire")
                .cues("migration plan", "搬家方案")
                .build();
        Cues cues = new Cues(List.of(Known.of(event, KIN)));

        assertThat(found(cues, "\"relocation\" or \"migration\" plans")).isTrue();
        assertThat(found(cues, "a plan that says nothing at all about any migration"))
                .isFalse();
        assertThat(found(cues, "推出搬家方案")).isTrue();
    }

    private static boolean found(Cues cues, String text) {
        String folded = Fold.of(text);
        return !cues.in(folded, 0, folded.length()).isEmpty();
    }

    @Test
    void aSentenceWithoutEndCostsBoundedTime() {
        String endless = "block API access ".repeat(60_000);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Timeline timeline = Timeline.of(
                    List.of(World.BLOCK),
                    World.ENTITIES,
                    List.of(Marked.en("endless", "2031-05-07").says("<org:lumen>Lumen</> will " + endless)));
            assertThat(timeline.event("lumen-block").orElseThrow().quotes()).isEmpty();
        });
    }

    @Test
    void marksOnMarksCostBoundedTime() {
        String marked = "block API\u0301 " + "\u0301\u0300".repeat(50_000) + " on its 188 places. ";
        String many = ("Lumen\u0301" + "\u0300".repeat(500) + " will block access. ").repeat(200);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Timeline timeline = Timeline.of(
                    List.of(World.BLOCK),
                    World.ENTITIES,
                    List.of(Marked.en("marks", "2031-05-07").says("<org:lumen>Lumen</> will " + marked + many)));
            assertThat(timeline.event("lumen-block")).isPresent();
        });
    }

    @Test
    void eventsMadeReadyOnceGiveTheSameTimelineForEachSetOfArticles() {
        var article = Marked.en("one", "2031-05-07")
                .says("<org:lumen>Lumen</> blocked API access on <announced 2031-05-06>May 6</>.");
        Timeline.Curated ready = Timeline.Curated.of(List.of(World.BLOCK), World.ENTITIES);
        Timeline with = Timeline.of(List.of(World.BLOCK), World.ENTITIES, List.of(article));
        Timeline without = Timeline.of(List.of(World.BLOCK), World.ENTITIES, List.of());

        assertThat(ready.with(List.of(article), List.of()).events()).isEqualTo(with.events());
        assertThat(ready.with(List.of(), List.of()).events()).isEqualTo(without.events());
    }
}
