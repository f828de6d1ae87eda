package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.crawl.LoopbackSite;
import org.cordon.pipeline.SourceState.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that publish at their own pace, stop to publish, or cannot be read, on a server of this test's own. */
class ScheduleTest {

    private static final String SOURCE = """
            - id: %s
              name: {en: A source, zh: 一个来源}
              url: "%s"
              format: feed
              class: press
              language: en
              jurisdiction: place:us
            """;

    @TempDir
    Path root;

    private LoopbackSite site;

    @BeforeEach
    void start() throws IOException {
        site = LoopbackSite.start();
        Files.createDirectories(root.resolve("corpus/events"));
        Files.createDirectories(root.resolve("corpus/entities"));
        Files.writeString(
                root.resolve("corpus/entities/places.yml"), "- {id: 'place:us', en: United States, zh: 美国}\n");
        site.serve("/hourly", "application/json", feed(Duration.ZERO, Duration.ofHours(1)));
        site.serve("/stopped", "application/json", feed(Duration.ofDays(40), Duration.ofDays(1)));
        site.serve("/one", "text/html", "<html><p>short");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void silentBrokenAndWellAreToldApartAndTheWaitFollowsTheRhythm() throws Exception {
        Files.writeString(
                root.resolve("corpus/sources.yml"),
                SOURCE.formatted("hourly", site.at("/hourly"))
                        + SOURCE.formatted("pinned", site.at("/hourly")) + "  every: PT3H\n"
                        + SOURCE.formatted("stopped", site.at("/stopped"))
                        + SOURCE.formatted("gone", site.at("/gone")));
        try (Desk desk = Desk.open(root)) {
            desk.pipeline.collect(Progress.NONE);
            desk.pipeline.collect(Progress.NONE);
        }

        try (Desk again = Desk.open(root)) {
            Map<String, SourceState> states = again.pipeline.sources().stream()
                    .collect(Collectors.toMap(s -> s.source().id(), Function.identity()));
            assertThat(states.get("hourly").health()).isEqualTo(Health.WELL);
            assertThat(wait(states.get("hourly"))).isEqualTo(Duration.ofMinutes(30));
            assertThat(wait(states.get("pinned"))).isEqualTo(Duration.ofHours(3));
            assertThat(states.get("stopped").health()).isEqualTo(Health.SILENT);
            assertThat(wait(states.get("stopped"))).isEqualTo(Duration.ofDays(2));
            assertThat(states.get("gone").health()).isEqualTo(Health.BROKEN);
            assertThat(states.get("gone").pulse().failures()).isEqualTo(2);
            assertThat(wait(states.get("gone"))).isEqualTo(Duration.ofMinutes(30));
        }
    }

    private static Duration wait(SourceState state) {
        return Duration.between(state.visited().orElseThrow(), state.next().orElseThrow());
    }

    /** Twenty items, the newest so long ago, with one gap between any two. */
    private static String feed(Duration age, Duration gap) {
        Instant newest = Instant.now().minus(age);
        return IntStream.range(0, 20)
                .mapToObj(n -> "{\"id\": \"SITE/one?n=%d\", \"date_published\": \"%s\"}"
                        .formatted(n, newest.minus(gap.multipliedBy(n))))
                .collect(Collectors.joining(
                        ",", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [", "]}"));
    }
}
