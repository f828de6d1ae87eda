package org.cordon.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.search.Facet;
import org.cordon.search.Query;
import org.cordon.search.QueryException;

/** Reads a query from the parameters of an address. */
final class Parameters {

    private Parameters() {}

    static Query parse(Map<String, String[]> given) throws QueryException {
        Map<Facet.Field, List<String>> filters = new EnumMap<>(Facet.Field.class);
        for (Facet.Field field : Facet.Field.values()) {
            List<String> values = Arrays.stream(given.getOrDefault(field.id(), new String[0]))
                    .filter(v -> !v.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return new Query(
                first(given, "q"),
                filters,
                date(given, "from"),
                date(given, "to"),
                choice(given, "mode", Query.Mode.BOTH),
                choice(given, "sort", Query.Sort.RELEVANCE),
                page(given));
    }

    private static String first(Map<String, String[]> given, String name) {
        String[] values = given.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0].strip();
    }

    private static Optional<LocalDate> date(Map<String, String[]> given, String name) throws QueryException {
        String text = first(given, name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new QueryException(name, "'" + text + "' is not a date: write it as 2024-07-09");
        }
    }

    private static <E extends Enum<E>> E choice(Map<String, String[]> given, String name, E otherwise)
            throws QueryException {
        String text = first(given, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        throw new QueryException(name, "'" + text + "' is not one of the choices of " + name);
    }

    private static int page(Map<String, String[]> given) throws QueryException {
        String text = first(given, "page");
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new QueryException("page", "'" + text + "' is not the number of a page");
        }
        return Integer.parseInt(text);
    }
}
