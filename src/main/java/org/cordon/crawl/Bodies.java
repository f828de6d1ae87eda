package org.cordon.crawl;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads bodies with caps on decompressed bytes and on how much they grow, against decompression bombs. */
final class Bodies {

    private static final int MAX_RATIO = 100;
    private static final int RATIO_FROM = 256 << 10;

    private Bodies() {}

    /** How many decompressed bytes are read, and whether a longer body is cut there or refused. */
    record Cap(int bytes, boolean cuts) {
        static Cap cutAt(int bytes) {
            return new Cap(bytes, true);
        }

        static Cap refusedAbove(int bytes) {
            return new Cap(bytes, false);
        }
    }

    static byte[] read(InputStream in, String encoding, Cap cap) throws IOException {
        Counting raw = new Counting(in);
        InputStream plain = switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            default -> throw new IOException(Trouble.ENCODING.with(encoding));
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
            out.write(buffer, 0, Math.min(n, cap.bytes() + 1 - out.size()));
            if (out.size() > cap.bytes()) {
                if (cap.cuts()) {
                    return Arrays.copyOf(out.toByteArray(), cap.bytes());
                }
                throw new IOException(Trouble.TOO_LARGE.with(cap.bytes() >> 10));
            }
            if (out.size() > RATIO_FROM && out.size() > MAX_RATIO * raw.count) {
                throw new IOException(Trouble.GROWS.with(MAX_RATIO));
            }
        }
        return out.toByteArray();
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
