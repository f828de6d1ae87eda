package org.cordon.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.annotate.NameProposer;
import org.cordon.corpus.Article;

/**
 * What was found in articles, kept in a file by version of the article and of the annotator, so that a restart analyses nothing
 * twice. The file is derived: where it is missing, torn or of another annotator, what it lacks is found again.
 */
final class Annotations {

    private static final int LARGEST = 64 << 20;

    private final Path file;
    private final Annotator annotator;
    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final AtomicInteger analysed = new AtomicInteger();

    private Annotations(Path file, Annotator annotator) {
        this.file = file;
        this.annotator = annotator;
    }

    /** Reads what is stored of these articles; what is stored of others is dropped from the file. */
    static Annotations open(Path file, Annotator annotator, Collection<Article> articles) throws IOException {
        Annotations annotations = new Annotations(file, annotator);
        boolean whole = annotations.read();
        Set<String> wanted = new HashSet<>();
        articles.forEach(a -> wanted.add(key(a)));
        boolean waste = annotations.stored.keySet().retainAll(wanted);
        if (!whole || waste) {
            annotations.rewrite();
        }
        return annotations;
    }

    /** What is found in an article, taken from the file or found now and stored. */
    Annotation of(Article article) {
        byte[] bytes = stored.remove(key(article));
        if (bytes != null) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
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

    private Annotation analyse(Article article) {
        Annotation annotation = annotator.annotate(article).proposing(NameProposer.own());
        analysed.incrementAndGet();
        try {
            append(key(article), AnnotationForm.bytes(annotation));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return annotation;
    }

    private static String key(Article article) {
        String published = article.published().map(Object::toString).orElse("");
        return article.id() + '\n' + article.version() + '\n' + Integer.toHexString(published.hashCode());
    }

    /** Whether the file was this annotator's and whole. */
    private boolean read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(annotator.version())) {
                return false;
            }
            while (in.available() > 0) {
                String key = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > LARGEST) {
                    return false;
                }
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length || in.readLong() != sum(bytes)) {
                    return false;
                }
                stored.put(key, bytes);
            }
            return true;
        } catch (EOFException | java.io.UTFDataFormatException e) {
            return false;
        }
    }

    private void rewrite() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(fresh))) {
            out.writeUTF(annotator.version());
            for (Map.Entry<String, byte[]> entry : stored.entrySet()) {
                out.write(line(entry.getKey(), entry.getValue()));
            }
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private synchronized void append(String key, byte[] bytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            rewrite();
        }
        Files.write(file, line(key, bytes), StandardOpenOption.APPEND);
    }

    private static byte[] line(String key, byte[] bytes) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length + 64);
        DataOutputStream out = new DataOutputStream(buffer);
        out.writeUTF(key);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeLong(sum(bytes));
        return buffer.toByteArray();
    }

    private static long sum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
