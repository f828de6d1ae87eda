package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordon.timeline.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources on a server of this test's own: one that works, one that fails, one whose host does not exist. */
class CollectTest extends ServedSources {

    @BeforeEach
    void start() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/e2e/articles/daily.txt"));
        site.serve("/feed", "application/rss+xml", """
                <rss version="2.0"><channel><title>t</title><link>/</link><description>d</description>
                <item><title>one</title><link>/one.txt</link></item></channel></rss>""");
        site.serve("/one.txt", "text/plain; charset=utf-8", text);
        Desk.corpus(
                root,
                source("works", site.at("/feed"), "feed")
                        + source("fails", site.at("/nothing"), "feed")
                        + source("away", URI.create("http://nowhere.invalid/feed"), "feed"));
    }

    @Test
    void collectedArticleBecomesEvidenceAndFailingSourcesTellTheirReasons() throws Exception {
        try (Desk desk = Desk.open(root)) {
            RunReport report = desk.pipeline.collect(Progress.NONE);

            assertThat(report.added()).isEqualTo(1);
            Event block = desk.event("lumen-api-block-2025");
            assertThat(block.quotes()).isNotEmpty();
            assertThat(desk.pipeline.corpus().articles().getFirst().source()).contains("works");
            List<SourceState> states = desk.pipeline.sources();
            assertThat(states.get(0).problem()).isEmpty();
            assertThat(states.get(0).articles()).isEqualTo(1);
            assertThat(states.get(1).problem()).contains("answered with HTTP 404");
            assertThat(states.get(2).problem().orElseThrow()).contains("no network?");
            assertThat(wait(states.get(0))).isEqualTo(Duration.ofHours(6));
            assertThat(wait(states.get(2))).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void visitedSourceIsNotDueAgainAtOnce() throws Exception {
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);
            site.close();

            RunReport again = desk.pipeline.collectDue(Progress.NONE);

            assertThat(again.added() + again.unchanged() + again.skipped().size())
                    .isZero();
            assertThat(desk.pipeline.sources().get(0).problem()).isEmpty();
        }
    }

    private static Duration wait(SourceState state) {
        return Duration.between(state.visited().orElseThrow(), state.next().orElseThrow());
    }
}
