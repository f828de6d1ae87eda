package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extractor;
import org.cordon.timeline.Origin.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The five articles of the folder {@code cordon.shared}, where it is given, joined with the project's own corpus. */
class SeedsTest {

    private static final Map<String, String> IDS = new TreeMap<>();
    private static Optional<Timeline> read = Optional.empty();

    @BeforeAll
    static void readTheSeeds() throws IOException {
        Path seeds = Path.of(System.getProperty("cordon.shared", "none")).resolve("seeds");
        Corpus corpus = Corpus.open(Path.of("corpus"));
        assumeTrue(Files.isDirectory(seeds) && !corpus.events().isEmpty());
        Annotator annotator = Annotator.of(corpus.entities());
        List<Annotation> annotations = new ArrayList<>();
        try (var files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                Instant now = Instant.parse("2026-11-21T00:00:00Z");
                Page page = new Page(file.toUri(), "text/plain", Files.readAllBytes(file), now, Optional.empty());
                if (Extractor.extract(page) instanceof Extracted extracted) {
                    IDS.put(
                            file.getFileName().toString().substring(0, 3),
                            extracted.article().id());
                    annotations.add(annotator.annotate(extracted.article()));
                }
            }
        }
        read = Optional.of(Timeline.of(corpus.events(), corpus.entities(), annotations));
    }

    private static Event event(String id) {
        return read.orElseThrow().event(id).orElseThrow();
    }

    private static List<String> articles(Event event) {
        return event.quotes().stream()
                .map(Evidence.Quote::article)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> ids(String... seeds) {
        return List.of(seeds).stream().map(IDS::get).sorted().toList();
    }

    @Test
    void theBlockIsReportedByAllFiveFromFourOrigins() {
        Event block = event("openai-api-block-2024");

        assertThat(articles(block)).isEqualTo(ids("000", "001", "002", "003", "004"));
        assertThat(block.origins()).hasSize(4);
        assertThat(block.status(LocalDate.of(2024, 7, 1))).isEqualTo(Status.NOT_YET_IN_FORCE);
        assertThat(block.status(LocalDate.of(2024, 7, 10))).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void oneIsThePartialTranslationOfAnother() {
        Origin origin = read.orElseThrow().origin(IDS.getOrDefault("000", "")).orElseThrow();

        assertThat(origin.members()).anySatisfy(m -> {
            assertThat(m.article()).isEqualTo(IDS.get("000"));
            assertThat(m.relation()).isEqualTo(Relation.PARTIAL_TRANSLATION);
            assertThat(m.of()).contains(IDS.getOrDefault("004", ""));
            assertThat(m.grounds()).isNotEmpty();
        });
    }

    @Test
    void theDraftRuleIsReportedByFourAndTheReactionIsDatedOnMonday() {
        assertThat(articles(event("outbound-nprm-2024"))).isEqualTo(ids("000", "001", "003", "004"));

        Event reaction = event("mofcom-outbound-reaction-2024");
        assertThat(articles(reaction)).isEqualTo(ids("003"));
        assertThat(reaction.reports().getFirst().dates()).anySatisfy(d -> {
            assertThat(d.iso()).isEqualTo("2024-06-24");
            assertThat(d.anchor()).isPresent();
        });
    }

    @Test
    void theCountsOfPlacesAndTheDirectionOfTheRuleAreConflicts() {
        assertThat(event("openai-api-block-2024").conflicts())
                .anySatisfy(c -> assertThat(c.claims())
                        .extracting(x -> x.says().en())
                        .contains("nearly 190 countries and regions", "188 countries and regions"));
        assertThat(event("outbound-nprm-2024").conflicts())
                .filteredOn(c -> c.kind() == ConflictKind.DIRECTION)
                .anySatisfy(c -> assertThat(c.claims()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void aYearReckonedFromACopyAgainstTheYearThatAnotherGivesIsAConflictOfAnchor() {
        assertThat(event("openai-bytedance-2023").conflicts())
                .filteredOn(c -> c.slot().equals("anchor"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(ConflictKind.DATE);
                    assertThat(c.claims())
                            .extracting(x -> x.says().en())
                            .containsExactly("April 2024 (“April this year”)", "April 2023");
                    assertThat(c.claims().getFirst().evidence())
                            .extracting(e -> ((Evidence.Quote) e).article())
                            .containsExactlyInAnyOrderElementsOf(ids("000", "004"));
                    assertThat(c.claims().getLast().evidence())
                            .extracting(e -> ((Evidence.Quote) e).article())
                            .containsExactlyElementsOf(ids("001"));
                });
    }
}
