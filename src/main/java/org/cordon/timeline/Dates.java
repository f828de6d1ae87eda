package org.cordon.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Precision;
import org.cordon.corpus.When.Role;

/** How well a reported date fits a known one: by role, by day (one off where zones may differ) or by what contains what. */
final class Dates {

    private static final double SAME_DAY = 3;
    private static final double NEXT_DAY = 2.25;
    private static final double OTHER_ROLE = 0.7;
    private static final int ABOUT_DAYS = 7;
    private static final int NEWS_DAYS = 7;
    static final int LATE_NEWS_DAYS = 21;
    private static final int AHEAD_DAYS = 60;
    private static final int ASTRAY_DAYS = 14;
    private static final int ASTRAY_MONTH_DAYS = 55;

    private Dates() {}

    /** 0 for no fit, 3 for the same day and role; the day before or after fits well only where another zone explains it. */
    static double fit(When reported, When known, boolean abroad) {
        double fit = interval(reported, known);
        double zoned = fit == NEXT_DAY && !abroad ? fit - 1 : fit;
        return zoned * (sameRole(reported.role(), known.role()) ? 1 : OTHER_ROLE);
    }

    /** How well the day an article was published fits an event that it may tell as news: 0 to 1.5. */
    static double news(When published, When known) {
        if (published.precision() != Precision.DAY) {
            return published.precision() == Precision.MONTH && published.overlaps(known) ? 1 : 0;
        }
        long age = ChronoUnit.DAYS.between(known.start(), published.start());
        if (known.precision() != Precision.DAY) {
            return known.overlaps(published) ? 0.75 : 0;
        }
        if (age >= -1 && age <= NEWS_DAYS) {
            return 1.5;
        }
        if (age > 0 && age <= LATE_NEWS_DAYS) {
            return 1;
        }
        return known.role() == Role.EFFECTIVE && age < 0 && age >= -AHEAD_DAYS ? 0.75 : 0;
    }

    /** Whether two roles may name one date; published and announced are told as one in the news. */
    static boolean sameRole(Role one, Role other) {
        return one == other || one == Role.STATED || other == Role.STATED || (issued(one) && issued(other));
    }

    /** Whether a date may be meant for a known one and be wrong: some days off, or a month. */
    static boolean astray(When reported, When known) {
        long apart = Math.abs(ChronoUnit.DAYS.between(reported.start(), known.start()));
        return switch (reported.precision()) {
            case DAY -> apart <= ASTRAY_DAYS && sameRole(reported.role(), known.role());
            case MONTH -> !reported.approximate() && apart <= ASTRAY_MONTH_DAYS;
            default -> false;
        };
    }

    /** Whether a date is one given day. */
    static boolean day(When when) {
        return when.precision() == Precision.DAY && !when.approximate();
    }

    private static boolean issued(Role role) {
        return role == Role.ANNOUNCED || role == Role.PUBLISHED;
    }

    private static double interval(When one, When other) {
        if (one.precision() == Precision.DAY && other.precision() == Precision.DAY) {
            long apart = Math.abs(ChronoUnit.DAYS.between(one.start(), other.start()));
            if (apart <= 1) {
                return apart == 0 ? SAME_DAY : NEXT_DAY;
            }
            boolean about = one.approximate() || other.approximate();
            return about && apart <= ABOUT_DAYS ? 1 : 0;
        }
        if (!one.overlaps(other)) {
            return 0;
        }
        return switch (coarser(one, other)) {
            case DAY -> SAME_DAY;
            case MONTH -> 1.75;
            case QUARTER, HALF -> 1;
            case YEAR -> 0.5;
            case RANGE -> days(one, other) <= 31 ? 1.5 : 0.5;
        };
    }

    private static Precision coarser(When one, When other) {
        return one.precision().compareTo(other.precision()) > 0 ? one.precision() : other.precision();
    }

    private static long days(When one, When other) {
        return Math.max(length(one.start(), one.end()), length(other.start(), other.end()));
    }

    private static long length(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}
