package org.cordon.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Vectors by the digest of their text, in one file that only grows. Each record carries a checksum; from the first broken one
 * on, the file is cut off and its vectors are computed again.
 */
final class VectorFile implements AutoCloseable {

    private record Key(long high, long low) {
        static Key of(byte[] digest) {
            ByteBuffer buffer = ByteBuffer.wrap(digest);
            return new Key(buffer.getLong(), buffer.getLong());
        }
    }

    private final FileChannel channel;
    private final int dimensions;
    private final Map<Key, Long> places = new HashMap<>();

    private VectorFile(FileChannel channel, int dimensions) {
        this.channel = channel;
        this.dimensions = dimensions;
    }

    static VectorFile open(Path file, int dimensions) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        VectorFile vectors = new VectorFile(channel, dimensions);
        vectors.scan();
        return vectors;
    }

    private void scan() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(recordBytes() * 64);
        long place = 0;
        boolean sound = true;
        while (sound && fill(buffer, place)) {
            while (sound && buffer.remaining() >= recordBytes()) {
                byte[] bytes = new byte[recordBytes()];
                buffer.get(bytes);
                sound = isSound(bytes);
                if (sound) {
                    places.put(Key.of(Arrays.copyOf(bytes, Digest.BYTES)), place);
                    place += recordBytes();
                }
            }
        }
        channel.truncate(place);
    }

    private boolean fill(ByteBuffer buffer, long place) throws IOException {
        buffer.clear();
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, place + buffer.position());
        }
        buffer.flip();
        return buffer.remaining() >= recordBytes();
    }

    synchronized boolean holds(byte[] digest) {
        return places.containsKey(Key.of(digest));
    }

    synchronized Optional<float[]> get(byte[] digest) throws IOException {
        Long place = places.get(Key.of(digest));
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.allocate(recordBytes());
        if (!fill(buffer, place) || !isSound(buffer.array())) {
            places.remove(Key.of(digest));
            return Optional.empty();
        }
        float[] vector = new float[dimensions];
        buffer.position(Digest.BYTES).slice().asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    synchronized void put(byte[] digest, float[] vector) throws IOException {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException(vector.length + " dimensions instead of " + dimensions);
        }
        ByteBuffer buffer = ByteBuffer.allocate(recordBytes()).put(digest);
        for (float v : vector) {
            buffer.putFloat(v);
        }
        buffer.putInt(checksum(buffer.array())).flip();
        long place = channel.size();
        while (buffer.hasRemaining()) {
            channel.write(buffer, place + buffer.position());
        }
        places.put(Key.of(digest), place);
    }

    private boolean isSound(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES) == checksum(bytes);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    private int recordBytes() {
        return Digest.BYTES + dimensions * Float.BYTES + Integer.BYTES;
    }

    void flush() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
