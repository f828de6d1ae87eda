package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.pipeline.SourceState.Health;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources that publish at their own pace, stop to publish, or cannot be read, on a server of this test's own. */
class ScheduleTest extends ServedSources {

    @BeforeEach
    void start() throws IOException {
        site.serve("/hourly", "application/json", feed(Duration.ZERO, Duration.ofHours(1)));
        site.serve("/stopped", "application/json", feed(Duration.ofDays(40), Duration.ofDays(1)));
        site.serve("/one", "text/html", "<html><p>short");
    }

    @Test
    void silentBrokenAndWellAreToldApartAndTheWaitFollowsTheRhythm() throws Exception {
        sources(source("hourly", site.at("/hourly"), "feed")
                + source("pinned", site.at("/hourly"), "feed") + "  every: PT3H\n"
                + source("stopped", site.at("/stopped"), "feed")
                + source("gone", site.at("/gone"), "feed"));
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
