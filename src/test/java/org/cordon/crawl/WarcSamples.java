package org.cordon.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** WARC files that other programs wrote, brought into the outer form of ours. */
final class WarcSamples {

    private static final int SYSTEM = 9;

    private WarcSamples() {}

    /**
     * The records of a file, each in a gzip member as our own are, so that no reader stops at the wrapping; with a digest of
     * their payloads in the place of their own, where one is given.
     */
    static byte[] ours(byte[] bytes, String digest) throws IOException {
        String own = new String(plain(bytes), StandardCharsets.ISO_8859_1);
        String text = digest.isEmpty()
                ? own
                : own.replaceAll("(?m)^WARC-Payload-Digest: [^\\r\\n]*\\r?\\n", "")
                        .replaceAll("(?m)^(WARC/1.\\d\\r?\\n)", "$1WARC-Payload-Digest: " + digest + "\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String record : text.split("(?m)^(?=WARC/)")) {
            byte[] member = LoopbackSite.gzip(record.getBytes(StandardCharsets.ISO_8859_1));
            member[SYSTEM] = 0;
            out.write(member);
        }
        return out.toByteArray();
    }

    /** As much as can be unpacked. */
    private static byte[] plain(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (EOFException | ZipException broken) {
            return out.size() == 0 ? bytes : out.toByteArray();
        }
        return out.toByteArray();
    }
}
