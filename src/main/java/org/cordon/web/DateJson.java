package org.cordon.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.When;

/** A date for machines: an interval of days, both included, with how it is known. */
record DateJson(
        String role,
        String date,
        LocalDate start,
        LocalDate end,
        String precision,
        boolean approximate,
        Optional<String> zone,
        Optional<AnchorJson> anchor) {

    /** The day a relative date was reckoned from. */
    record AnchorJson(LocalDate date, String kind) {}

    static DateJson of(When when) {
        return new DateJson(
                when.role().id(),
                when.iso(),
                when.start(),
                when.end(),
                lower(when.precision()),
                when.approximate(),
                when.zone().map(ZoneId::getId),
                when.anchor().map(a -> new AnchorJson(a.date(), lower(a.kind()))));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
