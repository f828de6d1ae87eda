package org.cordon.compare;

import java.util.ArrayList;
import java.util.List;
import org.cordon.corpus.Article;
import org.cordon.corpus.Passage;
import org.cordon.corpus.Written;

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
        return Written.of("a", text.toString())
                .cut(passages)
                .at("https://maker.example/list")
                .titled("List")
                .from("maker")
                .fetched("2026-03-01T12:00:00Z")
                .article();
    }
}
