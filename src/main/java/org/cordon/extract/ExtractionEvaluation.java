package org.cordon.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Measures extraction against pages whose text or date is known. */
public final class ExtractionEvaluation {

    private static final LocalDate LATEST = LocalDate.of(2030, Month.JANUARY, 1);

    /** A page with what is known of it. */
    record Case(String id, URI url, Map<?, ?> gold, byte[] body) {
        String known(String name) {
            return gold.get(name) instanceof String text ? text : "";
        }

        Markup markup() {
            return Markup.of(body, "text/html");
        }
    }

    private ExtractionEvaluation() {}

    /** Runs the task {@code extraction} or {@code dates} over a folder and prints one {@code name value} pair a line. */
    public static void run(String task, Path folder, PrintStream out) throws IOException {
        List<Case> cases = cases(folder);
        switch (task) {
            case "extraction" -> extraction(cases, out);
            case "dates" -> dates(cases, out);
            default -> throw new IllegalArgumentException("no such task: '" + task + "' (extraction, dates)");
        }
    }

    static List<Case> cases(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            if (Json.read(line) instanceof Map<?, ?> gold && gold.get("id") instanceof String id) {
                URI url = Address.parse(String.valueOf(gold.get("url")), URI.create("http://example.org/"))
                        .orElse(URI.create("http://example.org/"));
                cases.add(new Case(id, url, gold, page(folder.resolve("pages"), id)));
            }
        }
        return cases;
    }

    private static byte[] page(Path pages, String id) throws IOException {
        try (Stream<String> names = Stream.of(id + ".html.gz", id + ".gz")) {
            Path file =
                    names.map(pages::resolve).filter(Files::exists).findFirst().orElse(pages.resolve(id));
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return in.readAllBytes();
            }
        }
    }

    private static void extraction(List<Case> cases, PrintStream out) {
        Mean shingle = new Mean();
        Mean bag = new Mean();
        Map<String, Mean> types = new TreeMap<>();
        int titles = 0;
        int titled = 0;
        long nanos = 0;
        for (Case c : cases) {
            Markup markup = c.markup();
            long start = System.nanoTime();
            Draft draft = Html.read(markup, c.url(), LATEST);
            String text = Extractor.join(Notices.sort(draft.blocks()).blocks());
            nanos += System.nanoTime() - start;
            shingle.add(TextScore.shingles(c.known("text"), text));
            TextScore words = TextScore.bag(c.known("text"), text);
            bag.add(words);
            types.computeIfAbsent(c.known("type"), k -> new Mean()).add(words);
            titled += c.known("title").isBlank() ? 0 : 1;
            titles += TextScore.sameTitle(c.known("title"), draft.title()) ? 1 : 0;
        }
        out.println("pages " + cases.size());
        shingle.print(out, "shingle", shingle.f1OfMeans());
        bag.print(out, "bag", bag.meanOfF1());
        types.remove("");
        types.forEach((type, mean) -> print(out, "bag-f1." + type, mean.meanOfF1()));
        if (titled > 0) {
            print(out, "title-accuracy", (double) titles / titled);
        }
        print(out, "ms-per-page", nanos / 1e6 / Math.max(1, cases.size()));
    }

    private static void dates(List<Case> cases, PrintStream out) {
        int right = 0;
        int given = 0;
        for (Case c : cases) {
            Optional<LocalDate> found = Html.published(c.markup(), c.url(), LATEST);
            given += found.isPresent() ? 1 : 0;
            right += found.map(LocalDate::toString).orElse("").equals(c.known("published")) ? 1 : 0;
        }
        double precision = (double) right / Math.max(1, given);
        // every page here has a date: one that is given wrong is not also one that is missed
        double recall = (double) right / Math.max(1, right + cases.size() - given);
        out.println("pages " + cases.size());
        print(out, "precision", precision);
        print(out, "recall", recall);
        print(out, "accuracy", (double) right / Math.max(1, cases.size()));
        print(out, "f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    static void print(PrintStream out, String name, double value) {
        out.println(name + " " + String.format(Locale.ROOT, "%.4f", value));
    }

    /** Sums over pages. */
    static final class Mean {
        private int pages;
        private double precision;
        private double recall;
        private double f1;

        void add(TextScore score) {
            pages++;
            precision += score.precision();
            recall += score.recall();
            f1 += score.f1();
        }

        double f1OfMeans() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) / Math.max(1, pages);
        }

        double meanOfF1() {
            return f1 / Math.max(1, pages);
        }

        void print(PrintStream out, String name, double value) {
            ExtractionEvaluation.print(out, name + "-f1", value);
            ExtractionEvaluation.print(out, name + "-precision", precision / Math.max(1, pages));
            ExtractionEvaluation.print(out, name + "-recall", recall / Math.max(1, pages));
        }
    }
}
