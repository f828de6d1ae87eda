package org.cordon.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

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

    /** What each key of an index was made from, also where it is not committed yet. */
    static Map<String, String> held(IndexWriter writer) throws IOException {
        Map<String, String> digests = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues keys = DocValues.getSorted(leaf.reader(), Field.KEY.stored());
                SortedDocValues values = DocValues.getSorted(leaf.reader(), Field.DIGEST.id());
                var live = leaf.reader().getLiveDocs();
                for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
                    if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                        digests.put(
                                keys.lookupOrd(keys.ordValue()).utf8ToString(),
                                values.lookupOrd(values.ordValue()).utf8ToString());
                    }
                }
            }
        }
        return digests;
    }
}
