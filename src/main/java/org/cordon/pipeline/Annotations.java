package org.cordon.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * twice; at hand are only the places in the file. The file is derived: where it is missing, torn or of another annotator, what it
 * lacks is found again.
 */
final class Annotations {

    private static final int LARGEST = 64 << 20;
    private static final int STALE_SHARE = 4;

    private final Path file;
    private final Annotator annotator;
    private final Map<String, Long> places = new ConcurrentHashMap<>();
    private final AtomicInteger analysed = new AtomicInteger();
    private long end;

    private Annotations(Path file, Annotator annotator) {
        this.file = file;
        this.annotator = annotator;
    }

    /** Finds what is stored; from the first broken record on, the file is cut off. */
    static Annotations open(Path file, Annotator annotator) throws IOException {
        Annotations annotations = new Annotations(file, annotator);
        Files.createDirectories(file.toAbsolutePath().getParent());
        annotations.end = Files.isRegularFile(file) ? annotations.scan() : 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(annotations.end);
        }
        if (annotations.end == 0) {
            annotations.append(header(annotator));
        }
        return annotations;
    }

    /** What is found in an article, taken from the file or found now and stored. */
    Annotation of(Article article) {
        Optional<byte[]> bytes = stored(key(article.head()));
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

    private Annotation analyse(Article article) {
        Annotation annotation = annotator.annotate(article).proposing(NameProposer.own());
        analysed.incrementAndGet();
        try {
            String key = key(article.head());
            places.put(key, append(record(key, AnnotationForm.bytes(annotation))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return annotation;
    }

    private static String key(Article.Head article) {
        String published = article.published().map(Object::toString).orElse("");
        return article.id() + '\n' + article.version() + '\n' + Integer.toHexString(published.hashCode());
    }

    /** Where the sound records end; 0 where the file is not this annotator's. */
    private long scan() throws IOException {
        long sound = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!in.readUTF().equals(annotator.version())) {
                return 0;
            }
            sound = header(annotator).length;
            while (in.available() > 0) {
                Stored stored = Stored.read(in);
                places.put(stored.key(), sound);
                sound += record(stored.key(), stored.bytes()).length;
            }
            return sound;
        } catch (EOFException | UTFDataFormatException e) {
            return sound;
        }
    }

    /** A record as it stands in the file. */
    private record Stored(String key, byte[] bytes) {

        static Stored read(DataInputStream in) throws IOException {
            String key = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > LARGEST) {
                throw new EOFException("a record of " + length + " bytes");
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length || in.readLong() != sum(bytes)) {
                throw new EOFException("a broken record");
            }
            return new Stored(key, bytes);
        }
    }

    private Optional<byte[]> stored(String key) {
        Long place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel.position(place))));
            Stored stored = Stored.read(in);
            return Optional.of(stored.bytes()).filter(b -> stored.key().equals(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Drops what is stored of other articles than these, once it is more than a little. */
    synchronized void keepOnly(Iterable<Article.Head> articles) throws IOException {
        Set<String> wanted = new HashSet<>();
        articles.forEach(a -> wanted.add(key(a)));
        List<String> kept = places.keySet().stream().filter(wanted::contains).toList();
        if ((places.size() - kept.size()) * STALE_SHARE <= places.size()) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Map<String, Long> moved = new HashMap<>();
        long place = header(annotator).length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            out.write(header(annotator));
            for (String key : kept) {
                byte[] record = record(key, stored(key).orElse(new byte[0]));
                out.write(record);
                moved.put(key, place);
                place += record.length;
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        places.keySet().retainAll(moved.keySet());
        places.putAll(moved);
        end = place;
    }

    private synchronized long append(byte[] bytes) throws IOException {
        long place = end;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, place + buffer.position());
            }
        }
        end = place + bytes.length;
        return place;
    }

    private static byte[] header(Annotator annotator) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        new DataOutputStream(buffer).writeUTF(annotator.version());
        return buffer.toByteArray();
    }

    private static byte[] record(String key, byte[] bytes) throws IOException {
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
