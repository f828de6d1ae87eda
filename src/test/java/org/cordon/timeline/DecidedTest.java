package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.decide.Act;
import org.cordon.decide.Decision;
import org.cordon.decide.Decision.Matter;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are written to a real file and read from it again before they are applied. */
class DecidedTest {

    private static final Annotation DAILY = Marked.en("daily", "2031-05-08")
            .says(
                    "<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-01>June 1</>.",
                    "<org:lumen>Lumen</>'s <prod:lumen-api>API</> serves nearly 190 countries and regions, <place:bo>Borduria</> not among them.");
    private static final Annotation HERALD = Marked.en("herald", "2031-05-07")
            .says(
                    "Starting from <effective 2031-06-01>June 1</>, <org:lumen>Lumen</> will cut off developers in <place:bo>Borduria</>."
                            + " | The company supports 188 countries for its <prod:lumen-api>API</>, <place:bo>Borduria</> excluded.");
    private static final Annotation GAZETTE = Marked.en("gazette", "2031-09-03")
            .says(
                    "The <gov:bo-trade>Trade Ministry</> on <announced 2031-09-02>September 2</> banned the export of <prod:lumen-api>AI chips</> to <place:ar>Arcadia</>.");

    private final Timeline plain = Timeline.of(
            List.of(World.BLOCK, World.RULE, World.REACTION), World.ENTITIES, List.of(DAILY, HERALD, GAZETTE));
    private final String found = plain.events().stream()
            .filter(e -> e.curated().isEmpty())
            .findFirst()
            .orElseThrow()
            .id();

    @TempDir
    Path corpus;

    private final List<Decision> made = new ArrayList<>();

    private Timeline after(Act act, Matter matter) throws IOException {
        DecisionFile file = new DecisionFile(corpus);
        made.add(file.append(
                new DecisionFile.Draft("ada", act, matter, "seen in the paper"),
                Instant.parse("2031-10-01T08:00:00Z")));
        return plain.decided(file.read().decisions());
    }

    private Timeline afterUndo() throws IOException {
        return after(Act.UNDO, Matter.of(made.getLast().id()));
    }

    private static Event event(Timeline timeline, String id) {
        return timeline.event(id).orElseThrow();
    }

    @Test
    void withoutDecisionsNothingChanges() {
        assertThat(plain.decided(Decisions.NONE).events()).isEqualTo(plain.events());
    }

    @Test
    void anEventKnownFromArticlesOnlyIsProposedUntilItIsAccepted() throws IOException {
        assertThat(event(plain, found).proposed()).isTrue();
        assertThat(event(plain, "lumen-block").proposed()).isFalse();
        assertThat(event(after(Act.ACCEPT, Matter.of(found)), found).proposed()).isFalse();
        assertThat(afterUndo().events()).isEqualTo(plain.events());
    }

    @Test
    void aRejectedEventVanishesAndUndoingBringsItBack() throws IOException {
        Timeline without = after(Act.REJECT, Matter.of(found));

        assertThat(without.event(found)).isEmpty();
        assertThat(without.eventsOf("gazette")).isEmpty();
        assertThat(without.hidden(found).orElseThrow().decision().reason()).isEqualTo("seen in the paper");
        assertThat(afterUndo().events()).isEqualTo(plain.events());
    }

    @Test
    void aHiddenEventLeavesTheListsAndTheLinksThatLedToIt() throws IOException {
        assertThat(event(plain, "trade-reaction").links()).hasSize(1);

        Timeline without = after(Act.HIDE, Matter.of("treasury-draft"));
        assertThat(without.events()).extracting(Event::id).doesNotContain("treasury-draft");
        assertThat(event(without, "trade-reaction").links()).isEmpty();
        assertThat(after(Act.UNHIDE, Matter.of("treasury-draft")).event("treasury-draft"))
                .isPresent();
    }

