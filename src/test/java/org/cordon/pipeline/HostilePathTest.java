package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Corpus;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extractor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an address or a page calls itself, its article's file stands where articles stand and is named as articles are. */
class HostilePathTest {

    private static final String PAGE = """
            <html><head><title>../../events/2024</title><link rel="canonical" href="%s">
            <meta property="article:published_time" content="../../2024-06-25"></head><body><article>
            <p>The ministry says that it will answer the new rule on chips with measures of its own before the end of the year.</p>
            <p>A spokesman told reporters that the measures concern metals which makers of chips need, and that talks go on.</p>
            </article></body></html>""";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/../../../etc/passwd",
                "https://news.example/..%2f..%2fevents%2f2024.yml",
                "https://news.example/%00/con/nul.md",
                "https://news.example/a%5c..%5c..%5cx",
                "https://news.example/CON?x=../../y",
                "https://news.example/;/..;/x",
                "file:/../../../etc/passwd.html",
                "https://news.example/%e2%80%ae/txt.exe"
            })
    void anArticleIsStoredWhereArticlesStand(String address) throws IOException {
        Page page = new Page(
                URI.create(address),
                "text/html",
                PAGE.formatted(address).getBytes(StandardCharsets.UTF_8),
                Instant.parse("2024-07-01T00:00:00Z"),
                Optional.empty());
        assertThat(Extractor.extract(page)).isInstanceOf(Extracted.class);
        Corpus.open(root).add(((Extracted) Extractor.extract(page)).article());

        List<String> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString())
                    .toList();
        }
        assertThat(files).singleElement().asString().matches("articles/\\d{4}/\\d\\d/[0-9a-f-]+(?:\\.\\d)?\\.md");
        assertThat(Corpus.open(root).articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1900})
    void aLongAddressMakesNoLongName(int length) throws IOException {
        anArticleIsStoredWhereArticlesStand("https://news.example/" + "a".repeat(length));
    }
}
