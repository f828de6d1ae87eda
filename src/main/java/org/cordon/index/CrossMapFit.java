package org.cordon.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;

/**
 * Fits the {@link CrossMap} that comes with the program: {@code CrossMapFit PAIRS.tsv FOLDER}. The pairs are sentences of ours in
 * English and Chinese, a tab between them. Writes {@code cross-map.bin}, and {@code cross-map.txt} with what it was fitted to
 * and the figures of a map fitted without each tenth pair, on those. The same pairs give the same map.
 */
public final class CrossMapFit {

    /** Measured on pairs that were left out: .03 finds a little more than .1 and .2. */
    private static final double REGULARISATION = 0.03;

    private static final int LEFT_OUT = 10;

    /** The vectors of pairs, one a pair and language. */
    private record Vectors(List<float[]> english, List<float[]> chinese) {

        static Vectors of(List<Label> pairs, Embedders embedders) {
            return new Vectors(vectors(pairs, Language.EN, embedders), vectors(pairs, Language.ZH, embedders));
        }

        private static List<float[]> vectors(List<Label> pairs, Language language, Embedders embedders) {
            Embedder embedder = embedders
                    .of(language)
                    .orElseThrow(
                            () -> new IllegalStateException("the model for " + language.code() + " cannot be read"));
            return pairs.stream().map(p -> embedder.embed(p.in(language))).toList();
        }

        /** Those that a fit leaves out, or the others. */
        Vectors leftOut(boolean out) {
            Vectors some = new Vectors(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < english.size(); i++) {
                if ((i % LEFT_OUT == 0) == out) {
                    some.english.add(english.get(i));
                    some.chinese.add(chinese.get(i));
                }
            }
            return some;
        }

        CrossMap fit(String models) {
            CrossMap.Side[] sides = Cca.fit(english, chinese, REGULARISATION);
            return new CrossMap(models, sides[0], sides[1]);
        }

        Vectors mapped(CrossMap map) {
            return new Vectors(
                    english.stream().map(v -> map.map(Language.EN, v)).toList(),
                    chinese.stream().map(v -> map.map(Language.ZH, v)).toList());
        }

        /** The share of one side whose own translation is among the nearest so many of the other. */
        double recall(Language from, int depth) {
            List<float[]> asked = from == Language.EN ? english : chinese;
            List<float[]> others = from == Language.EN ? chinese : english;
            int found = 0;
            for (int i = 0; i < asked.size(); i++) {
                float[] question = asked.get(i);
                double right = dot(question, others.get(i));
                found += others.stream().filter(o -> dot(question, o) > right).count() < depth ? 1 : 0;
            }
            return (double) found / asked.size();
        }

        private static double dot(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }

    private CrossMapFit() {}

    /** Fits and writes the map and its figures. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: CrossMapFit PAIRS.tsv FOLDER");
        }
        Path file = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        try (Embedders embedders = Embedders.bundled();
                OutputStream out = Files.newOutputStream(folder.resolve("cross-map.bin"))) {
            Vectors vectors = Vectors.of(pairs(file), embedders);
            CrossMap map = vectors.fit(embedders.name());
            map.write(out);
            String told = "models " + embedders.name() + "\nmap " + map.fingerprint() + "\npairs "
                    + vectors.english.size() + "\npairs-digest " + Digest.of(Files.readString(file)) + '\n'
                    + figures(vectors, embedders.name());
            Files.writeString(folder.resolve("cross-map.txt"), told);
            System.getLogger(CrossMapFit.class.getName()).log(System.Logger.Level.INFO, told);
        }
    }

    private static List<Label> pairs(Path file) throws IOException {
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

    private static String figures(Vectors vectors, String models) {
        CrossMap map = vectors.leftOut(false).fit(models);
        Vectors asked = vectors.leftOut(true).mapped(map);
        StringBuilder figures = new StringBuilder("left-out " + asked.english.size() + '\n');
        for (Language from : Language.values()) {
            Language to = from == Language.EN ? Language.ZH : Language.EN;
            for (int depth : new int[] {1, 10}) {
                figures.append(String.format(
                        Locale.ROOT,
                        "%s-%s.recall@%d %.4f\n",
                        from.code(),
                        to.code(),
                        depth,
                        asked.recall(from, depth)));
            }
        }
        return figures.toString();
    }
}
