package org.cordon.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Language;

/**
 * What somebody asks: one value for search, feed and brief. Its serial form is the parameters of an address:
 * {@code q}, {@code like}, the ids of {@link Facet.Field} (repeatable), {@code from}, {@code to}, {@code mode}, {@code sort},
 * {@code view}, {@code page}. Values of one field are alternatives, those that begin with a minus are refused; different fields
 * must all hold. {@code like} names a thing that the answers should resemble: {@code event:ID} or {@code passage:ARTICLE/INDEX}.
 */
public record Query(
        String words,
        Optional<String> like,
        Map<Facet.Field, List<String>> filters,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Mode mode,
        Sort sort,
        View view,
        int page) {

    /** How words are matched: by themselves, by meaning, or both fused. */
    public enum Mode {
        WORDS,
        MEANING,
        BOTH;

        /** The value in an address. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the hits are: events with the passages that tell of them and others, passages alone, or articles. */
    public enum View {
        EVENTS,
        PASSAGES,
        ARTICLES;

        /** The value in an address. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order of the hits. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST;

        /** The value in an address. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Asks for everything. */
    public static final Query ALL = new Query(
            "",
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Mode.BOTH,
            Sort.RELEVANCE,
            View.EVENTS,
            1);

    private static final String REFUSED = "-";

    public Query {
        EnumMap<Facet.Field, List<String>> kept = new EnumMap<>(Facet.Field.class);
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                kept.put(field, values.stream().distinct().sorted().toList());
            }
        });
        filters = Collections.unmodifiableMap(kept);
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1: " + page);
        }
    }

    /**
     * Reads the parameters of an address; those that are not the query's are left alone.
     *
     * @throws QueryException for a value that cannot be, with a hint for the person who wrote it
     */
    public static Query parse(Map<String, String[]> parameters) throws QueryException {
        return new QueryParameters(parameters).query();
    }

    /** A query for words alone. */
    public static Query of(String words) throws QueryException {
        return parse(Map.of(QueryParameters.WORDS, new String[] {words}));
    }

    /** The language that words are most likely in. */
    public static Language languageOf(String words) {
        return Meaning.languageOf(words);
    }

    /** The canonical address parameters, without a question mark; empty if everything is as by default. */
    public String toParameters() {
        return QueryParameters.write(this);
    }

    /** The values asked for in a field; empty if any will do. */
    public List<String> values(Facet.Field field) {
        return filters.getOrDefault(field, List.of()).stream()
                .filter(v -> !v.startsWith(REFUSED))
                .toList();
    }

    /** The values refused in a field, without the minus; empty if none are. */
    public List<String> refused(Facet.Field field) {
        return filters.getOrDefault(field, List.of()).stream()
                .filter(v -> v.startsWith(REFUSED))
                .map(v -> v.substring(REFUSED.length()))
                .toList();
    }

    /** The same query at another page. */
    public Query at(int other) {
        return new Query(words, like, filters, from, to, mode, sort, view, other);
    }

    /** The same query matched in another way, from its first page. */
    public Query by(Mode other) {
        return new Query(words, like, filters, from, to, other, sort, view, 1);
    }

    /** The same query in another order, from its first page. */
    public Query by(Sort other) {
        return new Query(words, like, filters, from, to, mode, other, view, 1);
    }
}
