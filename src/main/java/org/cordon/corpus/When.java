package org.cordon.corpus;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody stated it: an interval of days, both ends included, with how precise it is, what it is the date of, the
 * zone it was stated in, and for a relative date ("on Monday") the day it was reckoned from.
 */
public record When(
        Role role,
        LocalDate start,
        LocalDate end,
        Precision precision,
        boolean approximate,
        Optional<ZoneId> zone,
        Optional<Anchor> anchor) {

    /** What a date is the date of; {@code STATED} where the text does not tell. */
    public enum Role {
        ANNOUNCED,
        PUBLISHED,
        EFFECTIVE,
        COMMENT_CLOSE,
        ENDED,
        STATED;

        /** The name used in files and message keys, for example {@code comment-close}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How finely a date is known, finest first. */
    public enum Precision {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        RANGE
    }

    /** The day that a relative date was reckoned from: the publication's, one stated in the text, or that of a copy's original. */
    public record Anchor(LocalDate date, Kind kind) {
        /** Where an anchor was taken from. */
        public enum Kind {
            PUBLICATION,
            TEXT,
            ORIGINAL
        }
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|Q([1-4])|H([12])))?");

    public When {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a date cannot end before it starts: " + start + ".." + end);
        }
    }

    /** One day. */
    public static When day(Role role, LocalDate day) {
        return new When(role, day, day, Precision.DAY, false, Optional.empty(), Optional.empty());
    }

    /** Any interval of days. */
    public static When of(Role role, LocalDate start, LocalDate end, Precision precision) {
        return new When(role, start, end, precision, false, Optional.empty(), Optional.empty());
    }

    /**
     * Reads {@code 2024-07-09}, {@code 2024-07}, {@code 2024-Q3}, {@code 2024-H1} or {@code 2024}.
     *
     * @throws IllegalArgumentException for any other form, with the text in the message
     */
    public static When parse(Role role, String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "not a date: '" + text + "' (2024-07-09, 2024-07, 2024-Q3, 2024-H1 or 2024)");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(3) != null) {
            return day(role, dayOf(year, m.group(2), m.group(3), text));
        }
        if (m.group(2) != null) {
            return months(role, first(year, Integer.parseInt(m.group(2))), Precision.MONTH);
        }
        if (m.group(4) != null) {
            return months(role, first(year, 3 * Integer.parseInt(m.group(4)) - 2), Precision.QUARTER);
        }
        if (m.group(5) != null) {
            return months(role, first(year, 6 * Integer.parseInt(m.group(5)) - 5), Precision.HALF);
        }
        return months(role, first(year, 1), Precision.YEAR);
    }

    private static LocalDate dayOf(int year, String month, String day, String text) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > YearMonth.of(year, m).lengthOfMonth()) {
            throw new IllegalArgumentException("no such day: '" + text + "'");
        }
        return LocalDate.of(year, m, d);
    }

    private static LocalDate first(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("no such month: " + year + "-" + month);
        }
        return LocalDate.of(year, month, 1);
    }

    private static When months(Role role, LocalDate start, Precision precision) {
        int count = switch (precision) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            default -> 12;
        };
        return of(role, start, start.plusMonths(count).minusDays(1), precision);
    }

    /** This date with another role. */
    public When as(Role other) {
        return new When(other, start, end, precision, approximate, zone, anchor);
    }

    /** This date as reckoned from an anchor. */
    public When anchored(Anchor from) {
        return new When(role, start, end, precision, approximate, zone, Optional.of(from));
    }

    /** This date marked as "about". */
    public When about() {
        return new When(role, start, end, precision, true, zone, anchor);
    }

    /** This date as seen in a zone. */
    public When in(ZoneId where) {
        return new When(role, start, end, precision, approximate, Optional.of(where), anchor);
    }

    /** Writes all of it, for {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(role.ordinal());
        out.writeByte(precision.ordinal());
        out.writeLong(start.toEpochDay());
        out.writeLong(end.toEpochDay());
        out.writeBoolean(approximate);
        out.writeUTF(zone.map(ZoneId::getId).orElse(""));
        out.writeByte(anchor.map(a -> a.kind().ordinal() + 1).orElse(0));
        out.writeLong(anchor.map(a -> a.date().toEpochDay()).orElse(0L));
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is no date
     */
    public static When read(DataInput in) throws IOException {
        Role role = choice(Role.values(), in.readByte());
        Precision precision = choice(Precision.values(), in.readByte());
        LocalDate start = LocalDate.ofEpochDay(in.readLong());
        LocalDate end = LocalDate.ofEpochDay(in.readLong());
        boolean approximate = in.readBoolean();
        String zone = in.readUTF();
        int kind = in.readByte();
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        Optional<Anchor> anchor =
                kind == 0 ? Optional.empty() : Optional.of(new Anchor(day, choice(Anchor.Kind.values(), kind - 1)));
        Optional<ZoneId> where = zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone));
        return new When(role, start, end, precision, approximate, where, anchor);
    }

    private static <T> T choice(T[] values, int number) {
        if (number < 0 || number >= values.length) {
            throw new IllegalArgumentException(number + " of " + values.length);
        }
        return values[number];
    }

    /** Whether the two intervals share a day. */
    public boolean overlaps(When other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    /** The form {@link #parse} reads; {@code start/end} (ISO 8601) for a range. */
    public String iso() {
        return switch (precision) {
            case DAY -> start.toString();
            case MONTH -> YearMonth.from(start).toString();
            case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
            case HALF -> start.getYear() + "-H" + (start.getMonthValue() + 5) / 6;
            case YEAR -> String.valueOf(start.getYear());
            case RANGE -> start + "/" + end;
        };
    }

    @Override
    public String toString() {
        return role.id() + " " + (approximate ? "~" : "") + iso()
                + zone.map(z -> " " + z).orElse("");
    }
}
