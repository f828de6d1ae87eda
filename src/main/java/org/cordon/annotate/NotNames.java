package org.cordon.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Phrases that hold a name by chance: where one stands, the shorter name in it names nobody. */
final class NotNames {

    /** The entity of such a phrase. */
    static final String NOBODY = "";

    private NotNames() {}

    static List<String> all() {
        try (InputStream in = Objects.requireNonNull(NotNames.class.getResourceAsStream("not-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("not-names.txt", e);
        }
    }
}
