package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.Progress.Stage;
import org.cordon.pipeline.SourceBook;
import org.junit.jupiter.api.Test;

class CordonCommandTest {

    /** A program whose folders are another's, as when a second one is started. */
    private static final Starter TAKEN = new Starter() {
        @Override
        public Pipeline pipeline() throws IOException {
            throw new IOException("Another Cordon (process 7) is using the folder");
        }

        @Override
        public SourceBook sourceBook() throws IOException {
            throw new IOException("the folder is gone");
        }

        @Override
        public void serve() throws IOException {
            throw new IOException("port 8080 is taken");
        }
    };

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void wrongUseEndsWithTwoAndAFailureWithOne() {
        assertThat(run("add")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("brief", "--format", "docx")).isEqualTo(2);
        assertThat(run("brief", "\"unclosed")).isEqualTo(2);
        assertThat(run("reindex")).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(run("--help")).isZero();
        assertThat(run("add", "--help")).isZero();
    }

    @Test
    void failureIsToldInOneSentence() {
        run("collect");

        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("cordon: Another Cordon (process 7) is using the folder");
    }

    @Test
    void progressTellsRateAndTimeLeft() {
        assertThat(Meter.line(Stage.READ, 5, 15, Duration.ofSeconds(2)))
                .isEqualTo("reading   5 of 15, 2.5/s, 0:04 left");
        assertThat(Meter.line(Stage.EMBED, 0, 400, Duration.ZERO)).isEqualTo("embedding 0 of 400");
    }

    private int run(String... args) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return CordonCommand.run(TAKEN, args);
        } finally {
            System.setErr(before);
        }
    }
}
