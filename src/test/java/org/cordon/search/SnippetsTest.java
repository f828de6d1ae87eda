package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.index.EntityTokens;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    @Test
    void theSentenceWithTheMostMatchedWordsIsMarked() {
        String text = "The chips arrived late. Export rules for chips changed in May. Nobody was surprised.";
        assertThat(sentence("export rules chips", text)).isEqualTo("Export rules for chips changed in May.");
    }

    @Test
    void chineseSentencesEndWithoutSpaces() {
        String text = "会议昨天举行。“出口管制将会放宽。”发言人没有回答提问！";
        assertThat(sentence("出口管制", text)).isEqualTo("“出口管制将会放宽。”");
    }

    @Test
    void shortenedWordsDoNotEndASentence() {
        String text = "It rained. The U.S. Department named Acme Corp. Holdings and No. 4 in the rule. It was late.";
        assertThat(sentence("rule", text))
                .isEqualTo("The U.S. Department named Acme Corp. Holdings and No. 4 in the rule.");
    }

    @Test
    void aLatinInitialBehindHanCharactersDoesNotEndASentence() {
        assertThat(sentence("芯片", "参议员提出的S. 1705法案涉及芯片。众议院另有法案。")).isEqualTo("参议员提出的S. 1705法案涉及芯片。");
    }

    @Test
    void whereNoWordMatchesTheFirstSentenceShownIsMarked() {
        assertThat(sentence("tariff", "Milk is dear. Eggs are not.")).isEqualTo("Milk is dear.");
    }

    @Test
    void aLongSentenceIsMarkedAsFarAsItIsShown() {
        String text = "word ".repeat(200) + "tariff " + "word ".repeat(200) + "end.";
        assertThat(sentence("tariff", text)).contains("tariff").hasSizeLessThanOrEqualTo(320);
    }

    @Test
    void nothingOfTheTextIsLostOrAdded() {
        String text = "One tariff. Two tariffs rose. Three.";
        assertThat(fragments("tariff rose", text).stream()
                        .map(Hit.Fragment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(fragments("tariff rose", text).stream().filter(Hit.Fragment::marked))
                .extracting(Hit.Fragment::text)
                .containsExactly("tariff", "tariffs", "rose");
    }

    private static String sentence(String words, String text) {
        return fragments(words, text).stream()
                .filter(Hit.Fragment::sentence)
                .map(Hit.Fragment::text)
                .collect(Collectors.joining());
    }

    private static List<Hit.Fragment> fragments(String words, String text) {
        Snippets snippets = new Snippets(new Words.Run(words), List.of(), EntityTokens.NONE);
        return snippets.of(text, snippets.marks(text, Optional.empty()));
    }
}
