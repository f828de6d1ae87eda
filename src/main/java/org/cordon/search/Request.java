package org.cordon.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.cordon.index.Field;

/** A query made ready to run: its words read and its filters bound to a day and to kinds of documents. */
record Request(Query query, Words words, Filters filters, List<Field.Kind> kinds) {

    /** The same for documents of one kind. */
    Request only(Field.Kind kind) {
        return new Request(query, words, filters, List.of(kind));
    }

    /** What matches the words given and every filter. */
    org.apache.lucene.search.Query matching(org.apache.lucene.search.Query words) {
        return filtered(words, filters.all(kinds));
    }

    /** The same, whatever kind it is: for where only one kind is looked at. */
    org.apache.lucene.search.Query ofAnyKind(org.apache.lucene.search.Query words) {
        return filtered(words, filters.all(List.of()));
    }

    /** What may be found by meaning; empty where any document of the kinds may. */
    Optional<org.apache.lucene.search.Query> allowed(QueryCompiler compiler) {
        return filters.none() && words.demandNothing()
                ? Optional.empty()
                : Optional.of(matching(compiler.filter(words)));
    }

    /** What matches the words given, the kinds and the days, whatever its fields. */
    org.apache.lucene.search.Query anyField(org.apache.lucene.search.Query words) {
        return filtered(words, filters.base(kinds));
    }

    /** All in one level, which the index need not make flat first. */
    private static org.apache.lucene.search.Query filtered(org.apache.lucene.search.Query words, BooleanQuery filters) {
        if (filters.clauses().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        filters.clauses().forEach(all::add);
        return all.build();
    }
}
