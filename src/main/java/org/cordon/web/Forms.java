package org.cordon.web;

import java.util.ArrayList;
import java.util.List;

/** The other forms that a page can be had in, at the same address with another ending. */
record Forms(String json, String atom, List<Ref> briefs) {

    /** The forms of a list: {@code name} is its path without an ending. */
    static Forms of(Address address, String name) {
        String query = address.without("page").query();
        List<Ref> briefs = new ArrayList<>();
        briefs.add(new Ref("Markdown", "/brief.md" + query));
        briefs.add(new Ref("HTML", "/brief.html" + query));
        briefs.add(new Ref("PDF", "/brief.pdf" + query));
        return new Forms(name + ".json" + address.query(), name + ".atom" + query, List.copyOf(briefs));
    }

    /** The forms of what changed since a day. */
    static Forms changes(Address address) {
        String query = address.without("page").query();
        return new Forms("/changes.json" + query, "/changes.atom" + query, List.of());
    }

    /** The forms of one thing. */
    static Forms of(String path) {
        return new Forms(path + ".json", path + ".atom", List.of());
    }

    /** The form of something that does not change as a feed tells it. */
    static Forms json(String path) {
        return new Forms(path + ".json", "", List.of());
    }

    /** The same, of what the parameters of an address choose. */
    static Forms json(String path, Address chosen) {
        return new Forms(path + ".json" + chosen.query(), "", List.of());
    }
}
