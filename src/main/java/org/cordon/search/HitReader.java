package org.cordon.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.corpus.Language;
import org.cordon.index.Field;

/** Makes hits of documents. */
final class HitReader {

    private final IndexSearcher searcher;
    private final Snippets snippets;
    private final Language asked;

    HitReader(IndexSearcher searcher, Snippets snippets, Language asked) {
        this.searcher = searcher;
        this.snippets = snippets;
        this.asked = asked;
    }

    Hit read(ScoreDoc found, Ranking ranking) throws IOException {
        Kept kept = Kept.of(searcher, found.doc);
        int passage = kept.passage();
        boolean maybeChinese = passage >= 0 || asked == Language.ZH;
        Optional<String> chinese = maybeChinese ? kept.text(Field.text(Language.ZH)) : Optional.empty();
        Language language = chinese.isPresent() ? Language.ZH : Language.EN;
        String text = chinese.isPresent()
                ? chinese.get()
                : kept.text(Field.text(Language.EN)).orElse("");
        List<Snippets.Mark> marks = snippets.marks(text, snippets.ofNames() ? kept.named(language) : Optional.empty());
        return new Hit(
                passage < 0 ? Hit.Kind.EVENT : Hit.Kind.PASSAGE,
                kept.id(),
                passage,
                kept.text(Field.title(language)).orElse(""),
                language,
                snippets.of(text, marks),
                why(found.doc, ranking, marks),
                Float.isNaN(found.score) ? 0 : found.score);
    }

    private static Set<Hit.Why> why(int doc, Ranking ranking, List<Snippets.Mark> marks) {
        Set<Hit.Why> why = EnumSet.noneOf(Hit.Why.class);
        boolean entity = marks.stream().anyMatch(Snippets.Mark::entity);
        boolean term = marks.stream().anyMatch(m -> !m.entity());
        if (ranking.words().has(doc) && (term || !entity)) {
            why.add(Hit.Why.WORDS);
        }
        if (entity || ranking.entities().has(doc)) {
            why.add(Hit.Why.ENTITIES);
        }
        if (ranking.meaning().has(doc)) {
            why.add(Hit.Why.MEANING);
        }
        return why;
    }
}
