package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

class PercentTest {

    private static void same(String text) {
        assertThat(Percent.VALUE.encoded(text)).isEqualTo(UriUtils.encode(text, StandardCharsets.UTF_8));
        assertThat(Percent.SEGMENT.encoded(text)).isEqualTo(UriUtils.encodePathSegment(text, StandardCharsets.UTF_8));
    }

    /** Every character there is, halves of characters among them, alone and beside others. */
    @Test
    void everyCharacterIsEncodedAsSpringEncodesIt() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c <= Character.MAX_VALUE || c % 251 == 0 || c == Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .forEach(character -> {
                    same(character);
                    same("a" + character + "b");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "org:nvidia", "a b+c&d=e", "英伟达 ban", "%41", "x\uD83D", "\uDE00\uD83D", "\uD83D\uDE00é"})
    void textIsEncodedAsSpringEncodesIt(String text) {
        same(text);
    }
}
