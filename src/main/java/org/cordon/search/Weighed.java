package org.cordon.search;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cordon.corpus.Language;
import org.cordon.index.Analyzers;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;

/** What a field's match weighs. Chinese text is matched twice, as words and as pairs, so each weighs less. */
enum Weighed {
    EN(Field.TEXT_EN, Language.EN, 1),
    EN_TITLE(Field.TITLE_EN, Language.EN, 0.4f),
    ZH(Field.TEXT_ZH, Language.ZH, 0.4f),
    ZH_PAIRS(Field.PAIRS_ZH, Language.ZH, 0.6f),
    ZH_TITLE(Field.TITLE_ZH, Language.ZH, 0.4f);

    static final List<Weighed> ALL = List.of(values());

    private static final float ENTITY_WEIGHT = 1;

    private final Field field;
    private final Language language;
    private final float weight;

    Weighed(Field field, Language language, float weight) {
        this.field = field;
        this.language = language;
        this.weight = weight;
    }

    /** The fields in which what is written in a language stands. */
    static List<Weighed> in(Language language) {
        return ALL.stream().filter(w -> w.language == language).toList();
    }

    private Query query(String term) {
        Query query = new TermQuery(new Term(field.id(), term));
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    /** The words of any of which something is asked; some fields are read alike. */
    private static List<String> read(Field field, String text) {
        return Marker.terms(field, text).stream().map(Snippets.Mark::what).toList();
    }

    /** What a run of words asks of each field, and the entities it names. */
    record Run(String text, Map<Weighed, List<Query>> terms, List<Query> named) {

        static final Run NONE = new Run("", Map.of(), List.of());

        static Run of(String text, EntityTokens entities) {
            Map<Weighed, List<Query>> terms = new EnumMap<>(Weighed.class);
            Map<Analyzer, List<String>> read = new IdentityHashMap<>();
            for (Weighed in : ALL) {
                List<String> own = read.computeIfAbsent(Analyzers.of(in.field), a -> read(in.field, text));
                if (!own.isEmpty()) {
                    terms.put(in, own.stream().map(in::query).toList());
                }
            }
            List<Query> named = entities.in(text).stream()
                    .<Query>map(n -> new BoostQuery(Filters.term(Field.ENTITY, n.entity()), ENTITY_WEIGHT))
                    .toList();
            return new Run(text, terms, named);
        }
    }
}
