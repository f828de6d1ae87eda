package org.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extractor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * What reading an article off a page costs for each 1 of jsoup's parse of it, over real pages: the whole of {@link Extractor#extract}, from the
 * bytes of a page to its text, title, authors, dates and notices, against {@link Jsoup#parse(java.io.InputStream, String, String)} from the same
 * bytes to its tree. Both find out the charset and decode; both are paid for in the CPU time of the one thread that works.
 */
class ExtractionBench {

    private static final Path PAGES = Path.of(System.getProperty("cordon.shared", "none"), "eval/extraction");

    /** Of the larger set, which is of all types of page, every so many is read. */
    private static final int EVERY = 8;

    /** When pages were fetched: after what they hold was published. */
    private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void extractionCostsLittleMoreThanTheParse() throws Exception {
        measure("articles", "aeb", 1);
        measure("pages of all types", "wcxb-dev", EVERY);
    }

    private static void measure(String what, String set, int every) throws Exception {
        String row = "extraction to jsoup's parse alone, " + what;
        Path folder = PAGES.resolve(set).resolve("pages");
        if (!Files.isDirectory(folder)) {
            Table.skipped(row, "no pages to read at " + folder);
        }
        assumeTrue(Files.isDirectory(folder));
        List<Page> pages = pages(folder, every);
        assertThat(pages.stream()
                        .filter(p -> Extractor.extract(p) instanceof Extracted)
                        .count())
                .isGreaterThan(pages.size() * 3 / 4);
        Ratio.of(row + ", " + pages.size()).atMost(1.5, () -> extracted(pages), () -> parsed(pages));
    }

    private static List<Page> pages(Path folder, int every) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            return IntStream.range(0, all.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(all::get)
                    .map(ExtractionBench::page)
                    .toList();
        }
    }

    private static Page page(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            URI url = URI.create(
                    "https://example.org/" + Math.abs(file.getFileName().hashCode()));
            return new Page(url, "text/html", in.readAllBytes(), FETCHED, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int extracted(List<Page> pages) {
        return pages.stream().mapToInt(p -> Extractor.extract(p).hashCode()).sum();
    }

    private static int parsed(List<Page> pages) throws IOException {
        int nodes = 0;
        for (Page page : pages) {
            nodes += Jsoup.parse(
                            new ByteArrayInputStream(page.body()),
                            null,
                            page.url().toString())
                    .childNodeSize();
        }
        return nodes;
    }
}
