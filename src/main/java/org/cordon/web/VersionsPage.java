package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import org.cordon.compare.Comparison;
import org.cordon.corpus.Article;

/** The differences between two versions of an article: only passages that differ, for the rest is with the publisher. */
record VersionsPage(
        Voices.Outlet outlet,
        String action,
        int from,
        int to,
        List<Version> versions,
        String summary,
        List<Part> parts,
        String left) {

    /** So many passages that differ are shown. */
    static final int MOST = 60;

    /** A version by its number, with when it was first seen. */
    record Version(int number, String label) {}

    /** A passage that differs; {@code gap} tells of those before it that do not. */
    record Part(String gap, String kind, List<Comparison.Run> runs) {}

    static VersionsPage of(List<Article> versions, int from, int to, Cards cards) {
        Words words = cards.words();
        Article newer = versions.get(to - 1);
        List<Comparison.Part> parts =
                Comparison.of(versions.get(from - 1), newer).parts();
        return new VersionsPage(
                Voices.outlet(newer, cards),
                Address.versions(newer.id()),
                from,
                to,
                numbered(versions, words),
                words.of(
                        "versions.summary",
                        words.minute(versions.get(from - 1).fetched()),
                        words.minute(newer.fetched()),
                        parts.size()),
                parts.stream().limit(MOST).map(part -> part(part, words)).toList(),
                parts.size() > MOST ? words.of("versions.left", parts.size() - MOST) : "");
    }

    private static List<Version> numbered(List<Article> versions, Words words) {
        List<Version> numbered = new ArrayList<>();
        for (int i = 1; i <= versions.size(); i++) {
            numbered.add(new Version(
                    i,
                    words.of(
                            "versions.option",
                            i,
                            words.minute(versions.get(i - 1).fetched()))));
        }
        return numbered;
    }

    private static Part part(Comparison.Part part, Words words) {
        String gap = part.unchanged() > 0 ? words.of("versions.gap", part.unchanged()) : "";
        boolean whole = part.runs().size() == 1;
        String kind = !whole
                ? words.of("versions.changed")
                : words.of(
                        part.runs().getFirst().kind() == Comparison.Kind.ADDED ? "versions.added" : "versions.removed");
        return new Part(gap, kind, part.runs());
    }
}