    @Test
    void mergedEventsBecomeOneThatRestsOnTheEvidenceOfAll() throws IOException {
        Timeline merged = after(Act.MERGE, Matter.into(List.of(found), "trade-reaction"));

        assertThat(merged.event(found)).isEmpty();
        assertThat(merged.movedTo(found)).contains("trade-reaction");
        Event one = event(merged, "trade-reaction");
        assertThat(one.quotes())
                .containsAll(event(plain, found).quotes())
                .containsAll(event(plain, "trade-reaction").quotes());
        assertThat(one.conflicts())
                .as("two days of one role, neither dropped")
                .anySatisfy(c -> assertThat(c.claims())
                        .extracting(claim -> claim.says().en())
                        .containsExactly("5 May 2031", "2 September 2031"));
        assertThat(afterUndo().events()).isEqualTo(plain.events());
    }

    @Test
    void mergesOneAfterAnotherLeadToTheLast() throws IOException {
        after(Act.MERGE, Matter.into(List.of(found), "trade-reaction"));
        Timeline merged = after(Act.MERGE, Matter.into(List.of("trade-reaction"), "treasury-draft"));

        assertThat(merged.movedTo(found)).contains("treasury-draft");
        assertThat(after(Act.MERGE, Matter.into(List.of("treasury-draft"), found))
                        .event("treasury-draft"))
                .as("a circle leads nowhere and has no effect")
                .isPresent();
    }

    @Test
    void splitReportsBecomeAnEventOfTheirOwnUnderTheSameIdEachTime() throws IOException {
        List<String> heralds = event(plain, "lumen-block").quotes().stream()
                .filter(q -> q.article().equals("herald"))
                .map(Evidence.Quote::key)
                .toList();
        Timeline split = after(Act.SPLIT, Matter.split("lumen-block", heralds));

        String id = "s-" + made.getLast().id();
        assertThat(event(split, id).quotes())
                .extracting(Evidence.Quote::article)
                .containsOnly("herald");
        assertThat(event(split, id).proposed()).isFalse();
        assertThat(event(split, "lumen-block").quotes())
                .extracting(Evidence.Quote::article)
                .containsOnly("daily");
        assertThat(event(split, "lumen-block").origins()).hasSize(1);
        assertThat(plain.decided(new DecisionFile(corpus).read().decisions()).events())
                .isEqualTo(split.events());
        assertThat(afterUndo().events()).isEqualTo(plain.events());
    }

    @Test
    void aSettledConflictNamesTheValueAndKeepsTheOthers() throws IOException {
        Timeline settled =
                after(Act.SETTLE, Matter.settle("lumen-block", "served-places", "188 countries and regions"));

        Conflict before = event(plain, "lumen-block").conflicts().getFirst();
        Conflict places = event(settled, "lumen-block").conflicts().getFirst();
        assertThat(places.claims()).isEqualTo(before.claims());
        assertThat(places.settled().orElseThrow().editor()).isEqualTo("ada");
        assertThat(places.claims().stream().filter(places::settledFor))
                .singleElement()
                .satisfies(c -> assertThat(c.says().en()).isEqualTo("188 countries and regions"));
        assertThat(event(after(Act.SETTLE, Matter.settle("lumen-block", "served-places", "7")), "lumen-block")
                        .conflicts())
                .as("a value that nobody gives settles nothing")
                .containsExactly(places);
    }

    @Test
    void decisionsAboutWhatIsNotThereHaveNoEffect() throws IOException {
        for (Act act : List.of(Act.ACCEPT, Act.HIDE, Act.REJECT)) {
            assertThat(after(act, Matter.of("no-such-event")).events()).isEqualTo(plain.events());
        }
        assertThat(after(Act.SPLIT, Matter.split("lumen-block", List.of("nobody#0")))
                        .events())
                .isEqualTo(plain.events());
        assertThat(after(Act.MERGE, Matter.into(List.of("no-such-event"), "lumen-block"))
                        .events())
                .extracting(Event::id)
                .containsExactlyElementsOf(
                        Arrays.asList(plain.events().stream().map(Event::id).toArray(String[]::new)));
    }
}
