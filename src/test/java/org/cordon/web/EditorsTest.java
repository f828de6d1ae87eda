package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EditorsTest {

    private static final String TOKEN = "a-long-enough-token";

    @Test
    void aWrongTokenIsRefusedLongerEachTimeEvenIfTheNextIsRight() {
        MovableClock clock = new MovableClock();
        Editors editors = new Editors(TOKEN, clock);
        assertThat(editors.signIn("Ada", "wrong", "here").pause()).hasSeconds(1);
        assertThat(editors.signIn("Ada", TOKEN, "here").key()).as("too early").isEmpty();
        assertThat(editors.signIn("Ada", TOKEN, "elsewhere").key()).isPresent();
        clock.pass(Duration.ofSeconds(2));
        assertThat(editors.signIn("Ada", "wrong", "here").pause()).hasSeconds(2);
        clock.pass(Duration.ofSeconds(3));
        String key = editors.signIn("Ada", TOKEN, "here").key().orElseThrow();
        assertThat(editors.session(key)).isPresent();
        clock.pass(Duration.ofHours(13));
        assertThat(editors.session(key)).isEmpty();
    }

    @Test
    void withoutATokenOrWithAShortOneNobodyComesIn() {
        assertThat(new Editors("", Clock.systemUTC()).signIn("Ada", "", "here").key())
                .isEmpty();
        assertThat(new Editors("short", Clock.systemUTC())
                        .signIn("Ada", "short", "here")
                        .key())
                .isEmpty();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
