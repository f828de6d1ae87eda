package org.cordon.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.cordon.corpus.Language;
import org.cordon.index.Analyzers;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;

/**
 * Turns words into queries of the index, in both languages at once: {@link #ranked} where any word helps, {@link #strict} where
 * every word must be there, {@link #filter} for what must hold even where only the meaning is compared.
 */
final class QueryCompiler {

    /** Chinese is written without spaces, so a run is taken as there when most of its pairs are. */
    private static final float PAIRS_NEEDED = 0.6f;

    private final EntityTokens entities;

    /** Each of the lists of one search asks for the same words again. */
    private volatile Weighed.Run last = Weighed.Run.NONE;

    QueryCompiler(EntityTokens entities) {
        this.entities = entities;
    }

    /** Scores by the words and entities that match; at least one must, and what {@link #filter} says must hold. */
    Query ranked(Words words) {
        return both(scored(words, Weighed.ALL), filter(words));
    }

    /** The same for what is written in one language: the other's fields are empty there and need not be looked into. */
    Query ranked(Words words, Language written) {
        return both(scored(words, Weighed.in(written)), filter(words));
    }

    /** Matches where every word, phrase and group does. */
    Query strict(Words words) {
        return switch (words) {
            case Words.Run run -> every(run.text());
            case Words.Phrase phrase -> phrase(phrase.text());
            case Words.Clause clause -> throw unresolved(clause);
            case Words.Matching matching -> matching.query();
            case Words.Or or -> any(or.parts().stream().map(this::strict).toList());
            case Words.Not not -> without(strict(not.part()));
            case Words.And and -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                and.parts().forEach(p -> all.add(strict(p), Occur.MUST));
                yield all.build();
            }
        };
    }

    /** The phrases, clauses and refusals alone. */
    Query filter(Words words) {
        return switch (words) {
            case Words.Run run -> MatchAllDocsQuery.INSTANCE;
            case Words.Phrase phrase -> phrase(phrase.text());
            case Words.Clause clause -> throw unresolved(clause);
            case Words.Matching matching -> matching.query();
            case Words.Or or -> any(or.parts().stream().map(this::filter).toList());
            case Words.Not not -> without(strict(not.part()));
            case Words.And and -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                and.parts().forEach(p -> all.add(filter(p), Occur.FILTER));
                yield all.build();
            }
        };
    }

    /** The entities that the words name, in any language; matches nothing if they name none. */
    Query entities(Words words) {
        return any(ids(words).stream().map(this::entity).toList());
    }

    /** The ids of the entities that the words name. */
    List<String> ids(Words words) {
        return entities.in(words.meant()).stream()
                .map(EntityTokens.Named::entity)
                .distinct()
                .toList();
    }

    private Query scored(Words words, List<Weighed> in) {
        return switch (words) {
            case Words.Run run -> loose(run.text(), in);
            case Words.Phrase phrase -> phrase(phrase.text());
            case Words.Clause clause -> throw unresolved(clause);
            // A field is asked for or not; it makes no answer better than another.
            case Words.Matching matching -> new BoostQuery(new ConstantScoreQuery(matching.query()), 0);
            case Words.Or or -> any(or.parts().stream().map(p -> scored(p, in)).toList());
            case Words.Not not -> MatchAllDocsQuery.INSTANCE;
            case Words.And and -> {
                List<Query> wanted = and.parts().stream()
                        .filter(p -> !p.meant().isEmpty())
                        .map(p -> scored(p, in))
                        .toList();
                yield wanted.isEmpty() ? MatchAllDocsQuery.INSTANCE : any(wanted);
            }
        };
    }

    private static IllegalArgumentException unresolved(Words.Clause clause) {
        return new IllegalArgumentException("a clause must be resolved first: " + clause);
    }

    private Query loose(String text, List<Weighed> in) {
        Weighed.Run run = run(text);
        // Signs or stop words alone ask for nothing.
        if (run.terms().isEmpty() && run.named().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<Query> matches = new ArrayList<>();
        in.forEach(w -> matches.addAll(run.terms().getOrDefault(w, List.of())));
        matches.addAll(run.named());
        return any(matches);
    }

    private Weighed.Run run(String text) {
        Weighed.Run run = last;
        if (!run.text().equals(text)) {
            run = Weighed.Run.of(text, entities);
            last = run;
        }
        return run;
    }

    private Query every(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        int from = 0;
        for (EntityTokens.Named named : entities.in(text)) {
            everyWord(text.substring(from, named.start()), all);
            Query asWritten = phrase(text.substring(named.start(), named.end()));
            all.add(any(List.of(entity(named.entity()), asWritten)), Occur.MUST);
            from = named.end();
        }
        everyWord(text.substring(from), all);
        return all.build();
    }

    private void everyWord(String text, BooleanQuery.Builder all) {
        for (String word : text.split(" ")) {
            List<Query> places = new ArrayList<>();
            for (Field field : List.of(Field.TEXT_EN, Field.TITLE_EN, Field.TEXT_ZH)) {
                terms(field, word, Occur.MUST).ifPresent(places::add);
            }
            for (Field field : List.of(Field.PAIRS_ZH, Field.TITLE_ZH)) {
                Optional.ofNullable(new QueryBuilder(Analyzers.of(field))
                                .createMinShouldMatchQuery(field.id(), word, PAIRS_NEEDED))
                        .ifPresent(places::add);
            }
            // A stop word has no place in the English text; to demand it in Chinese text would find nothing.
            boolean english = terms(Field.TEXT_EN, word, Occur.MUST).isPresent();
            if (english) {
                all.add(any(places), Occur.MUST);
            }
        }
    }

    /** What has these words in this order, in either language. */
    static Query phrase(String text) {
        List<Query> places = new ArrayList<>();
        for (Field field : List.of(Field.TEXT_EN, Field.TITLE_EN, Field.PAIRS_ZH, Field.TITLE_ZH)) {
            Optional.ofNullable(new QueryBuilder(Analyzers.of(field)).createPhraseQuery(field.id(), text))
                    .ifPresent(places::add);
        }
        return places.isEmpty() ? MatchAllDocsQuery.INSTANCE : any(places);
    }

    private static Optional<Query> terms(Field field, String text, Occur occur) {
        return Optional.ofNullable(new QueryBuilder(Analyzers.of(field)).createBooleanQuery(field.id(), text, occur));
    }

    private Query entity(String id) {
        return new TermQuery(new Term(Field.ENTITY.id(), id));
    }

    private static Query without(Query refused) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(refused, Occur.MUST_NOT)
                .build();
    }

    private static Query both(Query scored, Query filter) {
        if (filter instanceof MatchAllDocsQuery) {
            return scored;
        }
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static Query any(List<Query> queries) {
        if (queries.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(q -> any.add(q, Occur.SHOULD));
        return any.build();
    }
}
