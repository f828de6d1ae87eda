package org.cordon.index;

import java.util.List;
import java.util.stream.Collectors;
import org.cordon.index.EntityTokens.Named;

/**
 * Where a text names entities, as the index keeps it, so that no text is searched for names when it is shown: for each name a line
 * of where it starts, where it ends, and the entity's id.
 */
public final class Spans {

    private Spans() {}

    static String written(List<Named> named) {
        return named.stream()
                .map(each -> each.start() + " " + each.end() + " " + each.entity())
                .collect(Collectors.joining("\n"));
    }

    /** What was written. */
    public static List<Named> read(String written) {
        return written.lines().map(Spans::named).toList();
    }

    private static Named named(String line) {
        String[] parts = line.split(" ", 3);
        return new Named(parts[2], Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
