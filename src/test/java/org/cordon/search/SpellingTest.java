package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final Spelling SPELLING = Spelling.of(
            List.of("Export controls on accelerators", "Controls on exports", "对加速器的出口管制"),
            List.of("Nvidia", "英伟达", "Bureau of Industry and Security"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Nvdia                    | Nvidia
            nvidia                   | none
            exprot contrlos          | Export Controls
            actor:Nvidai -acelerator | actor:Nvidia -accelerators
            英韦达                    | 英伟达
            ban                      | none
            xyzzy quux               | none
            """)
    void anUnknownWordIsReplacedByTheNearestKnownOne(String typed, String meant) {
        assertThat(SPELLING.instead(typed).orElse(null)).isEqualToIgnoringCase(meant);
    }
}
