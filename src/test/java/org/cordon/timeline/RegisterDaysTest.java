package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.junit.jupiter.api.Test;

/** The draft rule of Arcadia's treasury as its register prints it. */
class RegisterDaysTest {

    private static final Annotation PRINTED = Marked.en("printed", "2031-05-02")
            .says(
                    "On <published 2031-05-02>May 2, 2031</> the <gov:ar-treasury>Treasury</> issued a draft rule restricting"
                            + " <place:ar>Arcadian</> firms from investing in <place:bo>Borduria</>'s chip makers.",
                    "<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-01>June 1</>.",
                    "This rule is effective <effective 2031-07-01>July 1, 2031</>."
                            + " | Send comments by <stated 2031-06-16>June 16, 2031</>.");

    @Test
    void daysOfTheRegisterReachTheEventWithTheSentenceThatNamesThem() {
        Event rule = timeline(World.RULE, "published 2031-05-02", "effective 2031-07-01", "comment-close 2031-06-16")
                .event("treasury-draft")
                .orElseThrow();

        assertThat(rule.dates())
                .filteredOn(fact -> fact.when().role() == Role.COMMENT_CLOSE)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.when().iso()).isEqualTo("2031-06-16");
                    assertThat(words(fact)).containsExactly("Send comments by June 16, 2031.");
                });
        assertThat(rule.dates())
                .filteredOn(fact -> fact.when().role() == Role.EFFECTIVE)
                .singleElement()
                .satisfies(fact -> assertThat(words(fact)).containsExactly("This rule is effective July 1, 2031."));
        assertThat(rule.evidence())
                .containsAll(rule.dates().stream()
                        .flatMap(fact -> fact.evidence().stream())
                        .toList());
    }

    @Test
    void dayThatNoSentenceNamesAndActThatIsNotTheDocumentsOwnGetNone() {
        Timeline timeline = timeline(World.RULE, "published 2031-05-02", "effective 2031-08-01");

        assertThat(timeline.event("treasury-draft").orElseThrow().first(Role.EFFECTIVE))
                .isEmpty();
        Event block = timeline(World.RULE, "published 2031-05-02", "comment-close 2031-06-16")
                .event("lumen-block")
                .orElseThrow();
        assertThat(block.quotes()).extracting(Evidence.Quote::article).contains("printed");
        assertThat(block.first(Role.COMMENT_CLOSE)).isEmpty();
    }

    @Test
    void registerThatGivesAnotherDayThanTheFileIsAConflict() {
        CuratedEvent rule = World.event("treasury-draft", EventType.INVESTMENT_RULE)
                .acts("gov:ar-treasury")
                .on("place:bo")
                .date("announced 2031-05-02", "wire")
                .date("effective 2031-09-30", "wire")
                .cues("draft rule", "规则草案")
                .build();

        Event event = timeline(rule, "published 2031-05-02", "effective 2031-07-01")
                .event("treasury-draft")
                .orElseThrow();

        assertThat(event.conflicts())
                .filteredOn(c -> c.slot().equals("effective"))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(ConflictKind.DATE);
                    assertThat(conflict.claims())
                            .extracting(claim -> claim.says().en())
                            .containsExactly("30 September 2031", "1 July 2031");
                });
    }

    private static Timeline timeline(CuratedEvent rule, String... official) {
        List<When> dates = List.of(official).stream()
                .map(date -> date.split(" "))
                .map(date ->
                        When.parse(Role.valueOf(date[0].toUpperCase(Locale.ROOT).replace('-', '_')), date[1]))
                .toList();
        Article.Official entry = new Article.Official(
                "a-register", "2031-00417", "Proposed Rule", Optional.empty(), List.of(), List.of(), dates);
        Article article = PRINTED.article().told("Draft rule", PRINTED.article().published(), Optional.of(entry));
        Annotation annotation = new Annotation(article, PRINTED.sentences(), PRINTED.mentions(), PRINTED.dates());
        return Timeline.of(List.of(rule, World.BLOCK), World.ENTITIES, List.of(annotation));
    }

    private static List<String> words(Event.DatedFact fact) {
        return fact.evidence().stream()
                .map(quote -> ((Evidence.Quote) quote).words())
                .toList();
    }
}
