package org.cordon.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.compare.Comparison;
import org.cordon.corpus.Article;

/** The versions of an article for machines, and what differs between two of them: no more of the text than the page shows. */
record VersionsJson(
        String id,
        Optional<String> url,
        String language,
        List<VersionJson> versions,
        int from,
        int to,
        int partCount,
        List<PartJson> parts) {

    /** A version by its number, counted from 1, with when it was first seen. */
    record VersionJson(int number, String version, Instant fetched) {}

    /** A passage that differs, after {@code unchanged} passages that do not. */
    record PartJson(int unchanged, String kind, List<RunJson> runs) {}

    /** A run of text: {@code both}, {@code removed} or {@code added}. */
    record RunJson(String kind, String text) {}

    static VersionsJson of(List<Article> versions, int from, int to) {
        Article newer = versions.get(to - 1);
        List<Comparison.Part> parts =
                Comparison.of(versions.get(from - 1), newer).parts();
        return new VersionsJson(
                newer.id(),
                Address.outside(newer.url()),
                newer.language().code(),
                numbered(versions),
                from,
                to,
                parts.size(),
                parts.stream().limit(VersionsPage.MOST).map(VersionsJson::part).toList());
    }

    private static List<VersionJson> numbered(List<Article> versions) {
        List<VersionJson> numbered = new ArrayList<>();
        for (Article version : versions) {
            numbered.add(new VersionJson(numbered.size() + 1, version.version(), version.fetched()));
        }
        return numbered;
    }

    private static PartJson part(Comparison.Part part) {
        List<RunJson> runs = part.runs().stream()
                .map(run -> new RunJson(run.kind().name().toLowerCase(Locale.ROOT), run.text()))
                .toList();
        return new PartJson(part.unchanged(), part.kind().id(), runs);
    }
}
