package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkipReasonTest {

    @ParameterizedTest
    @EnumSource
    void reasonThatWasToldIsReadAgainWithWhatWasSaidOfThePage(SkipReason reason) {
        assertThat(SkipReason.read(reason.with(""))).contains(new SkipReason.Told(reason, ""));
        assertThat(SkipReason.read(reason.with("Log in (free)")))
                .contains(new SkipReason.Told(reason, "Log in (free)"));
    }

    @Test
    void otherWordsAreNoReason() {
        assertThat(SkipReason.read("it is not text at all")).isEmpty();
    }
}
