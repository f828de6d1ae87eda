package org.cordon.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a page gave no article. */
public enum SkipReason {
    EMPTY("there is nothing in it"),
    TOO_SHORT("its text has too few characters to be an article"),
    TRUNCATED("it breaks off before its end"),
    BINARY("it is not text"),
    UNSUPPORTED_TYPE("it is of a kind that is not read"),
    UNSUPPORTED_LANGUAGE("it is written neither in English nor in Chinese"),
    NO_TEXT("it holds menus and links but no text of its own"),
    TOO_LARGE("it is larger than 5 MiB"),
    ERROR_PAGE("it is an error, a login or a robot check in place of an article"),
    STUMP("it is far shorter than the version held and has none of its sentences");

    /** A reason as it is told, read again, with what was said of the one page (may be empty). */
    public record Told(SkipReason reason, String detail) {}

    private final String explanation;

    SkipReason(String explanation) {
        this.explanation = explanation;
    }

    /** The name used in files and message keys, for example {@code too-short}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a list might be refused for it that says all it has to say. */
    boolean ofProse() {
        return this == TOO_SHORT || this == NO_TEXT || this == UNSUPPORTED_LANGUAGE;
    }

    /** The reason in plain English, with what is to be said of the one page, which may be empty. */
    public String with(String detail) {
        return detail.isEmpty() ? explanation : explanation + " (" + detail + ")";
    }

    /** Reads a reason that was told; empty for words that are none of these. */
    public static Optional<Told> read(String words) {
        return Arrays.stream(values())
                .filter(r ->
                        words.equals(r.explanation) || words.startsWith(r.explanation + " (") && words.endsWith(")"))
                .map(r -> new Told(r, detail(words, r.explanation)))
                .findFirst();
    }

    private static String detail(String words, String explanation) {
        return words.equals(explanation) ? "" : words.substring(explanation.length() + 2, words.length() - 1);
    }

    /** A clause that completes "skipped, because …". */
    public String explanation() {
        return explanation;
    }
}
