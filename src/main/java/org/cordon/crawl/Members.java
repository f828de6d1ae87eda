package org.cordon.crawl;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Reads a file of gzip members (RFC 1952) one at a time, each held against its own length and CRC-32. */
final class Members {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int MAX_BYTES = 64 << 20;

    /** A member's place in the file, and what was in it. */
    record Member(long offset, long length, byte[] bytes) {
        long end() {
            return offset + length;
        }
    }

    private Members() {}

    /**
     * The member that begins at an offset.
     *
     * @throws EOFException if the file ends within it
     * @throws ZipException if what stands there is no member, or a damaged one
     */
    static Member read(FileChannel file, long offset) throws IOException {
        ByteBuffer header = exactly(file, offset, HEADER);
        // Deflate, no optional fields, no time, no system: the only header that is written here.
        if (header.getShort() != (short) 0x8b1f || header.getLong() != 8) {
            throw new ZipException("no gzip member begins at " + offset);
        }
        Inflater inflater = new Inflater(true);
        try {
            byte[] bytes = inflate(file, offset + HEADER, inflater);
            long end = offset + HEADER + inflater.getBytesRead();
            ByteBuffer trailer = exactly(file, end, TRAILER);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (trailer.getInt() != (int) crc.getValue() || trailer.getInt() != bytes.length) {
                throw new ZipException("the CRC-32 of the member at " + offset + " differs");
            }
            return new Member(offset, end + TRAILER - offset, bytes);
        } catch (DataFormatException e) {
            throw damaged(offset, e);
        } finally {
            inflater.end();
        }
    }

    private static ZipException damaged(long offset, DataFormatException cause) {
        ZipException damaged = new ZipException("the member at " + offset + " cannot be inflated");
        damaged.initCause(cause);
        return damaged;
    }

    private static byte[] inflate(FileChannel file, long from, Inflater inflater)
            throws IOException, DataFormatException {
        ByteBuffer in = ByteBuffer.allocate(16 << 10);
        byte[] out = new byte[16 << 10];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long at = from;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int n = file.read(in.clear(), at);
                if (n <= 0) {
                    throw new EOFException("the file ends within a record");
                }
                at += n;
                inflater.setInput(in.flip());
            }
            bytes.write(out, 0, inflater.inflate(out));
            if (bytes.size() > MAX_BYTES || inflater.needsDictionary()) {
                throw new ZipException("no record of ours: larger than " + (MAX_BYTES >> 20) + " MiB");
            }
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer exactly(FileChannel file, long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the file ends within a record");
            }
        }
        return bytes.flip();
    }
}
