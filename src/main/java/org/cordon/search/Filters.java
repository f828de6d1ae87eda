package org.cordon.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.cordon.index.Field;
import org.cordon.timeline.Status;

/** What a query asks for beside its words, as queries of the index. */
final class Filters {

    private final Query query;
    private final LocalDate today;

    Filters(Query query, LocalDate today) {
        this.query = query;
        this.today = today;
    }

    /** Everything: the kinds of documents that can be hits, the days, and all fields. */
    org.apache.lucene.search.Query all(List<Field.Kind> kinds) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(base(kinds), Occur.FILTER);
        fields().values().forEach(f -> all.add(f, Occur.FILTER));
        return all.build();
    }

    /** The kinds and days alone. */
    org.apache.lucene.search.Query base(List<Field.Kind> kinds) {
        BooleanQuery.Builder kind = new BooleanQuery.Builder();
        kinds.forEach(k -> kind.add(term(Field.KIND, k.id()), Occur.SHOULD));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(kind.build(), Occur.FILTER);
        query.from()
                .map(d -> LongField.newRangeQuery(Field.TO.id(), d.toEpochDay(), Long.MAX_VALUE))
                .ifPresent(f -> all.add(f, Occur.FILTER));
        query.to()
                .map(d -> LongField.newRangeQuery(Field.FROM.id(), Long.MIN_VALUE, d.toEpochDay()))
                .ifPresent(f -> all.add(f, Occur.FILTER));
        return all.build();
    }

    /** One filter for each field that has values asked for. */
    Map<Facet.Field, org.apache.lucene.search.Query> fields() {
        Map<Facet.Field, org.apache.lucene.search.Query> filters = new EnumMap<>(Facet.Field.class);
        query.filters().forEach((field, values) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(v -> any.add(value(field, v), Occur.SHOULD));
            filters.put(field, any.build());
        });
        return filters;
    }

    private org.apache.lucene.search.Query value(Facet.Field field, String value) {
        return switch (field) {
            case TYPE -> term(Field.TYPE, value);
            case ACTOR -> term(Field.ACTOR, value);
            case JURISDICTION -> term(Field.JURISDICTION, value);
            case LANGUAGE -> term(Field.LANGUAGE, value);
            case SOURCE -> term(Field.SOURCE, value);
            case STATUS -> status(Status.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }

    org.apache.lucene.search.Query status(Status status) {
        long[] day = {today.toEpochDay()};
        return LongRange.newIntersectsQuery(Field.status(status), day, day);
    }

    /** The field of the index that holds a facet's values; statuses have none, for they change by the day. */
    static Optional<Field> of(Facet.Field facet) {
        return switch (facet) {
            case TYPE -> Optional.of(Field.TYPE);
            case ACTOR -> Optional.of(Field.ACTOR);
            case JURISDICTION -> Optional.of(Field.JURISDICTION);
            case LANGUAGE -> Optional.of(Field.LANGUAGE);
            case SOURCE -> Optional.of(Field.SOURCE);
            case STATUS -> Optional.empty();
        };
    }

    static TermQuery term(Field field, String value) {
        return new TermQuery(new Term(field.id(), value));
    }
}
