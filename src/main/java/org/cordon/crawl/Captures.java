package org.cordon.crawl;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.corpus.Article;
import org.cordon.crawl.Records.Visited;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The folder {@code captures/}: responses as they were fetched, in WARC 1.1 files. A record is never changed; that of a page is
 * on disk when the method that keeps it returns.
 */
public final class Captures implements Crawler.Witness, AutoCloseable {

    /** Told how many bytes of all were checked. */
    public interface Meter {
        /** Called once a record. */
        void at(long done, long total);
    }

    /** What a check read, and what in it is not as it was kept. */
    public record Checked(int files, int records, List<Damage> damages) {
        public Checked {
            damages = List.copyOf(damages);
        }
    }

    /** A record that is not as it was kept: its file, where it begins there, and the plain reason. */
    public record Damage(String file, long offset, String reason) {
        @Override
        public String toString() {
            return file + "#" + offset + ": " + reason;
        }
    }

    /** A file is full at this many bytes, and at the end of its day. */
    private static final long FULL = 64 << 20;

    private static final int NOT_MODIFIED = 304;

    private final Path folder;
    private final String agent;
    private final ReentrantLock lock = new ReentrantLock();
    private final CaptureIndex index;
    private Optional<WarcFile> open = Optional.empty();

    private Captures(Path folder, String agent, CaptureIndex index) {
        this.folder = folder;
        this.agent = agent;
        this.index = index;
    }

    /**
     * Opens a folder, made if there is none. A record that a crash cut short is taken off the end of its file.
     *
     * @throws IOException if the folder cannot be read or written
     */
    public static Captures open(Path folder, String agent) throws IOException {
        return new Captures(folder, agent, CaptureIndex.open(folder));
    }

    /**
     * Keeps a response; a payload that is kept already is not written again but referred to. Empty for a page that is no
     * response.
     *
     * @throws IOException if it could not be written; then nothing is kept
     */
    public Optional<Capture> keep(Page page) throws IOException {
        if (page.reply().isEmpty()) {
            return Optional.empty();
        }
        Written written = write(page, page.reply().get());
        written.file().force();
        return Optional.of(written.capture());
    }

    /** Keeps an answer that no article rests on, so the disk is not waited for. */
    @Override
    public void saw(Page answer) throws IOException {
        if (answer.reply().isPresent()) {
            write(answer, answer.reply().get());
        }
    }

    private record Written(WarcFile file, Capture capture) {}

    private Written write(Page page, Page.Reply reply) throws IOException {
        Article.Digest digest = Article.Digest.of(page.body());
        lock.lock();
        try {
            Optional<Capture> same = reply.status() == NOT_MODIFIED
                    ? before(reply.url())
                    : Optional.of(digest).filter(d -> page.body().length > 0).flatMap(index::original);
            WarcRecord record = same.isPresent()
                    ? Records.revisit(new Visited(page.fetched(), reply), same.get(), record(same.get()))
                    : Records.response(page, reply, digest);
            WarcFile file = file(page.fetched().atZone(ZoneOffset.UTC).toLocalDate());
            long offset = file.append(Records.compressed(record));
            Capture capture = index.add(file.name(), file.member(offset))
                    .orElseThrow(() -> new IOException("what was written to " + file.name() + " is no capture"));
            return new Written(file, capture);
        } finally {
            lock.unlock();
        }
    }

    /** What a server means that says that nothing changed; empty where nothing was kept before. */
    private Optional<Capture> before(URI url) {
        return index.of(url).reversed().stream()
                .filter(Capture::isPage)
                .findFirst()
                .flatMap(capture -> index.original(capture.digest()));
    }

    private WarcFile file(LocalDate day) throws IOException {
        Optional<WarcFile> now = open.filter(f -> f.day().equals(day) && f.size() < FULL);
        if (now.isEmpty()) {
            close();
            open = Optional.of(next(day));
        }
        return open.orElseThrow();
    }

    private WarcFile next(LocalDate day) throws IOException {
        Optional<String> newest = index.newest();
        if (newest.isPresent()) {
            Path file = folder.resolve(newest.get());
            long size = Files.size(file);
            // A file that could not be read to its end is left as it is.
            if (WarcFile.day(newest.get()).equals(day) && size < FULL && size == index.end(newest.get())) {
                return WarcFile.open(file, agent);
            }
        }
        return WarcFile.open(folder.resolve(WarcFile.next(newest, day)), agent);
    }

    /** All captures of an address, oldest first; empty if there is none. */
    public List<Capture> of(URI url) {
        lock.lock();
        try {
            return List.copyOf(index.of(url));
        } finally {
            lock.unlock();
        }
    }

    /** The capture that an article refers to; empty if it is not there. */
    public Optional<Capture> at(Article.Capture reference) {
        lock.lock();
        try {
            return index.at(reference.file(), reference.offset())
                    .filter(c -> c.digest().equals(reference.digest()));
        } finally {
            lock.unlock();
        }
    }

    /** Reads every record again and holds it against its checksum and digests. */
    public Checked check(Meter meter) throws IOException {
        lock.lock();
        try {
            return new CaptureCheck(folder, index).run(meter);
        } finally {
            lock.unlock();
        }
    }

    private WarcRecord record(Capture capture) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(capture.file()), StandardOpenOption.READ)) {
            return Records.parse(Members.read(file, capture.offset()).bytes());
        } catch (EOFException e) {
            throw new IOException(capture.file() + " is shorter than it was", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (open.isPresent()) {
                open.get().close();
                open = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }
}
