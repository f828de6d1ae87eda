package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnalyzersTest {

    @Test
    void foldingKeepsEveryOffset() {
        String text = "國內廠商：ＡＢ　“台灣”𠀀";
        assertThat(Fold.of(text)).isEqualTo("国内厂商:AB “台湾”𠀀").hasSameSizeAs(text);
    }

    @Test
    void simplifiedTextIsLeftAlone() {
        assertThat(Fold.of("中国限制人工智能芯片出口，自二〇二四年起")).isEqualTo("中国限制人工智能芯片出口,自二〇二四年起");
    }
}
