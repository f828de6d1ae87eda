package org.cordon.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How well bytes hold as UTF-8: sequences of several bytes, errors, and whether the last sequence is cut. */
record Utf8(int sequences, int errors, boolean cut) {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    /** Whether what is wrong is little enough to be damage in a text of UTF-8. */
    boolean plausible() {
        return errors == 0 || sequences > errors * 10;
    }

    static Utf8 scan(byte[] bytes) {
        int sequences = 0;
        int errors = 0;
        int i = 0;
        while (i < bytes.length) {
            if (i + 8 <= bytes.length && ((long) EIGHT.get(bytes, i) & NOT_ASCII) == 0) {
                i += 8;
                continue;
            }
            int lead = bytes[i++] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int more = following(lead);
            int seen = 0;
            while (seen < more && i < bytes.length && (bytes[i] & 0xc0) == 0x80) {
                i++;
                seen++;
            }
            if (more > 0 && seen < more && i == bytes.length) {
                return new Utf8(sequences, errors, true);
            }
            if (more == 0 || seen < more) {
                errors++;
            } else {
                sequences++;
            }
        }
        return new Utf8(sequences, errors, false);
    }

    private static int following(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }
}
