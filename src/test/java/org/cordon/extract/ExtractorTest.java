package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.crawl.Page;
import org.junit.jupiter.api.Test;

class ExtractorTest {

    private static final String PROSE =
            "The commission adopted the rule on Tuesday, and it takes effect in ninety days for all firms that sell such systems. ";
    private static final String HTML = """
            <html lang="en"><head><title>Rule adopted - The Example Post</title>
            <meta property="og:title" content="Rule adopted"><meta property="og:site_name" content="The Example Post">
            <link rel="canonical" href="/world/rule?utm_medium=feed">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-04T08:00:00Z","author":{"name":"Ann Writer"}}</script></head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Rule adopted</h1><p>%1$s</p><h2>What it says</h2><p>%1$s</p><ul><li>Firms must keep records for ten years.</li></ul>
            <p style="display: none">Nobody sees this sentence, which is here for machines.</p>
            <figure><figcaption>A room, seen from the door.</figcaption></figure><p>%1$s</p></article>
            <footer>All rights reserved by the publisher of this page.</footer></body></html>
            """.formatted(PROSE);

    private static Extraction extract(String type, byte[] body) {
        return Extractor.extract(new Page(
                URI.create("https://post.example/world/rule?utm_source=x"),
                type,
                body,
                Instant.parse("2025-06-01T00:00:00Z"),
                Optional.of("post")));
    }

    private static SkipReason reason(String type, byte[] body) {
        return ((Extraction.Skipped) extract(type, body)).reason();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void articleOnAPageIsReadWithItsMetadata() {
        Article article = ((Extraction.Extracted) extract("text/html", utf8(HTML))).article();
        assertThat(article.title()).isEqualTo("Rule adopted");
        assertThat(article.authors()).containsExactly("Ann Writer");
        assertThat(article.publisher()).contains("The Example Post");
        assertThat(article.published().orElseThrow().start()).isEqualTo(LocalDate.parse("2025-02-04"));
        assertThat(article.url()).hasToString("https://post.example/world/rule");
        assertThat(article.source()).contains("post");
    }

    @Test
    void menusCaptionsAndHiddenTextAreLeftOut() {
        Article article = ((Extraction.Extracted) extract("text/html", utf8(HTML))).article();
        assertThat(article.text())
                .contains("What it says", "Firms must keep records")
                .doesNotContain("Home", "Nobody sees", "seen from the door", "All rights reserved");
    }

    @Test
    void chineseInItsOldCharsetsIsRead() {
        String text = "商务部发布公告，自四月一日起对部分芯片实施出口许可管理，企业应当提前申请。".repeat(8);
        String page = "<html><body><article><p>" + text + "</p></article></body></html>";
        for (String charset : new String[] {"GB18030", "Big5", "UTF-16LE"}) {
            String written = charset.equals("Big5")
                    ? page.replace("务", "務")
                            .replace("发", "發")
                            .replace("实", "實")
                            .replace("许", "許")
                            .replace("应", "應")
                            .replace("当", "當")
                            .replace("请", "請")
                            .replace("业", "業")
                            .replace("对", "對")
                            .replace("后", "後")
                            .replace("证", "證")
                    : page;
            Extraction extraction = extract("text/html", written.getBytes(Charset.forName(charset)));
            assertThat(extraction)
                    .as(charset)
                    .isInstanceOfSatisfying(
                            Extraction.Extracted.class,
                            e -> assertThat(e.article().language()).isEqualTo(Language.ZH));
        }
    }

    @Test
    void pagesWithoutAnArticleSayWhy() {
        assertThat(reason("text/html", new byte[0])).isEqualTo(SkipReason.EMPTY);
        assertThat(reason("text/plain", utf8("  \n "))).isEqualTo(SkipReason.EMPTY);
        assertThat(reason("text/html", utf8("%PDF-1.7 and so on"))).isEqualTo(SkipReason.BINARY);
        assertThat(reason("text/plain", utf8("a\0b\0c\0\0 some words"))).isEqualTo(SkipReason.BINARY);
        assertThat(reason("application/zip", utf8("words"))).isEqualTo(SkipReason.UNSUPPORTED_TYPE);
        assertThat(reason("text/plain", utf8("Only a line."))).isEqualTo(SkipReason.TOO_SHORT);
        assertThat(reason("text/html", new byte[(5 << 20) + 1])).isEqualTo(SkipReason.TOO_LARGE);
        assertThat(reason("text/html", utf8("<title>404 Not Found</title><h1>Not Found</h1><p>It is gone.</p>")))
                .isEqualTo(SkipReason.ERROR_PAGE);
        assertThat(reason("text/html", utf8("<nav><a href=/>Home</a></nav><footer>Imprint</footer>")))
                .isEqualTo(SkipReason.NO_TEXT);
    }

    @Test
    void textInAnotherLanguageIsSkipped() {
        String german =
                "Die Behörde hat am Dienstag eine neue Regel beschlossen, und sie gilt für alle Firmen, die solche Systeme verkaufen. "
                        .repeat(5);
        assertThat(reason("text/html", utf8("<p>" + german + "</p>"))).isEqualTo(SkipReason.UNSUPPORTED_LANGUAGE);
    }

    @Test
    void pageCutInsideACharacterOrATagIsTruncated() {
        byte[] chinese = utf8("商务部发布公告，自四月一日起对部分芯片实施出口许可管理。".repeat(10));
        assertThat(reason("text/plain", Arrays.copyOf(chinese, chinese.length - 1)))
                .isEqualTo(SkipReason.TRUNCATED);
        byte[] html = utf8(HTML.substring(0, HTML.indexOf("display: none")));
        assertThat(reason("text/html", html)).isEqualTo(SkipReason.TRUNCATED);
    }

    @Test
    void sameArticleKeepsItsIdAndItsVersion() {
        Article first = ((Extraction.Extracted) extract("text/html", utf8(HTML))).article();
        Article second = ((Extraction.Extracted) extract("text/html; charset=utf-8", utf8(HTML))).article();
        assertThat(second.id()).isEqualTo(first.id()).hasSize(12);
        assertThat(second.version()).isEqualTo(first.version()).hasSize(16);
    }
}
