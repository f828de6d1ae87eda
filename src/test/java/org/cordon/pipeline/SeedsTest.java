package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.annotate.Gazetteer;
import org.cordon.annotate.Mention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.search.Hit;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Origin.Relation;
import org.cordon.timeline.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The five real articles that Cordon began with, where they lie beside the project. */
@EnabledIf("present")
class SeedsTest {

    private static final Path SEEDS = Path.of(System.getProperty("cordon.shared", "none"), "seeds");

    @TempDir
    static Path root;

    private static Desk desk;
    private static RunReport first;

    static boolean present() {
        return Files.isDirectory(SEEDS);
    }

    @BeforeAll
    static void add() throws IOException, InterruptedException {
        Desk.corpus(Path.of("corpus"), root);
        desk = Desk.open(root);
        first = desk.add(SEEDS);
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    @Test
    void blockCarriesEvidenceFromAllFiveAndItsDatesAndStatus() {
        Event block = desk.event("openai-api-block-2024");

        assertThat(first.added()).isEqualTo(5);
        assertThat(articles(block)).hasSize(5);
        assertThat(block.first(When.Role.EFFECTIVE).orElseThrow().start()).isEqualTo(LocalDate.of(2024, 7, 9));
        assertThat(block.dates())
                .extracting(d -> d.when().role() + " " + d.when().start())
                .contains("ANNOUNCED 2024-06-24", "ANNOUNCED 2024-06-25");
        assertThat(block.status(LocalDate.of(2024, 7, 1))).isEqualTo(Status.NOT_YET_IN_FORCE);
        assertThat(block.status(LocalDate.of(2024, 7, 10))).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void blockCountsFourOriginsSinceOneIsAPartialTranslation() {
        List<Origin> origins = desk.event("openai-api-block-2024").origins();
        String chinese = desk.titled("OpenAI在6月25日").id();

        assertThat(origins).hasSize(4);
        assertThat(origins)
                .flatExtracting(Origin::members)
                .filteredOn(m -> m.relation() != Relation.ORIGINAL)
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.article())
                            .isEqualTo(desk.titled("OpenAI punctures").id());
                    assertThat(m.relation()).isEqualTo(Relation.PARTIAL_TRANSLATION);
                    assertThat(m.of()).contains(chinese);
                    assertThat(m.grounds())
                            .extracting(Origin.Ground::kind)
                            .contains(Origin.Ground.Kind.FACTS, Origin.Ground.Kind.MEANING);
                });
    }

    @Test
    void draftRuleIsOneEventReportedByFourAndMondayNamesItsAnchor() {
        Event draft = desk.event("outbound-nprm-2024");
        Event answer = desk.event("mofcom-outbound-reaction-2024");

        assertThat(articles(draft)).hasSize(4);
        assertThat(draft.dates()).extracting(d -> d.when().start()).contains(LocalDate.of(2024, 6, 22));
        assertThat(answer.reports()).flatExtracting(r -> r.dates()).anySatisfy(when -> {
            assertThat(when.start()).isEqualTo(LocalDate.of(2024, 6, 24));
            assertThat(when.anchor())
                    .contains(new When.Anchor(LocalDate.of(2024, 6, 26), When.Anchor.Kind.PUBLICATION));
        });
    }

    @Test
    void disagreementsAreShownWithTheSentencesOfEachSide() {
        Conflict places = conflict("openai-api-block-2024", ConflictKind.VALUE);
        Conflict whom = conflict("outbound-nprm-2024", ConflictKind.DIRECTION);

        assertThat(places.claims())
                .extracting(c -> c.says().en())
                .anyMatch(s -> s.startsWith("188"))
                .anyMatch(s -> s.startsWith("nearly 190"));
        assertThat(whom.claims()).hasSize(2);
        assertThat(whom.claims())
                .extracting(c -> c.evidence().stream()
                        .filter(Evidence.Quote.class::isInstance)
                        .count())
                .containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void spellingsOfOneNameAreOneEntity() {
        Set<String> zhipu = surfaces("org:zhipu");
        Set<String> openai = surfaces("org:openai");

        assertThat(zhipu).contains("Zhipu AI", "Zhifu AI");
        assertThat(openai).contains("OpenAI", "Open AI", "OpenAl");
        assertThat(Gazetteer.of(desk.pipeline.corpus().entities()).find("智谱发布新模型。"))
                .extracting(Mention::entity)
                .containsExactly("org:zhipu");
    }

    @Test
    void eachLanguageFindsThePassagesOfTheOther() {
        assertThat(languages("Nvidia ban")).contains(Language.ZH);
        assertThat(languages("英伟达禁令")).contains(Language.EN);
        assertThat(texts("Nvidia ban")).anyMatch(t -> t.contains("英伟达禁令"));
        assertThat(texts("英伟达禁令")).anyMatch(t -> t.contains("NVIDIA"));
    }

    @Test
    void addingTwiceChangesNothingAndEveryQuoteIsASubstring() throws Exception {
        List<Event> before = desk.pipeline.timeline().events();

        RunReport second = desk.add(SEEDS);

        assertThat(second.added() + second.changed() + second.events()).isZero();
        assertThat(second.unchanged()).isEqualTo(5);
        assertThat(desk.pipeline.timeline().events()).isEqualTo(before);
        assertThat(desk.wrongQuotes()).isEmpty();
    }

    private static Set<String> articles(Event event) {
        return event.quotes().stream().map(Evidence.Quote::article).collect(Collectors.toSet());
    }

    private static Conflict conflict(String event, ConflictKind kind) {
        return desk.event(event).conflicts().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> surfaces(String entity) {
        Annotator annotator = Annotator.of(desk.pipeline.corpus().entities());
        return desk.pipeline.corpus().articles().stream()
                .map(annotator::annotate)
                .flatMap(SeedsTest::named)
                .filter(n -> n.startsWith(entity + " "))
                .map(n -> n.substring(entity.length() + 1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(Annotation annotation) {
        String text = annotation.article().text();
        return annotation.mentions().stream().map(m -> m.entity() + " " + text.substring(m.start(), m.end()));
    }

    private static List<Language> languages(String words) {
        return firstTen(words).map(Hit::language).toList();
    }

    private static List<String> texts(String words) {
        return firstTen(words)
                .map(h -> h.snippet().stream().map(Hit.Fragment::text).collect(Collectors.joining()))
                .toList();
    }

    private static Stream<Hit> firstTen(String words) {
        return desk.hits(words).stream().limit(10).filter(h -> h.kind() == Hit.Kind.PASSAGE);
    }
}
