package org.cordon.pipeline;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.annotate.NameProposer;
import org.cordon.corpus.Article;

/**
 * What was found in articles, kept in a file by version of the article and of the annotator, so that a restart analyses nothing
 * twice.
 */
final class Annotations {

    private final Path file;
    private final Annotator annotator;
    private final Records records;
    private final AtomicInteger analysed = new AtomicInteger();

    private Annotations(Path file, Annotator annotator, Records records) {
        this.file = file;
        this.annotator = annotator;
        this.records = records;
    }

    /** Finds what this annotator stored. */
    static Annotations open(Path file, Annotator annotator) throws IOException {
        return new Annotations(file, annotator, Records.open(file, annotator.version()));
    }

    /** What is found in an article, taken from the file or found now and stored. */
    Annotation of(Article article) {
        Optional<byte[]> bytes = records.get(key(article.head()));
        if (bytes.isPresent()) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.get()))) {
                return AnnotationForm.read(article, in);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return analyse(article);
            }
        }
        return analyse(article);
    }

    /** What is found in a version that is not the latest, which is not stored. */
    Annotation ofOlder(Article article) {
        return annotator.annotate(article);
    }

    /** How many articles were analysed since this was opened. */
    int analysed() {
        return analysed.get();
    }

    /** Two of one version find the same in the same article. */
    String version() {
        return annotator.version();
    }

    /** Drops what is stored of other articles than these, once it is more than a little. */
    void keepOnly(Collection<Article.Head> articles) throws IOException {
        records.keepOnly(articles.stream().map(Annotations::key).toList());
    }

    private Annotation analyse(Article article) {
        Annotation annotation = annotator.annotate(article).proposing(NameProposer.own());
        analysed.incrementAndGet();
        try {
            records.put(key(article.head()), AnnotationForm.bytes(annotation));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return annotation;
    }

    private static String key(Article.Head article) {
        String published = article.published().map(Object::toString).orElse("");
        return article.id() + '\n' + article.version() + '\n' + Integer.toHexString(published.hashCode());
    }
}
