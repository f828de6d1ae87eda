package org.cordon.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/** The project's own sentences with their names marked, in the form of OpenNLP: {@code <START:person> Ada Byron <END>}. */
final class NameSamples {

    private static final String FILE = "names-en.train";

    private NameSamples() {}

    /** The sentences that come with the program. */
    static List<NameSample> own() {
        try (InputStream in = Objects.requireNonNull(NameSamples.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The sentences of some lines; a line that begins with {@code #} is none. */
    static List<NameSample> of(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(NameSamples::sample)
                .toList();
    }

    /** Cut into the same tokens as the texts in which names are looked for later. */
    private static NameSample sample(String line) {
        List<String> tokens = new ArrayList<>();
        List<Span> names = new ArrayList<>();
        String kind = "";
        int start = -1;
        for (String word : line.strip().split(" +")) {
            if (word.startsWith("<START:")) {
                kind = word.substring(7, word.length() - 1);
                start = tokens.size();
            } else if (word.equals("<END>")) {
                names.add(new Span(start, tokens.size(), kind));
            } else {
                tokens.addAll(List.of(SimpleTokenizer.INSTANCE.tokenize(word)));
            }
        }
        return new NameSample(tokens.toArray(String[]::new), names.toArray(Span[]::new), true);
    }
}
