package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;

/** Sees what words name as a whole: an entity, a legal citation, or nobody we know. */
final class Advisor {

    private static final int MOST = 5;
    private static final String QUOTES = "\"“”「」『』";

    private final EntityTokens entities;

    Advisor(EntityTokens entities) {
        this.entities = entities;
    }

    Results.Advice of(IndexSearcher searcher, Words words, Clauses clauses) throws IOException {
        String meant = unquoted(words.meant());
        List<String> named = entities.in(meant).stream()
                .filter(n -> n.start() == 0 && n.end() == meant.length())
                .map(EntityTokens.Named::entity)
                .distinct()
                .toList();
        Optional<LegalCitation> citation = meant.isEmpty() ? Optional.empty() : LegalCitation.of(meant);
        Optional<Results.Cited> cited = Optional.empty();
        if (citation.isPresent()) {
            cited = Optional.of(new Results.Cited(
                    citation.get().usual(),
                    citation.get().official(),
                    events(searcher, citation.get().forms())));
        }
        return new Results.Advice(named, clauses.unknown(words), cited);
    }

    private static String unquoted(String words) {
        boolean quoted = words.length() > 2
                && QUOTES.indexOf(words.charAt(0)) >= 0
                && QUOTES.indexOf(words.charAt(words.length() - 1)) >= 0;
        return quoted ? words.substring(1, words.length() - 1) : words;
    }

    private static List<String> events(IndexSearcher searcher, List<String> forms) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(QueryCompiler.phrase(form), Occur.SHOULD));
        BooleanQuery query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(Filters.term(Field.KIND, Field.Kind.EVENT.id()), Occur.FILTER)
                .build();
        List<String> events = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, MOST).scoreDocs) {
            events.add(Kept.of(searcher, found.doc).id());
        }
        return events;
    }
}
