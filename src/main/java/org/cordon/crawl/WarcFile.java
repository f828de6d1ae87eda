package org.cordon.crawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.crawl.Members.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WARC file that is being written: {@code <day>-<n>.warc.gz}, with {@code n} counting the files of a day from 1. */
final class WarcFile implements AutoCloseable {

    static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{3,6}\\.warc\\.gz");
    private static final Logger LOG = LoggerFactory.getLogger(WarcFile.class);
    private static final String SUFFIX = ".warc.gz";

    private final Path path;
    private final FileChannel channel;
    private long end;

    private WarcFile(Path path) throws IOException {
        this.path = path;
        this.channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.end = channel.size();
    }

    /** The name of the file after another. */
    static String next(Optional<String> newest, LocalDate day) {
        boolean same = newest.isPresent() && day(newest.get()).equals(day);
        int number = same ? Integer.parseInt(newest.get().replaceAll("^.{11}|\\..*$", "")) : 0;
        return String.format("%s-%03d%s", day, number + 1, SUFFIX);
    }

    static LocalDate day(String name) {
        return LocalDate.parse(name.substring(0, 10));
    }

    /** Opens a file to go on with it; a new one begins with a record that says who wrote it. */
    static WarcFile open(Path path, String agent) throws IOException {
        WarcFile file = new WarcFile(path);
        if (file.end == 0) {
            file.append(Records.compressed(Records.info(file.name(), agent)));
            try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
        return file;
    }

    /** Writes a record; returns where it begins. What could not be written whole is taken back. */
    long append(byte[] record) throws IOException {
        long begin = end;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(record);
            while (bytes.hasRemaining()) {
                channel.write(bytes, begin + bytes.position());
            }
        } catch (IOException e) {
            channel.truncate(begin);
            throw e;
        }
        end = begin + record.length;
        return begin;
    }

    /** Waits until the disk has what was written; others may write on meanwhile. */
    void force() throws IOException {
        try {
            channel.force(false);
        } catch (ClosedChannelException e) {
            LOG.debug("{} was closed meanwhile, and forced before that", path);
        }
    }

    Member member(long offset) throws IOException {
        return Members.read(channel, offset);
    }

    String name() {
        return path.getFileName().toString();
    }

    LocalDate day() {
        return day(name());
    }

    long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.force(false);
        channel.close();
    }
}
