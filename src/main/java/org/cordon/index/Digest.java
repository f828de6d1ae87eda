package org.cordon.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A short name for a content: the first half of its SHA-256. */
final class Digest {

    static final int BYTES = 16;

    private Digest() {}

    static String of(CharSequence content) {
        return HexFormat.of().formatHex(bytes(content));
    }

    static byte[] bytes(CharSequence content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
