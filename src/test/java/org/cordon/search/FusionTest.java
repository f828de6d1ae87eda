package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static ScoreDoc[] list(Object... docsAndScores) {
        ScoreDoc[] list = new ScoreDoc[docsAndScores.length / 2];
        for (int i = 0; i < list.length; i++) {
            list[i] = new ScoreDoc((Integer) docsAndScores[2 * i], ((Number) docsAndScores[2 * i + 1]).floatValue());
        }
        return list;
    }

    @Test
    void byScoreTheFirstOfAListIsWorthItsWholeWeightAndTheLastLittle() {
        assertThat(new Fusion(Fusion.By.SCORE)
                        .add(list(7, 30, 3, 20, 9, 10), 1)
                        .add(list(3, 0.9, 8, 0.5), 2)
                        .ranked())
                .extracting(s -> s.doc)
                .containsExactly(3, 7, 8, 9);
    }

    @Test
    void byRankWhatIsInBothListsComesFirst() {
        assertThat(new Fusion(Fusion.By.RANK)
                        .add(list(1, 9, 2, 8, 3, 7), 1)
                        .add(list(3, 9, 4, 8), 1)
                        .ranked())
                .extracting(s -> s.doc)
                .containsExactly(3, 1, 2, 4);
    }

    @Test
    void documentsWorthTheSameStandInTheirOwnOrder() {
        assertThat(new Fusion(Fusion.By.SCORE)
                        .add(list(1_000_000, 5, 12, 5, 500, 5), 1)
                        .ranked())
                .extracting(s -> s.doc)
                .containsExactly(12, 500, 1_000_000);
    }
}
