package org.cordon.index;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.store.Directory;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;

/** A set of plain documents that is indexed the same way as articles are, so that the search can be measured on it. */
public final class TestSet {

    /** Repeated so often, longer than a model reads at once. */
    private static final Label LONG = new Label(
            "Export controls on advanced chips, and on what makes them, were widened in October. ",
            "十月，对先进芯片及其制造设备的出口管制扩大了范围。");

    private static final int REPEATED = 30;

    private TestSet() {}

    /**
     * A folder to index a set in, which holds the vectors that were computed for it before and no document. Where a text would
     * get another vector than it got then, the folder is another one.
     */
    public static Path folder(Path kept, Embedders embedders) throws IOException {
        CRC32 crc = new CRC32();
        for (Language language : Language.values()) {
            Embedder embedder = embedders
                    .of(language)
                    .orElseThrow(() -> new IOException("the model for " + language.code() + " cannot be read"));
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * embedders.dimensions(language));
            for (float f : embedder.embed(LONG.in(language).repeat(REPEATED))) {
                bytes.putFloat(f);
            }
            crc.update(bytes.array());
        }
        IndexFolder folder = new IndexFolder(kept.resolve(Long.toHexString(crc.getValue())));
        if (Files.isDirectory(folder.words())) {
            try (Directory index = folder.open()) {
                for (String file : index.listAll()) {
                    index.deleteFile(file);
                }
            }
        }
        return folder.root();
    }

    /** Indexes documents, each an id and a text of one language, words and vectors. */
    public static void index(List<String[]> documents, Path folder, Embedders embedders) throws IOException {
        List<Annotation> annotations =
                documents.stream().map(d -> annotation(d[0], d[1])).toList();
        try (Indexer indexer = Indexer.open(folder, EntityTokens.NONE, embedders)) {
            indexer.indexWords(List.of(), annotations);
            indexer.embed(Progress.NONE);
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
