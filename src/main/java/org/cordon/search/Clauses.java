package org.cordon.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;

/** Turns what words ask of fields into queries of the index, as things are named and dated on a day. */
final class Clauses {

    private static final Pattern ID = Pattern.compile("[a-z]{2,8}:[a-z0-9.-]{1,80}");

    private final EntityTokens entities;
    private final Labels labels;
    private final LocalDate today;

    Clauses(EntityTokens entities, Labels labels, LocalDate today) {
        this.entities = entities;
        this.labels = labels;
        this.today = today;
    }

    /** The same words with each clause replaced by what matches it. */
    Words resolved(Words words) {
        return switch (words) {
            case Words.And and ->
                new Words.And(and.parts().stream().map(this::resolved).toList());
            case Words.Or or ->
                new Words.Or(or.parts().stream().map(this::resolved).toList());
            case Words.Not not -> new Words.Not(resolved(not.part()));
            case Words.Clause clause -> new Words.Matching(query(clause));
            default -> words;
        };
    }

    /** The names asked for that nothing has. */
    List<String> unknown(Words words) {
        return switch (words) {
            case Words.And and -> unknown(and.parts());
            case Words.Or or -> unknown(or.parts());
            case Words.Not not -> unknown(not.part());
            case Words.Clause clause ->
                clause.term().takes() == Term.Takes.NAME
                                && clause.term() != Term.CITES
                                && ids(clause).isEmpty()
                        ? List.of(clause.value())
                        : List.of();
            default -> List.of();
        };
    }

    private List<String> unknown(List<Words> parts) {
        return parts.stream().flatMap(p -> unknown(p).stream()).distinct().toList();
    }

    private Query query(Words.Clause clause) {
        return switch (clause.term()) {
            case TYPE -> Filters.term(Field.TYPE, clause.value());
            case STATUS -> Filters.status(clause.value(), today);
            case CLASS -> Filters.term(Field.CLASS, clause.value());
            case LANG -> Filters.term(Field.LANGUAGE, clause.value());
            case HAS -> Filters.term(Field.HAS, clause.value());
            case ACTOR -> any(List.of(Field.ACTOR), ids(clause));
            case TARGET -> any(List.of(Field.TARGET), ids(clause));
            case ENTITY -> any(List.of(Field.ENTITY), ids(clause));
            case PLACE -> any(List.of(Field.ENTITY, Field.JURISDICTION), ids(clause));
            case JURISDICTION -> any(List.of(Field.JURISDICTION), ids(clause));
            case SOURCE -> any(List.of(Field.SOURCE), ids(clause));
            case CITES -> cites(clause.value());
            case DATE, YEAR, ANNOUNCED, PUBLISHED, EFFECTIVE, COMMENT_CLOSE, ENDED -> days(clause);
            case ORIGINS ->
                Bounds.numbers(clause.value())
                        .map(b -> LongField.newRangeQuery(Field.ORIGINS.id(), b.low(), b.high()))
                        .orElse(MatchNoDocsQuery.INSTANCE);
        };
    }

    private Query days(Words.Clause clause) {
        Optional<Bounds> bounds = Bounds.days(clause.value()).map(b -> b.on(today));
        if (bounds.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        long[] low = {bounds.get().low()};
        long[] high = {bounds.get().high()};
        return clause.term()
                .role()
                .map(role -> LongRange.newIntersectsQuery(Field.date(role), low, high))
                .orElseGet(() -> new BooleanQuery.Builder()
                        .add(LongField.newRangeQuery(Field.TO.id(), low[0], Long.MAX_VALUE), Occur.FILTER)
                        .add(LongField.newRangeQuery(Field.FROM.id(), Long.MIN_VALUE, high[0]), Occur.FILTER)
                        .build());
    }

    private static Query cites(String text) {
        List<String> forms = LegalCitation.of(text).map(LegalCitation::forms).orElseGet(() -> List.of(text));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(QueryCompiler.phrase(form), Occur.SHOULD));
        return any.build();
    }

    private static Query any(List<Field> fields, List<String> ids) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Field field : fields) {
            ids.forEach(id -> any.add(Filters.term(field, id), Occur.SHOULD));
        }
        return any.build();
    }

    /** The ids of what a clause names: an id as it is, else what has the name. */
    private List<String> ids(Words.Clause clause) {
        String given = clause.value().strip();
        String lower = given.toLowerCase(Locale.ROOT);
        if (clause.term() == Term.SOURCE) {
            return source(given, lower);
        }
        boolean place = clause.term() == Term.PLACE || clause.term() == Term.JURISDICTION;
        List<String> named = new ArrayList<>();
        if (ID.matcher(lower).matches()) {
            named.add(lower);
        }
        Stream.of(Entity.Kind.values())
                .map(kind -> kind.id() + ":" + lower)
                .filter(id -> entities.name(id).isPresent())
                .forEach(named::add);
        entities.in(given).stream()
                .filter(n -> n.start() == 0 && n.end() == given.length())
                .map(EntityTokens.Named::entity)
                .forEach(named::add);
        return named.stream()
                .distinct()
                .filter(id -> !place || id.startsWith(Entity.Kind.PLACE.id() + ":"))
                .toList();
    }

    private List<String> source(String given, String lower) {
        if (labels.of(Facet.Field.SOURCE, lower).isPresent()) {
            return List.of(lower);
        }
        Optional<String> named = labels.source(name -> is(name, given));
        return named.or(() -> Optional.of(lower).filter(id -> !id.contains(" "))).stream()
                .toList();
    }

    private static boolean is(Label name, String given) {
        return name.en().equalsIgnoreCase(given) || name.zh().equalsIgnoreCase(given);
    }
}
