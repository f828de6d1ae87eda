package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.junit.jupiter.api.Test;

/** What articles say differently, on events people wrote down and on events known from articles only. */
class ConflictsTest {

    private static List<Conflict> conflicts(List<CuratedEvent> curated, Annotation... annotations) {
        return Timeline.of(curated, World.ENTITIES, List.of(annotations)).events().stream()
                .flatMap(e -> e.conflicts().stream())
                .toList();
    }

    private static Annotation en(String id, String... says) {
        return Marked.en(id, "2031-05-03").says(says);
    }

    private static final String RULE =
            "On <published 2031-05-02>May 2</> the <gov:ar-treasury>Treasury</> issued a draft rule on"
                    + " investment in <place:bo>Borduria</>, ";

    @Test
    void oneArticlePutsACompanyInsideAndAnotherLeavesItOut() {
        List<Conflict> conflicts = conflicts(
                List.of(World.RULE),
                en("one", RULE + "including stakes in <org:quill>Quill</>."),
                en("two", RULE + "excluding stakes in <org:quill>Quill</>."));

        assertThat(conflicts).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ConflictKind.SCOPE);
            assertThat(c.claims()).extracting(x -> x.says().en()).containsExactly("Quill included", "Quill left out");
            assertThat(c.compatible()).isFalse();
        });
    }

    @Test
    void aChineseAndAnEnglishArticleDisagreeOnScopeToo() {
        List<Conflict> conflicts = conflicts(
                List.of(World.RULE),
                en("one", RULE + "which also applies to <org:quill>Quill</>."),
                Marked.zh("two", "2031-05-03")
                        .says(
                                "<gov:ar-treasury>财政部</><published 2031-05-02>5月2日</>发布规则草案,限制对<place:bo>博尔杜里亚</>投资,不包括<org:quill>羽笔</>。"));

        assertThat(conflicts).extracting(Conflict::kind).containsExactly(ConflictKind.SCOPE);
    }

    @Test
    void twoArticlesOfOneMindOrOneThatOnlyListsWhatIsServedAreNoConflict() {
        assertThat(conflicts(
                        List.of(World.RULE),
                        en("one", RULE + "including stakes in <org:quill>Quill</>."),
                        en("two", RULE + "covering <org:quill>Quill</> and others.")))
                .isEmpty();
        assertThat(
                        conflicts(
                                List.of(World.RULE),
                                en("one", RULE + "including stakes in <org:quill>Quill</>."),
                                en(
                                        "two",
                                        RULE
                                                + "while the list of supported places still leaves out or excludes <org:quill>Quill</>.")))
                .isEmpty();
    }

    @Test
    void onlyOneIsAtOddsWithAnotherAndWithAll() {
        List<Conflict> named = conflicts(
                List.of(World.RULE),
                en("one", RULE + "which applies only to <org:quill>Quill</>."),
                en("two", RULE + "which also covers <org:lumen>Lumen</>."));
        List<Conflict> all = conflicts(
                List.of(World.RULE),
                Marked.zh("one", "2031-05-03")
                        .says(
                                "<gov:ar-treasury>财政部</><published 2031-05-02>5月2日</>发布规则草案,限制对<place:bo>博尔杜里亚</>投资,仅限于<org:quill>羽笔</>。"),
                Marked.zh("two", "2031-05-04")
                        .says(
                                "<gov:ar-treasury>财政部</><published 2031-05-02>5月2日</>发布规则草案,限制对<place:bo>博尔杜里亚</>投资,适用于所有企业。"));

        assertThat(named).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ConflictKind.SCOPE);
            assertThat(c.claims()).extracting(x -> x.says().en()).containsExactly("only Quill", "Lumen included");
            assertThat(c.compatible()).isFalse();
        });
        assertThat(all)
                .singleElement()
                .satisfies(c ->
                        assertThat(c.claims()).extracting(x -> x.says().zh()).containsExactly("仅限羽笔", "包括所有企业"));
    }

    @Test
    void allIsAtOddsWithOneLeftOut() {
        assertThat(conflicts(
                        List.of(World.RULE),
                        en("one", RULE + "which covers all companies."),
                        en("two", RULE + "which does not affect <org:quill>Quill</>.")))
                .singleElement()
                .satisfies(c -> assertThat(c.claims())
                        .extracting(x -> x.says().en())
                        .containsExactly("all companies included", "Quill left out"));
    }

    @Test
    void aPartOfTheOnlyOneIsCompatibleAndTwoNamedInOneBreathAreNoConflict() {
        List<Conflict> part = conflicts(
                List.of(World.RULE),
                en("one", RULE + "limited to products of <org:lumen>Lumen</> and to the <prod:lumen-api>API</>."),
                en("two", RULE + "which covers <prod:lumen-api>the API</>."));
        List<Conflict> bureau = conflicts(
                List.of(World.RULE),
                en("one", RULE + "limited to <org:quill>Quill</>."),
                en("two", RULE + "which applies to <org:quill-labs>Quill Labs</>."));

        assertThat(part).isEmpty();
        assertThat(bureau).singleElement().satisfies(c -> {
            assertThat(c.claims()).extracting(x -> x.says().en()).containsExactly("only Quill", "Quill Labs included");
            assertThat(c.compatible()).isTrue();
        });
    }

    @Test
    void notAppliesToLeavesOutInBothLanguages() {
        List<Conflict> conflicts = conflicts(
                List.of(World.RULE),
                en("one", RULE + "which does not apply to <org:quill>Quill</>."),
                Marked.zh("two", "2031-05-03")
                        .says(
                                "<gov:ar-treasury>财政部</><published 2031-05-02>5月2日</>发布规则草案,限制对<place:bo>博尔杜里亚</>投资,适用于<org:quill>羽笔</>。"),
                Marked.zh("three", "2031-05-03")
                        .says(
                                "<gov:ar-treasury>财政部</><published 2031-05-02>5月2日</>发布规则草案,限制对<place:bo>博尔杜里亚</>投资,不适用于<org:quill>羽笔</>。"));

        assertThat(conflicts)
                .singleElement()
                .satisfies(c -> assertThat(c.claims().getLast().evidence())
                        .as("one in English and one in Chinese leave it out")
                        .hasSize(2));
    }

    @Test
    void articlesDisagreeOnTheEffectiveDayOfAnEventThatNobodyWroteDown() {
        String act =
                "On <announced 2031-05-02>May 2</> the <gov:bo-trade>Trade Ministry</> imposed export controls on AI chips that"
                        + " take effect on ";

        List<Conflict> conflicts = conflicts(
                List.of(),
                en("one", act + "<effective 2031-06-01>June 1</>."),
                en("two", act + "<effective 2031-07-01>July 1</>."));

        assertThat(conflicts).singleElement().satisfies(c -> {
            assertThat(c.slot()).isEqualTo("effective");
            assertThat(c.kind()).isEqualTo(ConflictKind.DATE);
            assertThat(c.claims()).hasSize(2);
        });
    }

    @Test
    void nearlyANumberMayBeThatNumber() {
        String act =
                "On <announced 2031-05-02>May 2</> the <gov:bo-trade>Trade Ministry</> imposed export controls on AI chips that reach ";

        List<Conflict> conflicts = conflicts(
                List.of(),
                en("one", act + "nearly 190 companies in <place:ar>Arcadia</>."),
                en("two", act + "188 companies in <place:ar>Arcadia</>."));

        assertThat(conflicts).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ConflictKind.VALUE);
            assertThat(c.compatible()).isTrue();
        });
    }
}
