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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extractor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What reading an article off a page costs for each 1 of jsoup's parse of the same bytes, over real pages. */
class ExtractionBench {

    private static final Path PAGES = Path.of(System.getProperty("cordon.shared", "none"), "eval/extraction/aeb/pages");

    @Test
    void extractionCostsLittleMoreThanTheParse() throws Exception {
        if (!Files.isDirectory(PAGES)) {
            Table.skipped("extraction to jsoup's parse alone", "no pages to read at " + PAGES);
        }
        assumeTrue(Files.isDirectory(PAGES));
        List<Page> pages = pages();
        assertThat(pages.stream()
                        .filter(p -> Extractor.extract(p) instanceof Extracted)
                        .count())
                .isGreaterThan(pages.size() * 3 / 4);
        Ratio.of("extraction to jsoup's parse alone, " + pages.size() + " pages")
                .atMost(1.5, () -> extracted(pages), () -> parsed(pages));
    }

    private static List<Page> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().map(ExtractionBench::page).toList();
        }
    }

    private static Page page(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            URI url = URI.create(
                    "https://example.org/" + Math.abs(file.getFileName().hashCode()));
            return new Page(url, "text/html", in.readAllBytes(), Instant.EPOCH, Optional.empty());
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
