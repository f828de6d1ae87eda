package org.cordon.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.springframework.context.MessageSource;

/** The words of pages in one language; a date is told only as finely as it is known. */
final class Words {

    private final MessageSource messages;
    private final Language language;

    /** As many as there are forms of dates. */
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** The words of a key. */
    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The words of a key that people may not have named yet; then the id itself, made readable. */
    String named(String prefix, String id) {
        String words = messages.getMessage(prefix + "." + id, null, null, language.locale());
        return words == null ? id.replace('-', ' ') : words;
    }

    /** The words of a key, or others where it has none. */
    String orElse(String key, String otherwise) {
        // What a reader wrote must not be taken for a pattern, as a default message would be.
        return Objects.requireNonNullElse(messages.getMessage(key, null, null, language.locale()), otherwise);
    }

    String of(Label label) {
        return label.in(language);
    }

    /** Several names as a sentence lists them. */
    String list(Collection<String> names) {
        return String.join(of("list.separator"), names);
    }

    /** A date at its own precision, for example "about 14 Jul 2025". */
    String date(When when) {
        return when.approximate() ? of("date.about", exact(when)) : exact(when);
    }

    private String exact(When when) {
        return switch (when.precision()) {
            case DAY -> day(when.start());
            case RANGE -> of("date.range", day(when.start()), day(when.end()));
            case MONTH -> format("date.month", when.start());
            case QUARTER, HALF, YEAR -> coarse(when);
        };
    }

    /** A date with the zone it was stated in, where that is known. */
    String dateWithZone(When when) {
        return when.zone()
                .map(zone -> of("date.zoned", date(when), zone.getDisplayName(TextStyle.FULL, language.locale())))
                .orElse(date(when));
    }

    /** A date for the narrow rail of the timeline, whose headings already tell the year. */
    String rail(When when) {
        String plain = when.precision() == When.Precision.DAY ? format("date.rail", when.start()) : exact(when);
        return when.approximate() ? of("date.rail.about", plain) : plain;
    }

    /** The heading a date stands under: its month, or what is known where the month is not. */
    String heading(When when) {
        return switch (when.precision()) {
            case DAY, MONTH, RANGE -> format("date.heading", when.start());
            case QUARTER, HALF -> coarse(when);
            case YEAR -> of("date.heading.year", String.valueOf(when.start().getYear()));
        };
    }

    String day(LocalDate day) {
        return format("date.day", day);
    }

    String day(Instant instant) {
        return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A moment to the minute, in UTC. */
    String minute(Instant instant) {
        return format("date.minute", instant.atZone(ZoneOffset.UTC));
    }

    String month(YearMonth month) {
        return format("date.month", month);
    }

    private String coarse(When when) {
        String year = String.valueOf(when.start().getYear());
        int month = when.start().getMonthValue();
        return switch (when.precision()) {
            case QUARTER -> of("date.quarter", year, (month + 2) / 3);
            case HALF -> of(month < 7 ? "date.half.first" : "date.half.second", year);
            default -> of("date.year", year);
        };
    }

    private String format(String key, TemporalAccessor time) {
        return dates.computeIfAbsent(key, form -> DateTimeFormatter.ofPattern(of(form), language.locale()))
                .format(time);
    }
}
