package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cordon.pipeline.Progress.Stage;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final String RENEW = "\r\u001b[K";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(out, true, StandardCharsets.UTF_8);
    private long nanos;

    @Test
    void whereOutputIsNoTerminalAWholeLineIsWrittenNowAndThen() {
        try (Meter meter = new Meter(err, false, () -> nanos)) {
            for (int second = 1; second <= 25; second++) {
                nanos = second * SECOND;
                meter.at(Stage.READ, second, 100);
            }
        }

        assertThat(told())
                .isEqualTo("reading   10 of 100, 1.0/s, 1:30 left%n".formatted()
                        + "reading   20 of 100, 1.0/s, 1:20 left%n".formatted());
    }

    @Test
    void shortJobTellsNothingWhereOutputIsNoTerminal() {
        try (Meter meter = new Meter(err, false, () -> nanos)) {
            nanos = 9 * SECOND;
            meter.at(Stage.FETCH, 9, 10);
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void onATerminalOneLineRenewsItselfAndIsTakenOffInTheEnd() {
        try (Meter meter = new Meter(err, true, () -> nanos)) {
            nanos = SECOND;
            meter.at(Stage.READ, 5, 10);
            meter.at(Stage.READ, 6, 10);
            nanos = 2 * SECOND;
            meter.at(Stage.READ, 10, 10);
        }

        assertThat(told())
                .isEqualTo(RENEW + "reading   5 of 10, 5.0/s, 0:01 left" + RENEW
                        + "reading   10 of 10, 5.0/s, 0:00 left" + RENEW);
    }

    @Test
    void whereTheWholeIsNotKnownNoTimeLeftIsMadeUp() {
        assertThat(Meter.line(Stage.VERIFY, 7, 0, Duration.ofSeconds(2))).isEqualTo("verifying 7, 3.5/s");
        assertThat(Meter.line(Stage.VERIFY, 0, 0, Duration.ZERO)).isEqualTo("verifying 0");
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
