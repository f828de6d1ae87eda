package org.cordon.annotate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which way the words beside a date look: back, as news does, on from a day that may have begun, or ahead. */
enum Outlook {
    BACK,
    ONWARD,
    AHEAD;

    private static final int BEGUN = 3;
    private static final int WRONG_WAY = 100;

    /**
     * How far a day of an unsaid month lies, the wrong way counting as far more; a day's grace, because it may be tomorrow
     * already where the text was written, and three where words look ahead to what has just begun.
     */
    long distance(LocalDate from, LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day);
        return switch (this) {
            case BACK -> days <= 1 ? Math.abs(days) : days * WRONG_WAY;
            case ONWARD -> Math.abs(days);
            case AHEAD -> days >= -BEGUN ? Math.abs(days) : -days * WRONG_WAY;
        };
    }
}
