package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void fewMomentsTellNoRhythmAndABurstIsOneMoment() {
        assertThat(Rhythm.of(List.of())).isEmpty();
        assertThat(Rhythm.of(every(Duration.ofHours(1), 5))).isEmpty();
        assertThat(Rhythm.of(every(Duration.ofSeconds(20), 10))).isEmpty();
        assertThat(Rhythm.of(every(Duration.ofHours(1), 6))).isPresent();
    }

    @Test
    void waitFollowsTheUsualGapWithinItsBounds() {
        assertThat(wait(Duration.ofMinutes(6))).isEqualTo(Duration.ofMinutes(15));
        assertThat(wait(Duration.ofHours(2))).isEqualTo(Duration.ofHours(1));
        assertThat(wait(Duration.ofDays(1))).isEqualTo(Duration.ofHours(12));
        assertThat(wait(Duration.ofDays(30))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void sourceOfWhichNothingCameForLongIsVisitedMoreSeldom() {
        Rhythm hourly = Rhythm.of(every(Duration.ofHours(1), 20)).orElseThrow();

        assertThat(hourly.wait(NOW.plus(Duration.ofDays(2)))).isEqualTo(Duration.ofHours(6));
        assertThat(hourly.wait(NOW.plus(Duration.ofDays(90)))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void silenceIsReckonedByTheSourcesOwnLongestGap() {
        Rhythm daily = Rhythm.of(every(Duration.ofDays(1), 20)).orElseThrow();
        Rhythm monthly = Rhythm.of(every(Duration.ofDays(30), 20)).orElseThrow();

        assertThat(daily.silent(NOW.plus(Duration.ofDays(4)))).isFalse();
        assertThat(daily.silent(NOW.plus(Duration.ofDays(5)))).isTrue();
        assertThat(monthly.silent(NOW.plus(Duration.ofDays(50)))).isFalse();
        assertThat(monthly.silent(NOW.plus(Duration.ofDays(61)))).isTrue();
    }

    private static Duration wait(Duration gap) {
        return Rhythm.of(every(gap, 20)).orElseThrow().wait(NOW);
    }

    private static List<Instant> every(Duration gap, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> NOW.minus(gap.multipliedBy(n)))
                .toList();
    }
}
