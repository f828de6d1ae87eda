package org.cordon.crawl;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.cordon.corpus.Article;
import org.cordon.crawl.CaptureLine.StrangeRecordException;
import org.cordon.crawl.Members.Member;
import org.netpreserve.jwarc.ParsingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows where each capture lies. {@code index.tsv} keeps it between runs; it is derived from the WARC files, and what it lacks
 * of them is read again, so deleting it is safe.
 */
final class CaptureIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureIndex.class);
    private static final String NAME = "index.tsv";

    private final Path folder;
    private final Map<URI, List<Capture>> byUrl = new HashMap<>();
    private final Map<Article.Digest, Capture> originals = new HashMap<>();
    /** Where the known part of each file ends. */
    private final TreeMap<String, Long> ends = new TreeMap<>();

    private final Map<String, TreeMap<Long, Capture>> byPlace = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    private CaptureIndex(Path folder) {
        this.folder = folder;
    }

    static CaptureIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        CaptureIndex index = new CaptureIndex(folder);
        index.readLines();
        for (Path file : files(folder)) {
            index.readOn(file);
        }
        return index;
    }

    /** The WARC files of a folder, in the order they were written. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f ->
                            WarcFile.NAME.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    // A line that cannot be read may be what a crash left, and then others may be lacking: all is read again.
    private void readLines() throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            return;
        }
        List<Capture> known = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(CaptureLine::read).forEach(known::add);
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException e) {
            LOG.warn("{} cannot be read ({}) and is made again", file, e.getMessage());
            Files.delete(file);
            return;
        }
        known.stream()
                .map(Capture::file)
                .distinct()
                .filter(name -> Files.notExists(folder.resolve(name)))
                .forEach(missing::add);
        known.stream().filter(c -> !missing.contains(c.file())).forEach(this::place);
    }

    /** Reads what a file holds beyond its known part; what a crash cut short, and only that, is taken off its end. */
    private void readOn(Path path) throws IOException {
        String name = path.getFileName().toString();
        long at = ends.computeIfAbsent(name, n -> 0L);
        if (at >= Files.size(path)) {
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try {
                while (at < file.size()) {
                    Member member = Members.read(file, at);
                    addIfOurs(name, member);
                    at = member.end();
                }
            } catch (EOFException e) {
                LOG.warn("{} ended within a record that a crash cut short; it is taken off at {}", path, at);
                file.truncate(at);
                file.force(true);
            } catch (ZipException e) {
                LOG.warn("{} is damaged from {}: {}", path, at, e.getMessage());
            }
        }
    }

    // A check tells of a record that is none of ours; those after it are not lost for that.
    private void addIfOurs(String file, Member member) throws IOException {
        try {
            add(file, member);
        } catch (ParsingException | StrangeRecordException e) {
            LOG.warn("{}#{} is left out: {}", file, member.offset(), e.getMessage());
            ends.merge(file, member.end(), Math::max);
        }
    }

    /** Takes a record into the index; empty for one that is no capture, such as the first of each file. */
    Optional<Capture> add(String file, Member member) throws IOException {
        Optional<Capture> capture = CaptureLine.of(file, member, Records.parse(member.bytes()));
        if (capture.isPresent()) {
            place(capture.get());
            Files.writeString(
                    folder.resolve(NAME),
                    CaptureLine.write(capture.get()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        ends.merge(file, member.end(), Math::max);
        return capture;
    }

    private void place(Capture read) {
        List<Capture> same = byUrl.computeIfAbsent(read.url(), u -> new ArrayList<>(1));
        Capture capture = sharing(read, same);
        same.add(capture);
        byPlace.computeIfAbsent(capture.file(), f -> new TreeMap<>()).put(capture.offset(), capture);
        if (!capture.revisit()) {
            originals.putIfAbsent(capture.digest(), capture);
        }
        ends.merge(capture.file(), capture.end(), Math::max);
    }

    // Most captures are of an address and a payload captured before: those are held once for all of them.
    private Capture sharing(Capture read, List<Capture> same) {
        return new Capture(
                ends.containsKey(read.file()) ? ends.floorKey(read.file()) : read.file(),
                read.offset(),
                read.length(),
                same.isEmpty() ? read.url() : same.getFirst().url(),
                read.at(),
                read.status(),
                original(read.digest()).map(Capture::digest).orElse(read.digest()),
                read.revisit());
    }

    List<Capture> of(URI url) {
        return byUrl.getOrDefault(url, List.of());
    }

    Optional<Capture> at(String file, long offset) {
        return Optional.ofNullable(byPlace.getOrDefault(file, new TreeMap<>()).get(offset));
    }

    /** Where the capture after a place begins; empty if there is none in the file. */
    OptionalLong next(String file, long offset) {
        Long next = byPlace.getOrDefault(file, new TreeMap<>()).higherKey(offset);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** The files that held captures once and are not there. */
    Set<String> missing() {
        return missing;
    }

    /** The capture that holds a payload itself. */
    Optional<Capture> original(Article.Digest digest) {
        return Optional.ofNullable(originals.get(digest));
    }

    /** The name of the newest file; empty if there is none. */
    Optional<String> newest() {
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.lastKey());
    }

    /** Where a file ends as far as it could be read. */
    long end(String file) {
        return ends.getOrDefault(file, 0L);
    }
}
