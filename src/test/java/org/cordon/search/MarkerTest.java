package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.cordon.bench.Generated;
import org.junit.jupiter.api.Test;

class MarkerTest {

    private static final List<String> QUESTIONS = List.of(
            "chips exported to China",
            "limits on AI, U.S. licences & 3.5 GHz",
            "英伟达芯片出口",
            "H20芯片 禁令 in Zürich",
            "输出管制 輸出管制 ＡＩ",
            "是");

    private static final List<String> TEXTS = List.of(
            "The chip's exporter said that exporting H20 chips to China's firms needs a licence (or two).",
            "the U.S. limits, licensing and 3.5GHz parts: AI-powered, A.I. and AIs; zurich, Zürich and ZÜRICH",
            "美国限制英偉達H20芯片出口，英伟达称芯片是旧的。是 的 AI芯片",
            "ＡＩ輸出管制 という規則 is new；是。x是y",
            "end.Chip chip,chips chip_s o'chip café’s 𠮷chip chip𠮷");

    @Test
    void marksAreThoseThatAnalysingTheWholeTextGives() {
        for (String question : QUESTIONS) {
            for (String text : TEXTS) {
                same(question, text);
            }
        }
    }

    @Test
    void marksOfGeneratedTextsAreThoseThatAnalysingGives() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String words = Generated.article(i).text();
            int at = random.nextInt(words.length() - 20);
            same(
                    words.substring(at, at + 20),
                    Generated.article(i + 3 * random.nextInt(40)).text());
        }
    }

    private static void same(String question, String text) {
        assertThat(new HashSet<>(new Marker(question).marks(text)))
                .as("%s in %s", question, text)
                .isEqualTo(Marker.analysed(question, text));
    }
}
