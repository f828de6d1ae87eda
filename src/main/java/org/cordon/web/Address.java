package org.cordon.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An address of this site that can be varied: a path and the parameters of a query. */
record Address(String path, Map<String, List<String>> parameters) {

    private static final String PAGE = "page";
    private static final Set<String> KEPT = Set.of(
            "q",
            "like",
            "type",
            "actor",
            "target",
            "jurisdiction",
            "language",
            "class",
            "source",
            "year",
            "status",
            "from",
            "to",
            "asof",
            "mode",
            "sort",
            "view",
            "version",
            PAGE,
            "more",
            "since",
            "done",
            "problem");

    Address {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> said = KEPT.contains(name) ? said(values) : List.of();
            if (!said.isEmpty()) {
                kept.put(name, said);
            }
        });
        parameters = kept;
    }

    private static List<String> said(List<String> values) {
        for (String value : values) {
            if (value.isBlank()) {
                return values.stream().filter(v -> !v.isBlank()).toList();
            }
        }
        return List.copyOf(values);
    }

    /** The address of a request, with the parameters that belong to a query and have a value. */
    static Address of(String path, Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new Address(path, values);
    }

    static String event(String id) {
        return "/events/" + segment(id);
    }

    static String article(String id) {
        return "/articles/" + segment(id);
    }

    static String watch(String source) {
        return "/watch/" + segment(source);
    }

    static String versions(String id) {
        return article(id) + "/versions";
    }

    /** Where on an article's page a passage stands. */
    static String passage(String id, int passage) {
        return article(id) + "#p-" + passage;
    }

    /** Where a passage stands in one version of an article. */
    static String passage(String id, String version, int passage) {
        return article(id) + "?version=" + Percent.VALUE.encoded(version) + "#p-" + passage;
    }

    static String entity(String id) {
        return "/entities/" + segment(id);
    }

    /** An address outside that a reader may be sent to; empty for anything but the web's own schemes. */
    static Optional<String> outside(URI uri) {
        String scheme = uri.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    }

    Address at(String other) {
        return new Address(other, parameters);
    }

    /** This address with one value for a parameter, and back on the first page. */
    Address with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.put(name, List.of(value));
        return new Address(path, changed);
    }

    /** Where one value more for a parameter goes. */
    Slot slot(String name) {
        return new Slot(this, name);
    }

    /** This address without any value for a parameter, and back on the first page. */
    Address without(String name) {
        if (!parameters.containsKey(name) && !parameters.containsKey(PAGE)) {
            return this;
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.remove(name);
        return new Address(path, changed);
    }

    /** This address with the parameters named and no others. */
    Address only(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.keySet().retainAll(List.of(names));
        return new Address(path, changed);
    }

    /** This address without one value of a parameter, and back on the first page. */
    Address without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        changed.computeIfPresent(name, (n, values) -> {
            List<String> left = new ArrayList<>(values);
            left.remove(value);
            return left;
        });
        return new Address(path, changed);
    }

    /** The first value of a parameter; empty if it has none. */
    public String first(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    /** The parameters as they stand in an address, with the question mark; empty if there are none. */
    String query() {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> append(query, name, values));
        return query.toString();
    }

    /** Adds the values of a parameter to what stands of a query. */
    static void append(StringBuilder query, String name, List<String> values) {
        for (String value : values) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Percent.VALUE.encoded(value));
        }
    }

    /** The parameters as a request has them. */
    Map<String, String[]> toMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        parameters.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
        return map;
    }

    /** The names and values in order, one entry a value. */
    Stream<Map.Entry<String, String>> pairs() {
        return parameters.entrySet().stream().flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v)));
    }

    @Override
    public String toString() {
        return path + query();
    }

    private static String segment(String id) {
        return Percent.SEGMENT.encoded(id);
    }
}
