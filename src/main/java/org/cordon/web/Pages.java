package org.cordon.web;

import java.util.Optional;

/** Where a page of a list stands among the others. */
record Pages(int page, int last, Optional<String> previous, Optional<String> next) {

    static Pages of(Address address, int page, long total, int size) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Pages(
                page,
                last,
                page > 1 ? Optional.of(turn(address, page - 1)) : Optional.empty(),
                page < last ? Optional.of(turn(address, page + 1)) : Optional.empty());
    }

    private static String turn(Address address, int page) {
        return page == 1 ? address.without("page").toString() : address.with("page", String.valueOf(page)).toString();
    }
}
