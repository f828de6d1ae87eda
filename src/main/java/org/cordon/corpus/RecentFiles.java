package org.cordon.corpus;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.ArticleFile.Stored;

/** Articles read last, as many as fit into some megabytes: pages ask for the same few again and again. */
final class RecentFiles {

    private static final long MOST_BYTES = 16 << 20;

    /** What an article takes beside its text: passages, title, names. */
    private static final long BESIDE = 2_048;

    private final Map<Path, Stored> read = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized Optional<Stored> get(Path path) {
        return Optional.ofNullable(read.get(path));
    }

    synchronized void put(Path path, Stored stored) {
        Stored before = read.put(path, stored);
        bytes += bytes(stored) - (before == null ? 0 : bytes(before));
        Iterator<Stored> eldest = read.values().iterator();
        while (bytes > MOST_BYTES && read.size() > 1) {
            bytes -= bytes(eldest.next());
            eldest.remove();
        }
    }

    /** How many articles are at hand. */
    synchronized int size() {
        return read.size();
    }

    // A text of Latin letters alone takes half of it; no harm in counting it whole.
    private static long bytes(Stored stored) {
        return BESIDE + 2L * stored.article().text().length();
    }
}
