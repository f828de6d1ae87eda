package org.cordon.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;

/** A set of plain documents that is indexed the same way as articles are, so that the search can be measured on it. */
public final class TestSet {

    /** About as much as the models read at once. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_HAN = 480;

    private TestSet() {}

    /** Indexes documents, each an id and a text of one language, words and vectors. */
    public static void index(List<String[]> documents, Path folder, Embedders embedders) throws IOException {
        List<Annotation> annotations =
                documents.stream().map(d -> annotation(d[0], d[1])).toList();
        try (Indexer indexer = Indexer.open(folder, EntityTokens.NONE, embedders)) {
            indexer.indexWords(List.of(), annotations);
            indexer.embed((done, total) -> {});
        }
    }

    private static Annotation annotation(String id, String text) {
        boolean chinese = text.codePoints().filter(Character::isIdeographic).count() * 4 > text.length();
        List<Passage> passages = passages(text, chinese ? LONGEST_HAN : LONGEST);
        Article article = new Article(
                id,
                Digest.of(text),
                URI.create("urn:" + Digest.of(id)),
                id,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chinese ? Language.ZH : Language.EN,
                Optional.empty(),
                Instant.EPOCH,
                text,
                passages,
                List.of());
        return new Annotation(article, List.of(), List.of(), List.of());
    }

    private static List<Passage> passages(String text, int longest) {
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.length() - from <= longest ? text.length() : sentenceEnd(text, from, from + longest);
            passages.add(new Passage(passages.size(), from, to, Passage.Kind.PARAGRAPH));
            from = to;
        }
        return passages;
    }

    private static int sentenceEnd(String text, int from, int to) {
        for (int i = to; i > from + (to - from) / 2; i--) {
            if (".!?。！？".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return to;
    }
}
