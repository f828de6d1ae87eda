package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.When.Role;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final Annotation HERALD = Marked.en("herald", "2031-05-07")
            .says(
                    "Starting from <effective 2031-06-01>June 1</>, <org:lumen>Lumen</> will cut off developers in <place:bo>Borduria</>."
                            + " | The company supports 188 countries for its <prod:lumen-api>API</>, <place:bo>Borduria</> excluded.");
    private static final Annotation DAILY = Marked.en("daily", "2031-05-20")
            .says(
                    "<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-01>June 1</>.",
                    "<org:lumen>Lumen</>'s <prod:lumen-api>API</> serves nearly 190 countries and regions, <place:bo>Borduria</> not among them.");

    private final Timeline timeline =
            Timeline.of(List.of(World.BLOCK, World.RULE, World.REACTION), World.ENTITIES, List.of(HERALD, DAILY));

    private Timeline on(String day) {
        return timeline.known(LocalDate.parse(day));
    }

    @Test
    void beforeItsFirstSourceAnEventIsNotThere() {
        assertThat(on("2031-05-01").events()).isEmpty();
        assertThat(on("2031-05-04").events()).extracting(Event::id).containsExactly("treasury-draft");
        assertThat(on("2031-05-05").events()).hasSize(3);
    }

    @Test
    void originsQuotesAndConflictsAreThoseOfTheArticlesOutByThen() {
        Event sixth = on("2031-05-06").event("lumen-block").orElseThrow();
        Event seventh = on("2031-05-07").event("lumen-block").orElseThrow();
        Event last = on("2031-05-20").event("lumen-block").orElseThrow();

        assertThat(sixth.quotes()).isEmpty();
        assertThat(sixth.origins()).isEmpty();
        assertThat(seventh.quotes()).extracting(Evidence.Quote::article).containsOnly("herald");
        assertThat(seventh.origins()).hasSize(1);
        assertThat(last.origins()).hasSize(2);
        int before = seventh.conflicts().getFirst().claims().size();
        assertThat(last.conflicts().getFirst().claims()).hasSize(before + 1);
        assertThat(on("2031-05-07").origin("daily")).isEmpty();
    }

    @Test
    void onceAllIsKnownNothingIsLeftOut() {
        assertThat(on("2031-12-31").events()).isEqualTo(timeline.events());
    }

    @Test
    void aDayToComeIsKnownAsSoonAsASourceNamesIt() {
        assertThat(on("2031-05-07").event("lumen-block").orElseThrow().first(Role.EFFECTIVE))
                .isPresent();
    }

    @Test
    void linksToWhatWasNotKnownAreLeftOut() {
        assertThat(timeline.event("trade-reaction").orElseThrow().links()).hasSize(1);
        Timeline alone = Timeline.of(List.of(World.RULE, World.REACTION), World.ENTITIES, List.of())
                .known(LocalDate.parse("2031-05-05"));
        assertThat(alone.event("trade-reaction").orElseThrow().links())
                .allSatisfy(l -> assertThat(alone.event(l.to())).isPresent());
    }
}
