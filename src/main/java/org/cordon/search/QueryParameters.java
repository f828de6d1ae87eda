package org.cordon.search;

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
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Status;

/** The serial form of a {@link Query}: reads address parameters strictly and writes them in one order. */
final class QueryParameters {

    static final String WORDS = "q";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MODE = "mode";
    private static final String SORT = "sort";
    private static final String PAGE = "page";

    private static final int LONGEST = 512;
    private static final int LONGEST_SHOWN = 60;
    private static final int LAST_PAGE = 200;
    private static final int MOST_VALUES = 50;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final Pattern ENTITY = Pattern.compile("[a-z]{2,8}:[a-z0-9.-]{1,80}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9.-]{1,80}");

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
            throw new QueryException(TO, "'to' (" + to.get() + ") lies before 'from' (" + from.get() + "); swap them");
        }
        return new Query(
                words(),
                filters,
                from,
                to,
                choice(MODE, Query.Mode.values(), Query.Mode.BOTH),
                choice(SORT, Query.Sort.values(), Query.Sort.RELEVANCE),
                page());
    }

    private String words() throws QueryException {
        String words = one(WORDS).map(QueryParameters::plain).orElse("");
        if (words.length() > LONGEST) {
            throw new QueryException(
                    WORDS,
                    "a query has at most " + LONGEST + " characters, this one " + words.length() + "; shorten it");
        }
        WordsParser.parse(words);
        return words;
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
            if (!given.isBlank()) {
                values.add(checked(field, given.strip().toLowerCase(Locale.ROOT)));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw new QueryException(field.id(), "at most " + MOST_VALUES + " values of '" + field.id() + "' at once");
        }
        return values;
    }

    private static String checked(Facet.Field field, String value) throws QueryException {
        return switch (field) {
            case TYPE -> known(field, value, Arrays.stream(EventType.values()).map(EventType::id));
            case STATUS -> known(field, value, Arrays.stream(Status.values()).map(Status::id));
            case LANGUAGE ->
                known(
                        field,
                        Language.of(value).map(Language::code).orElse(value),
                        Arrays.stream(Language.values()).map(Language::code));
            case ACTOR -> matching(field, value, ENTITY, "an entity's id such as org:openai");
            case JURISDICTION -> matching(field, value, ENTITY, "a place's id such as place:us");
            case SOURCE -> matching(field, value, SLUG, "a source's id as on the page of sources");
        };
    }

    private static String known(Facet.Field field, String value, Stream<String> all) throws QueryException {
        List<String> known = all.toList();
        if (!known.contains(value)) {
            String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
            throw new QueryException(
                    field.id(),
                    "there is no " + field.id() + " '" + shown + "'; use one of " + String.join(", ", known));
        }
        return value;
    }

    private static String matching(Facet.Field field, String value, Pattern form, String hint) throws QueryException {
        if (!form.matcher(value).matches()) {
            throw new QueryException(field.id(), "'" + field.id() + "' must be " + hint);
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
                        name, "'" + name + "' must lie between " + EARLIEST_YEAR + " and " + LATEST_YEAR);
            }
            return Optional.of(when);
        } catch (IllegalArgumentException e) {
            throw new QueryException(name, "'" + name + "' must be a date such as 2024-07-09, 2024-07 or 2024");
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
        throw new QueryException(
                name,
                "'" + name + "' must be one of " + Arrays.toString(choices).toLowerCase(Locale.ROOT));
    }

    private int page() throws QueryException {
        Optional<String> text = one(PAGE);
        try {
            int page = text.map(Integer::parseInt).orElse(1);
            if (page >= 1 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException e) {
            throw new QueryException(PAGE, "'page' must be a number from 1 to " + LAST_PAGE);
        }
        throw new QueryException(PAGE, "'page' must be a number from 1 to " + LAST_PAGE + "; narrow the query instead");
    }

    private Optional<String> one(String name) throws QueryException {
        String[] given = parameters.getOrDefault(name, new String[0]);
        if (given.length > 1) {
            throw new QueryException(name, "'" + name + "' is given " + given.length + " times; give it once");
        }
        return Arrays.stream(given).map(String::strip).filter(s -> !s.isEmpty()).findFirst();
    }

    static String write(Query query) {
        StringJoiner parameters = new StringJoiner("&");
        if (!query.words().isEmpty()) {
            parameters.add(WORDS + "=" + encoded(query.words()));
        }
        query.filters().forEach((field, values) -> values.forEach(v -> parameters.add(field.id() + "=" + encoded(v))));
        query.from().ifPresent(d -> parameters.add(FROM + "=" + d));
        query.to().ifPresent(d -> parameters.add(TO + "=" + d));
        if (query.mode() != Query.Mode.BOTH) {
            parameters.add(MODE + "=" + query.mode().id());
        }
        if (query.sort() != Query.Sort.RELEVANCE) {
            parameters.add(SORT + "=" + query.sort().id());
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
