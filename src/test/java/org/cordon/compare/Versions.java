package org.cordon.compare;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;

/** Makes versions of one article from their passages; {@code "- "} begins a row of a list. */
final class Versions {

    private Versions() {}

    static Article of(String... lines) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean row = line.startsWith("- ");
            String words = row ? line.substring(2) : line;
            text.append(text.isEmpty() ? "" : "\n");
            Passage.Kind kind = row ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH;
            passages.add(new Passage(passages.size(), text.length(), text.length() + words.length(), kind));
            text.append(words);
        }
        return new Article(
                "a",
                Article.versionOf(text.toString()),
                URI.create("https://maker.example/list"),
                "List",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Language.EN,
                Optional.of("maker"),
                Instant.parse("2026-03-01T12:00:00Z"),
                text.toString(),
                passages,
                new Article.Aside(List.of(), Optional.empty()));
    }
}
