package org.cordon.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;

/**
 * Fits the {@link CrossMap} that comes with the program: {@code CrossMapFit PAIRS.tsv CORPUS TARGET}. The pairs are sentences
 * of ours in English and Chinese, a tab between them; the titles and summaries of the curated events are pairs too. The same
 * input gives the same map.
 */
public final class CrossMapFit {

    /** Measured on pairs that were left out: .03 finds a little more than .1 and .2. */
    private static final double REGULARISATION = 0.03;

    private CrossMapFit() {}

    /** Fits and writes the map. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: CrossMapFit PAIRS.tsv CORPUS TARGET");
        }
        List<Label> pairs = pairs(Path.of(args[0]));
        pairs.addAll(pairs(Corpus.open(Path.of(args[1]))));
        try (Embedders embedders = Embedders.bundled();
                OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            fit(pairs, embedders).write(out);
        }
        System.getLogger(CrossMapFit.class.getName())
                .log(System.Logger.Level.INFO, "fitted to " + pairs.size() + " pairs: " + args[2]);
    }

    /** The pairs of a file. */
    static List<Label> pairs(Path file) throws IOException {
        List<Label> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] sides = line.split("\t");
            if (sides.length != 2) {
                throw new IOException(file + ":" + (pairs.size() + 1) + ": not English, a tab and Chinese: " + line);
            }
            pairs.add(new Label(sides[0], sides[1]));
        }
        return pairs;
    }

    private static List<Label> pairs(Corpus corpus) {
        List<Label> pairs = new ArrayList<>();
        for (CuratedEvent event : corpus.events()) {
            pairs.add(event.title());
            pairs.add(event.summary());
        }
        return pairs;
    }

    static CrossMap fit(List<Label> pairs, Embedders embedders) {
        CrossMap.Side[] sides =
                Cca.fit(vectors(pairs, Language.EN, embedders), vectors(pairs, Language.ZH, embedders), REGULARISATION);
        return new CrossMap(embedders.name(), sides[0], sides[1]);
    }

    private static List<float[]> vectors(List<Label> pairs, Language language, Embedders embedders) {
        Embedder embedder = embedders
                .of(language)
                .orElseThrow(() -> new IllegalStateException("the model for " + language.code() + " cannot be read"));
        return pairs.stream().map(p -> embedder.embed(p.in(language))).toList();
    }
}
