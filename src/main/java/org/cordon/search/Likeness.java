package org.cordon.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.corpus.Language;
import org.cordon.index.Field;

/** The words that stand for a thing when others like it are wanted: its own, without itself among the answers. */
final class Likeness {

    /** More words make the answers slower and hardly better. */
    private static final int LONGEST = 400;

    private static final int MOST_PASSAGES = 2000;

    private Likeness() {}

    /** The words for {@code event:ID} or {@code passage:ARTICLE/INDEX}; words that match nothing if it is not held. */
    static Words of(IndexSearcher searcher, String like, Language language) throws IOException {
        int colon = like.indexOf(':');
        boolean event = like.startsWith(Field.Kind.EVENT.id());
        int slash = event ? like.length() : like.lastIndexOf('/');
        String id = like.substring(colon + 1, slash);
        BooleanQuery self = new BooleanQuery.Builder()
                .add(Filters.term(Field.ID, id), Occur.FILTER)
                .add(Filters.term(Field.KIND, (event ? Field.Kind.EVENT : Field.Kind.PASSAGE).id()), Occur.FILTER)
                .build();
        for (ScoreDoc found : searcher.search(self, MOST_PASSAGES).scoreDocs) {
            Kept kept = Kept.of(searcher, found.doc);
            if (event || kept.passage() == Integer.parseInt(like.substring(slash + 1))) {
                return new Words.And(
                        List.of(new Words.Run(text(kept, language)), new Words.Not(new Words.Matching(self))));
            }
        }
        return new Words.Matching(org.apache.lucene.search.MatchNoDocsQuery.INSTANCE);
    }

    private static String text(Kept kept, Language language) throws IOException {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        Language own = kept.text(Field.text(language)).isEmpty() ? other : language;
        String text = kept.text(Field.title(own)).orElse("") + " "
                + kept.text(Field.text(own)).orElse("");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
