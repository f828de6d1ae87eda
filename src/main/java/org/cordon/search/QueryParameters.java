package org.cordon.search;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.corpus.When;

/** The serial form of a {@link Query}: reads address parameters strictly and writes them in one order. */
final class QueryParameters {

    static final String WORDS = "q";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MODE = "mode";
    private static final String SORT = "sort";
    private static final String VIEW = "view";
    private static final String PAGE = "page";
    private static final String LIKE = "like";
    private static final String REFUSED = "-";

    /** The most characters that words may have. */
    static final int LONGEST = 512;

    private static final int LONGEST_SHOWN = 60;
    private static final int LAST_PAGE = 200;
    private static final int MOST_VALUES = 50;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final Pattern ENTITY = Pattern.compile("[a-z]{2,8}:[a-z0-9.-]{1,80}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern A_YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern LIKENESS =
            Pattern.compile("event:[A-Za-z0-9._-]{1,120}|passage:[A-Za-z0-9._-]{1,120}/[0-9]{1,5}");

    private final Map<String, String[]> parameters;

    QueryParameters(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    Query query() throws QueryException {
        EnumMap<Facet.Field, List<String>> filters = new EnumMap<>(Facet.Field.class);
        for (Facet.Field field : Facet.Field.values()) {
            filters.put(field, values(field));
        }
        Optional<LocalDate> from = date(FROM).map(When::start);
        Optional<LocalDate> to = date(TO).map(When::end);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new QueryException(
                    TO, "order", to.get().toString(), from.get().toString());
        }
        return new Query(
                words(),
                like(),
                filters,
                from,
                to,
                choice(MODE, Query.Mode.values(), Query.Mode.BOTH),
                choice(SORT, Query.Sort.values(), Query.Sort.RELEVANCE),
                choice(VIEW, Query.View.values(), Query.View.EVENTS),
                page());
    }

    private String words() throws QueryException {
        String words = one(WORDS).map(QueryParameters::plain).orElse("");
        try {
            if (words.length() > LONGEST) {
                throw new QueryException(
                        LONGEST, words, "long", String.valueOf(LONGEST), String.valueOf(words.length()));
            }
            WordsParser.parse(words);
            return words;
        } catch (QueryException e) {
            throw e.of(words, Repair.of(e.repaired().orElse("")));
        }
    }

    private Optional<String> like() throws QueryException {
        Optional<String> like = one(LIKE);
        if (like.isPresent() && !LIKENESS.matcher(like.get()).matches()) {
            throw new QueryException(LIKE, "like");
        }
        return like;
    }

    /** Control characters, halves of characters and runs of space say nothing and could upset what shows them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(4L * LONGEST).forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            int type = Character.getType(c);
            if (!space && type != Character.SURROGATE && type != Character.FORMAT && type != Character.UNASSIGNED) {
                plain.appendCodePoint(c);
            } else if (space && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }

    private List<String> values(Facet.Field field) throws QueryException {
        List<String> values = new ArrayList<>();
        for (String given : parameters.getOrDefault(field.id(), new String[0])) {
            String value = given.strip().toLowerCase(Locale.ROOT);
            if (value.startsWith(REFUSED)) {
                values.add(REFUSED + checked(field, value.substring(REFUSED.length())));
            } else if (!value.isEmpty()) {
                values.add(checked(field, value));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw new QueryException(field.id(), "many", String.valueOf(MOST_VALUES), field.id());
        }
        return values;
    }

    private static String checked(Facet.Field field, String value) throws QueryException {
        return switch (field) {
            case TYPE -> known(field, Term.TYPE, value);
            case STATUS -> known(field, Term.STATUS, value);
            case LANGUAGE -> known(field, Term.LANG, value);
            case CLASS -> known(field, Term.CLASS, value);
            case ACTOR, TARGET -> matching(field, value, ENTITY, "entity");
            case JURISDICTION -> matching(field, value, ENTITY, "jurisdiction");
            case SOURCE -> matching(field, value, SLUG, "source");
            case YEAR -> matching(field, value, A_YEAR, "year");
        };
    }

    private static String known(Facet.Field field, Term term, String value) throws QueryException {
        Optional<String> id = Vocabulary.value(term, value);
        if (id.isEmpty()) {
            String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
            throw new QueryException(field.id(), QueryException.UNKNOWN, field.id(), shown);
        }
        return id.get();
    }

    private static String matching(Facet.Field field, String value, Pattern form, String hint) throws QueryException {
        if (!form.matcher(value).matches()) {
            throw new QueryException(field.id(), hint, field.id());
        }
        return value;
    }

    private Optional<When> date(String name) throws QueryException {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            When when = When.parse(When.Role.STATED, text.get());
            if (when.start().getYear() < EARLIEST_YEAR || when.end().getYear() > LATEST_YEAR) {
                throw new QueryException(
                        name, "range", name, String.valueOf(EARLIEST_YEAR), String.valueOf(LATEST_YEAR));
            }
            return Optional.of(when);
        } catch (IllegalArgumentException e) {
            throw new QueryException(name, "date", name);
        }
    }

    private <E extends Enum<E>> E choice(String name, E[] choices, E usual) throws QueryException {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return usual;
        }
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(text.get())) {
                return choice;
            }
        }
        String known =
                Stream.of(choices).map(c -> c.name().toLowerCase(Locale.ROOT)).collect(joining(", "));
        throw new QueryException(name, "choice", name, known);
    }

    private int page() throws QueryException {
        try {
            int page = one(PAGE).map(Integer::parseInt).orElse(1);
            if (page >= 1 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException e) {
            throw new QueryException(PAGE, "page", String.valueOf(LAST_PAGE));
        }
        throw new QueryException(PAGE, "page", String.valueOf(LAST_PAGE));
    }

    private Optional<String> one(String name) throws QueryException {
        String[] given = parameters.getOrDefault(name, new String[0]);
        if (given.length > 1) {
            throw new QueryException(name, "twice", name, String.valueOf(given.length));
        }
        return Arrays.stream(given).map(String::strip).filter(s -> !s.isEmpty()).findFirst();
    }

    static String write(Query query) {
        StringJoiner parameters = new StringJoiner("&");
        if (!query.words().isEmpty()) {
            parameters.add(WORDS + "=" + encoded(query.words()));
        }
        query.like().ifPresent(like -> parameters.add(LIKE + "=" + encoded(like)));
        query.filters().forEach((field, values) -> values.forEach(v -> parameters.add(field.id() + "=" + encoded(v))));
        query.from().ifPresent(d -> parameters.add(FROM + "=" + d));
        query.to().ifPresent(d -> parameters.add(TO + "=" + d));
        if (query.mode() != Query.Mode.BOTH) {
            parameters.add(MODE + "=" + query.mode().id());
        }
        if (query.sort() != Query.Sort.RELEVANCE) {
            parameters.add(SORT + "=" + query.sort().id());
        }
        if (query.view() != Query.View.EVENTS) {
            parameters.add(VIEW + "=" + query.view().id());
        }
        if (query.page() > 1) {
            parameters.add(PAGE + "=" + query.page());
        }
        return parameters.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
