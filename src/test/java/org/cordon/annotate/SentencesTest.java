package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void abbreviationsDoNotEndASentence() {
        assertThat(
                        sentences(
                                "The U.S. Commerce Department acted. Acme Inc. and Sec. Smith replied on Jan. 5. Rule No. 7 stands."))
                .containsExactly(
                        "The U.S. Commerce Department acted.",
                        "Acme Inc. and Sec. Smith replied on Jan. 5.",
                        "Rule No. 7 stands.");
    }

    @Test
    void anAbbreviationMayEndASentenceAllTheSame() {
        assertThat(sentences("The chips came from the U.S. The ministry objected."))
                .containsExactly("The chips came from the U.S.", "The ministry objected.");
    }

    @Test
    void chineseSentencesEndAtTheirSignsWithTheQuotesThatClose() {
        assertThat(sentences("他说：“不行。”我们走吧！是吗？第一；第二……完"))
                .containsExactly("他说：“不行。”", "我们走吧！", "是吗？", "第一；", "第二……", "完");
    }

    @Test
    void halfWidthSignsEndChineseSentencesToo() {
        assertThat(sentences("价格是3.5元. 他走了?对!")).containsExactly("价格是3.5元.", "他走了?", "对!");
    }

    @Test
    void aSentenceNeverCrossesAPassage() {
        List<Sentence> found = Texts.annotate("A heading without a stop\nA body. Its end.", "2024-06-26")
                .sentences();
        assertThat(found).extracting(Sentence::passage).containsExactly(0, 1, 1);
    }

    private static List<String> sentences(String text) {
        return Texts.annotate(text, "2024-06-26").sentences().stream()
                .map(sentence -> sentence.in(text))
                .toList();
    }
}
