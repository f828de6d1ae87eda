package org.cordon.web;

import java.util.Optional;

/** Where a page of a list stands among the others. */
record Pages(int page, int last, Optional<String> previous, Optional<String> next) {

    // A query refuses pages beyond this one; who needs more narrows the query.
    private static final int LAST = 200;

    static Pages of(Address address, int page, long total, int size) {
        int last = (int) Math.clamp((total + size - 1) / size, 1, LAST);
        return new Pages(
                page,
                last,
                page > 1 ? Optional.of(turn(address, page - 1)) : Optional.empty(),
                page < last ? Optional.of(turn(address, page + 1)) : Optional.empty());
    }

    /** The same where nothing follows this page after all. */
    Pages ending() {
        return new Pages(page, page, previous, Optional.empty());
    }

    private static String turn(Address address, int page) {
        return page == 1
                ? address.without("page").toString()
                : address.with("page", String.valueOf(page)).toString();
    }
}
