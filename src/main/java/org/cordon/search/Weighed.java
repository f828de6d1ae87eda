package org.cordon.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
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

    private List<Query> terms(String text) {
        Optional<Query> terms =
                Optional.ofNullable(new QueryBuilder(Analyzers.of(field)).createBooleanQuery(field.id(), text));
        return terms.stream()
                .flatMap(q -> each(q).stream())
                .map(term -> weight == 1 ? term : new BoostQuery(term, weight))
                .toList();
    }

    /** The words of any of which something is asked: in one level, where the index can leave out what cannot come first. */
    private static List<Query> each(Query terms) {
        boolean several =
                terms instanceof BooleanQuery all && all.clauses().stream().allMatch(c -> c.occur() == Occur.SHOULD);
        return several
                ? ((BooleanQuery) terms)
                        .clauses().stream().map(BooleanClause::query).toList()
                : List.of(terms);
    }

    /** What a run of words asks of each field, and the entities it names. */
    record Run(String text, Map<Weighed, List<Query>> terms, List<Query> named) {

        static final Run NONE = new Run("", Map.of(), List.of());

        static Run of(String text, EntityTokens entities) {
            Map<Weighed, List<Query>> terms = new EnumMap<>(Weighed.class);
            for (Weighed in : ALL) {
                List<Query> own = in.terms(text);
                if (!own.isEmpty()) {
                    terms.put(in, own);
                }
            }
            List<Query> named = entities.in(text).stream()
                    .<Query>map(n -> new BoostQuery(Filters.term(Field.ENTITY, n.entity()), ENTITY_WEIGHT))
                    .toList();
            return new Run(text, terms, named);
        }
    }
}
