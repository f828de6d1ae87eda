package org.cordon.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A file of bytes by key, each with its sum; at hand are only the places in the file. The file is derived: where it is missing,
 * torn or of another form, what it lacks is made again.
 */
final class Records {

    private static final int LARGEST = 64 << 20;
    private static final int STALE_SHARE = 4;
    private static final int BUFFER = 1 << 16;

    /** What most records fit into, so that one is read at once. */
    private static final int USUAL = 2 << 10;

    private final Path file;
    private final byte[] header;
    private final Map<Long, Long> places = new ConcurrentHashMap<>();
    private final Set<Long> used = ConcurrentHashMap.newKeySet();
    private long end;

    private Records(Path file, byte[] header) {
        this.file = file;
        this.header = header;
    }

    /** Finds what is stored, nothing where that is of another form; from the first broken record on, the file is cut off. */
    static Records open(Path file, String form) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        new DataOutputStream(header).writeUTF(form);
        Records records = new Records(file, header.toByteArray());
        Files.createDirectories(file.toAbsolutePath().getParent());
        records.end = Files.isRegularFile(file) ? records.scan() : 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(records.end);
        }
        if (records.end == 0) {
            records.append(records.header);
        }
        return records;
    }

    /** Where the sound records end; 0 where the file is of another form. */
    private long scan() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (!Arrays.equals(in.readNBytes(header.length), header)) {
                return 0;
            }
            return scan(in, header.length);
        }
    }

    private long scan(DataInputStream in, long from) throws IOException {
        long sound = from;
        try {
            while (in.available() > 0) {
                Stored stored = Stored.read(in);
                places.put(hash(stored.key()), sound);
                sound += stored.size();
            }
            return sound;
        } catch (EOFException | UTFDataFormatException e) {
            return sound;
        }
    }

    /** What is stored under a key; empty where there is nothing, or it cannot be read. */
    Optional<byte[]> get(String key) {
        Long place = places.get(hash(key));
        if (place == null) {
            return Optional.empty();
        }
        used.add(hash(key));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Stored stored = at(channel, place);
            return Optional.of(stored.bytes()).filter(b -> stored.key().equals(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stored at(FileChannel channel, long place) throws IOException {
        return Stored.read(
                new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel.position(place)), USUAL)));
    }

    /** Stores bytes under a key, in place of those that were. */
    void put(String key, byte[] bytes) {
        try {
            places.put(hash(key), append(new Stored(key, bytes).record()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        used.add(hash(key));
    }

    /** Drops what nobody asked for since this was called last, once it is more than a little. */
    synchronized void keepOnlyUsed() throws IOException {
        keepOnly(used);
        used.clear();
    }

    /** Drops what is stored under other keys than these, once it is more than a little. */
    void keepOnly(Collection<String> keys) throws IOException {
        Set<Long> wanted = new HashSet<>();
        keys.forEach(key -> wanted.add(hash(key)));
        keepOnly(wanted);
    }

    private synchronized void keepOnly(Set<Long> wanted) throws IOException {
        List<Long> kept = places.entrySet().stream()
                .filter(e -> wanted.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if ((places.size() - kept.size()) * STALE_SHARE > places.size()) {
            rewrite(kept);
        }
    }

    private void rewrite(List<Long> kept) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Map<Long, Long> moved = new HashMap<>();
        long place = header.length;
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER)) {
            out.write(header);
            for (long old : kept) {
                Stored stored = at(from, old);
                out.write(stored.record());
                moved.put(hash(stored.key()), place);
                place += stored.size();
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

    /** A number for a key; of two keys with one number, which hardly ever meet, one is made again each time. */
    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** A record as it stands in the file. */
    private record Stored(String key, byte[] bytes) {

        /** What stands beside a key's and the bytes' own: two lengths and a sum. */
        private static final int BESIDE = Short.BYTES + Integer.BYTES + Long.BYTES;

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

        byte[] record() throws IOException {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length + 2 * key.length() + BESIDE);
            DataOutputStream out = new DataOutputStream(buffer);
            out.writeUTF(key);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.writeLong(sum(bytes));
            return buffer.toByteArray();
        }

        long size() throws IOException {
            ByteArrayOutputStream name = new ByteArrayOutputStream(2 * key.length() + Short.BYTES);
            new DataOutputStream(name).writeUTF(key);
            return name.size() - Short.BYTES + BESIDE + bytes.length;
        }

        private static long sum(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return crc.getValue();
        }
    }
}
