package org.cordon.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;

/** A set of plain documents that is indexed the same way as articles are, so that the search can be measured on it. */
public final class TestSet {

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
        Article article = new Article(
                id,
                Digest.of(text),
                URI.create("urn:" + Digest.of(id)),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chinese ? Language.ZH : Language.EN,
                Optional.empty(),
                Instant.EPOCH,
                text,
                List.of(new Passage(0, 0, text.length(), Passage.Kind.PARAGRAPH)),
                Article.Aside.of(List.of()));
        return new Annotation(article, List.of(), List.of(), List.of());
    }
}
