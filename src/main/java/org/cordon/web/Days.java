package org.cordon.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cordon.search.QueryException;

/** The day that an address asks the statuses of. */
final class Days {

    private Days() {}

    static LocalDate asOf(Address address, LocalDate today) throws QueryException {
        String text = address.first("asof").strip();
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new QueryException("asof", "asof", text);
        }
    }
}
