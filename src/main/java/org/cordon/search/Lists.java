package org.cordon.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/**
 * The ranked lists that answer a question: by words and by meaning, in the question's language and elsewhere, that is among the
 * other language's passages. {@code able} is false where meaning was wanted and could not be compared.
 */
record Lists(TopDocs words, TopDocs meant, TopDocs wordsElsewhere, TopDocs meantElsewhere, boolean able) {

    static final TopDocs NONE = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    /** Names and numbers that both languages share say less than words. */
    private static final double WORDS_ELSEWHERE = 0.3;

    /**
     * A passage of the other language stands in these two lists alone, one of the question's own in the two others: the weights
     * let the best of the former in among the first of the latter.
     */
    private static final double MEANT_ELSEWHERE = 1.4;

    /** Where meaning is not compared, the shared names are all there is. */
    private static final double WORDS_ELSEWHERE_ALONE = 0.9;

    /** All of them in one order. */
    List<ScoreDoc> fused(Fusion.By by, Function<TopDocs, ScoreDoc[]> ranks) {
        boolean alone = meantElsewhere.scoreDocs.length == 0;
        return new Fusion(by)
                .add(ranks.apply(words), 1)
                .add(ranks.apply(meant), 1)
                .add(ranks.apply(wordsElsewhere), alone ? WORDS_ELSEWHERE_ALONE : WORDS_ELSEWHERE)
                .add(ranks.apply(meantElsewhere), MEANT_ELSEWHERE)
                .ranked();
    }
}
