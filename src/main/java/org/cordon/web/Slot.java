package org.cordon.web;

import java.util.List;

/**
 * Where in an address one value more of a parameter goes. A page has a hundred links that differ in that value only: what they
 * share is written once.
 */
final class Slot {

    private final List<String> given;
    private final String whole;
    private final String before;
    private final String after;

    Slot(Address address, String name) {
        Address first = address.without("page");
        StringBuilder query = new StringBuilder();
        int end = 0;
        for (var parameter : first.parameters().entrySet()) {
            Address.append(query, parameter.getKey(), parameter.getValue());
            end = parameter.getKey().equals(name) ? query.length() : end;
        }
        int at = end == 0 ? query.length() : end;
        this.given = first.parameters().getOrDefault(name, List.of());
        this.whole = first.path() + query;
        this.before = first.path() + query.substring(0, at) + (at == 0 ? '?' : '&') + name + '=';
        this.after = query.substring(at);
    }

    /** The address with the value too, back on the first page. */
    String with(String value) {
        return value.isBlank() || given.contains(value) ? whole : before + Percent.VALUE.encoded(value) + after;
    }
}
