package org.cordon.crawl;

import java.util.List;

/** What an address must contain: parts in their order, with anything between two where a {@code *} stands. */
final class LinkPattern {

    private final List<String> parts;

    LinkPattern(String pattern) {
        this.parts = List.of(pattern.split("\\*", -1));
    }

    boolean matches(String address) {
        int from = 0;
        for (String part : parts) {
            int at = address.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
