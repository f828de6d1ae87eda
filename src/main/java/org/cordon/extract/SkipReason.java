package org.cordon.extract;

import java.util.Locale;

/** Why a page gave no article. */
public enum SkipReason {
    EMPTY("there is nothing in it"),
    TOO_SHORT("its text is too short to be an article"),
    TRUNCATED("it breaks off before its end"),
    BINARY("it is not text"),
    UNSUPPORTED_TYPE("it is of a kind that is not read"),
    UNSUPPORTED_LANGUAGE("it is written neither in English nor in Chinese"),
    NO_TEXT("it holds menus and links but no text of its own"),
    TOO_LARGE("it is larger than 5 MiB"),
    ERROR_PAGE("it is an error, a login or a robot check in place of an article");

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

    /** A clause that completes "skipped, because …". */
    public String explanation() {
        return explanation;
    }
}
