package org.cordon.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CueWordsTest {

    private final CueWords<String> words = new CueWords<String>()
            .english("ends", "expire[sd]?|comments?\\b|appl(?:y|ies)|in force", "(?: on)?")
            .chinese("ends", "到期|有效期?", "");

    @Test
    void eachFormOfAWordIsFoundWithWhatMayStandBehindIt() {
        assertThat(words.in("It EXPIRED on Monday"))
                .extracting(CueWords.Hit::end)
                .containsExactly(13);
        assertThat(words.in("comment, comments, applies; in force on"))
                .extracting(CueWords.Hit::start)
                .containsExactly(0, 9, 19, 28);
        assertThat(words.in("许可证到期，有效3年")).extracting(CueWords.Hit::start).containsExactly(3, 6);
    }

    @Test
    void anEnglishWordIsNotFoundInsideAnother() {
        assertThat(words.in("unexpired comments_2 reapply within forces commentary"))
                .isEmpty();
    }

    @Test
    void ofTwoCuesTheOneAddedFirstHasTheLowerRank() {
        assertThat(words.in("expires 到期")).extracting(hit -> hit.cue().rank()).containsExactly(0, 1);
    }

    @Test
    void aWordThatBeginsWithAChoiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.english("x", "(?:a|b)c", ""))
                .withMessageContaining("(?:a|b)c");
    }
}
