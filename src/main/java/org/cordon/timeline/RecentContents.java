package org.cordon.timeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordon.annotate.Annotation;

/** The contents of the articles that were asked for last, of so many characters together. */
final class RecentContents {

    /** For readings that hold their own. */
    static final RecentContents NONE = new RecentContents();

    /** A character brings some ten to twenty bytes along: its folded form, its sentences and what was found in them. */
    private static final long MOST = 500_000;

    private final Map<Reading, Contents> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long length;

    /** The contents of a reading, made of its annotation where they are not at hand. */
    Contents of(Reading reading, Supplier<Annotation> annotation) {
        Optional<Contents> known = known(reading);
        if (known.isPresent()) {
            return known.get();
        }
        // Made outside the lock: two threads may make the same once, which does no harm.
        Contents made = new Contents(annotation.get());
        keep(reading, made);
        return made;
    }

    private synchronized Optional<Contents> known(Reading reading) {
        return Optional.ofNullable(recent.get(reading));
    }

    private synchronized void keep(Reading reading, Contents contents) {
        Contents before = recent.put(reading, contents);
        length += contents.text().length() - (before == null ? 0 : before.text().length());
        Iterator<Contents> eldest = recent.values().iterator();
        while (length > MOST && recent.size() > 1) {
            length -= eldest.next().text().length();
            eldest.remove();
        }
    }

    /** How many are at hand. */
    synchronized int size() {
        return recent.size();
    }
}
