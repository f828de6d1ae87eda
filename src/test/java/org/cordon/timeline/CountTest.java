package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static Count first(String text) {
        String folded = Fold.of(text);
        return Count.in(folded, 0, folded.length()).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            188 countries and regions      | 188
            nearly 190 countries           | nearly 190
            近190个国家和地区              | nearly 190
            over 160 countries             | over 160
            160多个国家                    | over 160
            1,200 entities                 | 1200
            37家中国实体                   | 37
            1.5亿Token                     | 150000000
            150 million tokens             | 150000000
            """)
    void theSameCountReadsTheSameInBothLanguages(String text, String key) {
        assertThat(first(text).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nearly 190 countries | 188 countries | true
            nearly 190 countries | 192 countries | false
            over 160 countries   | 161 countries | true
            about 190 countries  | 192 countries | true
            161 countries        | 188 countries | false
            """)
    void aVagueNumberAllowsTheExactOnesItMayMean(String one, String other, boolean compatible) {
        assertThat(first(one).compatible(first(other))).isEqualTo(compatible);
        assertThat(first(other).compatible(first(one))).isEqualTo(compatible);
    }
}
