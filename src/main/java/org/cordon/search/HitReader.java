package org.cordon.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
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
        Document document = searcher.storedFields().document(found.doc);
        boolean event = Field.Kind.EVENT.id().equals(document.get(Field.KIND.id()));
        boolean chinese = document.get(Field.text(Language.ZH).stored()) != null;
        Language language = event ? asked : chinese ? Language.ZH : Language.EN;
        String title = stored(document, Field.title(language));
        String text = stored(document, Field.text(language));
        List<Snippets.Mark> marks = snippets.marks(text);
        Number passage = event
                ? Integer.valueOf(-1)
                : document.getField(Field.PASSAGE.id()).numericValue();
        return new Hit(
                event ? Hit.Kind.EVENT : Hit.Kind.PASSAGE,
                document.get(Field.ID.id()),
                passage.intValue(),
                title,
                language,
                snippets.of(text, marks),
                why(found.doc, ranking, marks),
                Float.isNaN(found.score) ? 0 : found.score);
    }

    private static String stored(Document document, Field field) {
        return Optional.ofNullable(document.get(field.stored())).orElse("");
    }

    private static Set<Hit.Why> why(int doc, Ranking ranking, List<Snippets.Mark> marks) {
        Set<Hit.Why> why = EnumSet.noneOf(Hit.Why.class);
        boolean entity = marks.stream().anyMatch(Snippets.Mark::entity);
        boolean term = marks.stream().anyMatch(m -> !m.entity());
        if (ranking.words().contains(doc) && (term || !entity)) {
            why.add(Hit.Why.WORDS);
        }
        if (entity || ranking.entities().contains(doc)) {
            why.add(Hit.Why.ENTITIES);
        }
        if (ranking.meaning().contains(doc)) {
            why.add(Hit.Why.MEANING);
        }
        return why;
    }
}
