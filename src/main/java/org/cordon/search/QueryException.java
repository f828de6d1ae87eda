package org.cordon.search;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.cordon.corpus.Language;

/** A query that cannot be read: which parameter is wrong, where, why, and how it could be read. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "messages-query";

    private final String parameter;
    private final String key;
    private final String[] arguments;
    private final int place;
    private final String repaired;

    /**
     * A parameter that is wrong as a whole.
     *
     * @param parameter its name in the address
     * @param key which of the hints in {@code messages-query.properties} to give
     * @param arguments what the hint tells beside
     */
    public QueryException(String parameter, String key, String... arguments) {
        this(parameter, -1, "", key, arguments);
    }

    /** Words that are wrong at a place, counted from 0, and words that could be meant, empty if none could. */
    QueryException(String parameter, int place, String repaired, String key, String... arguments) {
        super(key);
        this.parameter = parameter;
        this.place = place;
        this.repaired = repaired;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The same with other words that could be meant. */
    QueryException repairedAs(String words) {
        return new QueryException(parameter, place, words, key, arguments);
    }

    /** The name of the address parameter that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** Which character of the words is wrong, counted from 0; empty where it is the whole. */
    public OptionalInt place() {
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Words that can be read and may be meant; empty if nothing is left of them. */
    public Optional<String> repaired() {
        return repaired.isEmpty() ? Optional.empty() : Optional.of(repaired);
    }

    /** What is wrong and what to do, for the person who wrote it. */
    public String hint(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String hint = new MessageFormat(words.getString(key), locale).format(arguments);
        return place < 0
                ? hint
                : new MessageFormat(words.getString("place"), locale)
                        .format(new String[] {String.valueOf(place + 1), hint});
    }

    @Override
    public String getMessage() {
        return hint(Language.EN);
    }
}
