package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cordon.crawl.Trouble.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyReasonIsReadAgainAsItself(Trouble kind) {
        Told told = Trouble.read(kind.with("12", "a b")).orElseThrow();

        assertThat(told.kind()).isEqualTo(kind);
        assertThat(kind.with(told.values().toArray())).isEqualTo(kind.with("12", "a b"));
        assertThat(told.address()).isEmpty();
    }

    @Test
    void addressOfAFurtherPageAndTheReasonWithinAReasonAreTheirOwn() {
        Told told = Trouble.read("https://a.example/x robots.txt cannot be read: answered with HTTP 503")
                .orElseThrow();

        assertThat(told.address()).contains("https://a.example/x");
        assertThat(told.kind()).isEqualTo(Trouble.ROBOTS_UNREADABLE);
        assertThat(Trouble.read(told.values().getFirst()).map(Told::kind)).contains(Trouble.HTTP);
        assertThat(Trouble.read("names the feed https://a.example/f, which cannot be read: took longer than 20 s"))
                .map(Told::kind)
                .contains(Trouble.NAMED_FEED_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "connectionreset", "answered", "is larger than ", "names the feed x"})
    void otherWordsAreNoneOfThem(String words) {
        assertThat(Trouble.read(words)).isEqualTo(Optional.empty());
    }
}
