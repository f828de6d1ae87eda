package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cordon.pipeline.Progress.Stage;
import org.junit.jupiter.api.Test;

class RunningTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Running running = new Running(Clock.systemUTC());

    @Test
    void whoeverWaitsIsToldAtOnceThatTheRunMovedOn() throws Exception {
        long seen = running.await(0, Duration.ZERO);
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> await(seen));

        running.at(Stage.FETCH, 1, 9);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isGreaterThan(seen);
    }

    @Test
    void whatMovedOnMeanwhileIsNotWaitedForAgain() throws Exception {
        long seen = running.await(0, Duration.ZERO);
        running.at(Stage.INDEX, 0, 1);

        assertThat(running.await(seen, LONG)).isGreaterThan(seen);
    }

    @Test
    void whereNothingMovesTheWaitEnds() throws Exception {
        long seen = running.await(0, Duration.ZERO);

        assertThat(running.await(seen, Duration.ofMillis(20))).isEqualTo(seen);
    }

    private long await(long seen) {
        try {
            return running.await(seen, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
