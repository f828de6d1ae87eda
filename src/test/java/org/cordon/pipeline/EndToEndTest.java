package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Language;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Knowledge;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to an answered search, over articles written for this test: {@code src/test/resources/e2e}. */
class EndToEndTest {

    private static final Path FIXTURE = Path.of("src/test/resources/e2e");

    @TempDir
    Path root;

    @BeforeEach
    void corpus() throws IOException {
        Desk.corpus(FIXTURE.resolve("corpus"), root);
    }

    @Test
    void fourArticlesBecomeOneBlockWithThreeOriginsAndBothCounts() throws Exception {
        try (Desk desk = Desk.open(root)) {
            RunReport report = desk.add(FIXTURE.resolve("articles"));

            assertThat(report.added()).isEqualTo(4);
            assertThat(report.skipped()).isEmpty();
            Event block = desk.event("lumen-api-block-2025");
            assertThat(block.quotes()).extracting(Evidence.Quote::article).hasSizeGreaterThanOrEqualTo(4);
            assertThat(block.origins()).hasSize(3);
            assertThat(block.status(LocalDate.of(2025, 3, 19))).isEqualTo(Status.NOT_YET_IN_FORCE);
            assertThat(block.status(LocalDate.of(2025, 3, 20))).isEqualTo(Status.IN_FORCE);
            assertThat(block.conflicts())
                    .filteredOn(c -> c.kind() == ConflictKind.VALUE)
                    .singleElement()
                    .satisfies(c -> assertThat(c.claims())
                            .extracting(claim -> claim.says().en())
                            .containsExactlyInAnyOrder(
                                    "140 countries and regions", "nearly 150 countries and regions"));
            assertThat(desk.wrongQuotes()).isEmpty();
        }
    }

    @Test
    void translationIsToldFromItsOriginal() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));
            Article original = desk.titled("LumenAI在3月4日");
            Article translation = desk.titled("LumenAI leaves");

            Origin origin = desk.pipeline.timeline().origin(translation.id()).orElseThrow();

            assertThat(origin.id()).isEqualTo(original.id());
            assertThat(origin.members()).hasSize(2);
            assertThat(origin.members().get(1).of()).contains(original.id());
        }
    }

    @Test
    void draftRuleKeepsTheDisagreementOnWhomItRestricts() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));

            Event draft = desk.event("treasury-draft-2025");

            assertThat(draft.status(LocalDate.of(2025, 6, 1))).isEqualTo(Status.PROPOSED);
            assertThat(draft.conflicts())
                    .filteredOn(c -> c.kind() == ConflictKind.DIRECTION)
                    .singleElement()
                    .satisfies(c -> assertThat(c.claims()).hasSize(2));
        }
    }

    @Test
    void furnitureStaysOutOfTheTextAndIsKeptAsNotices() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));
            Article harbour = desk.titled("LumenAI closes its door");

            assertThat(harbour.text())
                    .doesNotContain("Forum Screenshot")
                    .doesNotContain("reprinted")
                    .doesNotContain("118");
            assertThat(harbour.notices())
                    .extracting(Article.Notice::kind)
                    .containsExactlyInAnyOrder(Article.Notice.Kind.CAPTION, Article.Notice.Kind.REPRINT);
            assertThat(harbour.published().orElseThrow().start()).isEqualTo(LocalDate.of(2025, 3, 6));
        }
    }

    @Test
    void eachLanguageFindsTheOther() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));

            assertThat(desk.hits("Nvidia ban"))
                    .filteredOn(h -> h.kind() == Hit.Kind.PASSAGE)
                    .extracting(Hit::language)
                    .contains(Language.ZH);
            assertThat(desk.hits("瀚海智能 迁移"))
                    .filteredOn(h -> h.kind() == Hit.Kind.PASSAGE)
                    .extracting(Hit::language)
                    .contains(Language.EN);
        }
    }

    @Test
    void asOfADayOnlyWhatWasOutByThenIsFound() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));
            for (String text : List.of("2025-02-01", "2025-03-04", "2025-12-01")) {
                LocalDate day = LocalDate.parse(text);
                List<Hit> hits = desk.pipeline
                        .searcher()
                        .search(Query.of("LumenAI"), day)
                        .hits();

                assertThat(hits.isEmpty()).isEqualTo(text.equals("2025-02-01"));
                assertThat(hits)
                        .filteredOn(h -> h.kind() == Hit.Kind.PASSAGE)
                        .allSatisfy(h -> assertThat(Knowledge.day(desk.pipeline
                                        .corpus()
                                        .article(h.id())
                                        .orElseThrow()
                                        .head()))
                                .isBeforeOrEqualTo(day));
            }
        }
    }

    @Test
    void addingTwiceChangesNothingAndARestartGivesTheSameTimeline() throws Exception {
        List<Event> events;
        Instant updated;
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));
            events = desk.pipeline.timeline().events();
            updated = desk.pipeline.changes().updated(desk.event("lumen-api-block-2025"));

            RunReport second = desk.add(FIXTURE.resolve("articles"));

            assertThat(second.unchanged()).isEqualTo(4);
            assertThat(second.added() + second.changed() + second.events()).isZero();
        }
        try (Desk desk = Desk.open(root)) {
            assertThat(desk.pipeline.timeline().events()).isEqualTo(events);
            assertThat(desk.pipeline.changes().updated(desk.event("lumen-api-block-2025")))
                    .isEqualTo(updated);
        }
    }

    @Test
    void translationsAreToldByMeaningAndTheSameWithoutAnyVectorKept() throws Exception {
        List<Event> events;
        try (Desk desk = Desk.open(root)) {
            desk.add(FIXTURE.resolve("articles"));
            events = desk.pipeline.timeline().events();
            assertThat(events)
                    .flatExtracting(Event::origins)
                    .flatExtracting(Origin::members)
                    .flatExtracting(Origin.Member::grounds)
                    .extracting(Origin.Ground::kind)
                    .contains(Origin.Ground.Kind.MEANING, Origin.Ground.Kind.FACTS);
        }
        try (Stream<Path> files = Files.walk(root.resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (Desk desk = Desk.open(root)) {
            assertThat(desk.pipeline.timeline().events()).isEqualTo(events);
            assertThat(desk.pipeline.index(Progress.NONE).events()).isZero();
            assertThat(desk.pipeline.timeline().events()).isEqualTo(events);
        }
    }

    @Test
    void truncatedEmptyAndBinaryFilesSayWhyTheyWereSkipped() throws Exception {
        Path folder = Files.createDirectories(root.resolve("bad"));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 9, 0, 0});
        byte[] whole = Files.readAllBytes(FIXTURE.resolve("articles/lantern.txt"));
        Files.write(folder.resolve("truncated.txt"), java.util.Arrays.copyOf(whole, 400));
        try (Desk desk = Desk.open(root)) {

            RunReport report = desk.add(folder);

            assertThat(report.added()).isZero();
            assertThat(report.skipped())
                    .extracting(RunReport.Skip::where)
                    .containsExactlyInAnyOrder("binary.txt", "empty.txt", "truncated.txt");
            assertThat(report.skipped()).extracting(RunReport.Skip::reason).doesNotHaveDuplicates();
        }
    }
}
