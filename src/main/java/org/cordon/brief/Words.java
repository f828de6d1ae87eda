package org.cordon.brief;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;

/** The words of a brief in one language, and its dates, each as precise as it is known. */
final class Words {

    private static final String BUNDLE = "brief.messages";

    private final Language language;
    private final ResourceBundle bundle;

    Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    String join(List<String> items) {
        return String.join(bundle.getString("list.separator"), items);
    }

    String parts(List<String> parts) {
        return String.join(bundle.getString("part.separator"), parts);
    }

    String date(When when) {
        String date = switch (when.precision()) {
            case DAY -> day(when.start());
            case MONTH -> format("date.month", when.start());
            case QUARTER -> of("date.quarter", year(when), (when.start().getMonthValue() + 2) / 3);
            case HALF -> of("date.half", year(when), (when.start().getMonthValue() + 5) / 6);
            case YEAR -> format("date.year", when.start());
            case RANGE -> of("date.range", day(when.start()), day(when.end()));
        };
        return when.approximate() ? of("date.about", date) : date;
    }

    String day(LocalDate day) {
        return format("date.day", day);
    }

    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    private static String year(When when) {
        return String.valueOf(when.start().getYear());
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), language.locale())
                .format(day);
    }
}
