package org.cordon.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.apache.lucene.search.MatchAllDocsQuery;
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
    BooleanQuery all(List<Field.Kind> kinds) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        base(kinds).clauses().forEach(all::add);
        fields().values().forEach(f -> all.add(f, Occur.FILTER));
        return all.build();
    }

    /** Whether nothing is asked for but kinds of documents. */
    boolean none() {
        return query.filters().isEmpty() && query.from().isEmpty() && query.to().isEmpty() && !past();
    }

    /** The kinds and days alone, each a filter; of no kinds, whatever kind it is. */
    BooleanQuery base(List<Field.Kind> kinds) {
        BooleanQuery.Builder kind = new BooleanQuery.Builder();
        kinds.forEach(k -> kind.add(term(Field.KIND, k.id()), Occur.SHOULD));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (!kinds.isEmpty()) {
            all.add(kinds.size() == 1 ? term(Field.KIND, kinds.getFirst().id()) : kind.build(), Occur.FILTER);
        }
        query.from()
                .map(d -> LongField.newRangeQuery(Field.TO.id(), d.toEpochDay(), Long.MAX_VALUE))
                .ifPresent(f -> all.add(f, Occur.FILTER));
        query.to()
                .map(d -> LongField.newRangeQuery(Field.FROM.id(), Long.MIN_VALUE, d.toEpochDay()))
                .ifPresent(f -> all.add(f, Occur.FILTER));
        // A day gone by is asked for to see what was known then.
        if (past()) {
            all.add(LongField.newRangeQuery(Field.KNOWN.id(), Long.MIN_VALUE, today.toEpochDay()), Occur.FILTER);
        }
        return all.build();
    }

    private boolean past() {
        return today.isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    /** One filter for each field that has values asked for or refused. */
    Map<Facet.Field, org.apache.lucene.search.Query> fields() {
        Map<Facet.Field, org.apache.lucene.search.Query> filters = new EnumMap<>(Facet.Field.class);
        for (Facet.Field field : query.filters().keySet()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            query.values(field).forEach(v -> any.add(value(field, v), Occur.SHOULD));
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            all.add(query.values(field).isEmpty() ? MatchAllDocsQuery.INSTANCE : any.build(), Occur.FILTER);
            filters.put(field, without(field, all));
        }
        return filters;
    }

    /** What a query refuses in a field, left out; empty if it refuses nothing there. */
    Optional<org.apache.lucene.search.Query> refusing(Facet.Field field) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        return query.refused(field).isEmpty() ? Optional.empty() : Optional.of(without(field, all));
    }

    private org.apache.lucene.search.Query without(Facet.Field field, BooleanQuery.Builder all) {
        query.refused(field).forEach(v -> all.add(value(field, v), Occur.MUST_NOT));
        return all.build();
    }

    private org.apache.lucene.search.Query value(Facet.Field field, String value) {
        return switch (field) {
            case TYPE -> term(Field.TYPE, value);
            case ACTOR -> term(Field.ACTOR, value);
            case TARGET -> term(Field.TARGET, value);
            case JURISDICTION -> term(Field.JURISDICTION, value);
            case LANGUAGE -> term(Field.LANGUAGE, value);
            case CLASS -> term(Field.CLASS, value);
            case SOURCE -> term(Field.SOURCE, value);
            case YEAR -> term(Field.YEAR, value);
            case STATUS -> status(value, today);
        };
    }

    org.apache.lucene.search.Query status(Status status) {
        return status(status.id(), today);
    }

    /** What has a status on a day. */
    static org.apache.lucene.search.Query status(String id, LocalDate today) {
        Status status = Status.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        long[] day = {today.toEpochDay()};
        return LongRange.newIntersectsQuery(Field.status(status), day, day);
    }

    /** The field of the index that holds a facet's values; statuses have none, for they change by the day. */
    static Optional<Field> of(Facet.Field facet) {
        return switch (facet) {
            case TYPE -> Optional.of(Field.TYPE);
            case ACTOR -> Optional.of(Field.ACTOR);
            case TARGET -> Optional.of(Field.TARGET);
            case JURISDICTION -> Optional.of(Field.JURISDICTION);
            case LANGUAGE -> Optional.of(Field.LANGUAGE);
            case CLASS -> Optional.of(Field.CLASS);
            case YEAR -> Optional.of(Field.YEAR);
            case SOURCE -> Optional.of(Field.SOURCE);
            case STATUS -> Optional.empty();
        };
    }

    static TermQuery term(Field field, String value) {
        return new TermQuery(new Term(field.id(), value));
    }
}
