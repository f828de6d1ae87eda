package org.cordon.search;

import java.io.Serializable;
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

    /** The hint for a value that a field does not have; its arguments are the field and the value. */
    static final String UNKNOWN = "unknown";

    private final String parameter;
    private final String key;
    private final String[] arguments;
    private final Place place;

    /** Which character of which words is wrong, -1 for the whole, and words that could be meant. */
    private record Place(int at, String words, String repaired) implements Serializable {
        static final Place NONE = new Place(-1, "", "");
    }

    /**
     * A parameter that is wrong as a whole.
     *
     * @param parameter its name in the address
     * @param key which of the hints in {@code messages-query.properties} to give
     * @param arguments what the hint tells beside
     */
    public QueryException(String parameter, String key, String... arguments) {
        this(parameter, Place.NONE, key, arguments);
    }

    /** Words that are wrong at a place, counted from 0, and words that could be meant, empty if none could. */
    QueryException(int place, String repaired, String key, String... arguments) {
        this(QueryParameters.WORDS, new Place(place, "", repaired), key, arguments);
    }

    private QueryException(String parameter, Place place, String key, String... arguments) {
        super(key);
        this.parameter = parameter;
        this.place = place;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The same told of the words that were read, with others that could be meant. */
    QueryException of(String read, String meant) {
        return new QueryException(parameter, new Place(place.at(), read, meant), key, arguments);
    }

    /** The name of the address parameter that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** Which character of the words is wrong, counted from 0; empty where it is the whole. */
    public OptionalInt place() {
        return place.at() < 0 ? OptionalInt.empty() : OptionalInt.of(place.at());
    }

    /** The words that were read, in which the place lies; empty where another parameter is wrong. */
    public String words() {
        return place.words();
    }

    /** Words that can be read and may be meant; empty if nothing is left of them. */
    public Optional<String> repaired() {
        return place.repaired().isEmpty() ? Optional.empty() : Optional.of(place.repaired());
    }

    /** What is wrong and what to do, for the person who wrote it. */
    public String hint(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String hint = new MessageFormat(words.getString(key), locale).format(told(language));
        return place.at() < 0
                ? hint
                : new MessageFormat(words.getString("place"), locale)
                        .format(new String[] {String.valueOf(place.at() + 1), hint});
    }

    /** Fields and their values by the names that the reader may write. */
    private String[] told(Language language) {
        Optional<Term> term = key.equals(UNKNOWN) ? Vocabulary.term(arguments[0]) : Optional.empty();
        return term.map(t -> new String[] {
                    Vocabulary.name(t, language), arguments[1], String.join(", ", Vocabulary.values(t, language))
                })
                .orElse(arguments);
    }

    @Override
    public String getMessage() {
        return hint(Language.EN);
    }
}
