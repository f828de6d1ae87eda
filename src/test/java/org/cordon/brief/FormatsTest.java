package org.cordon.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordon.brief.Brief.Heading;
import org.cordon.corpus.Article;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.timeline.Event;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private final Sample sample = new Sample();

    @Test
    void markdownSaysAllInEnglish() {
        assertThat(sample.briefer().markdown(brief(Language.EN)))
                .contains("# Lumen and Arcady\n")
                .contains("As it stood on 10 May 2031 · one event · 3 sources, 2 quoted word for word")
                .contains("### May 2031 · Lumen closes its interface to Arcady\n\n*API access · not yet in force*")
                .contains("From June customers in Arcady lose the interface. \\[1\\] \\[2\\] \\[3\\]")
                .contains("- effective 1 June 2031 (not checked)")
                .contains("2 origins, 2 reports · one cited page")
                .contains(
                        "**Sources disagree on a figure or a fact:**\n\n- all users \\[1\\]\n- users of Ascend \\[2\\]")
                .contains("> " + Sample.ENGLISH + "\n")
                .contains("> " + Sample.CHINESE + "\n")
                .contains("<https://lumen.example/notice> Cited page; its words are not stored.")
                .contains("Query: `q=Lumen&type=api-access`");
    }

    @Test
    void markdownSaysAllInChinese() {
        assertThat(sample.briefer().markdown(brief(Language.ZH)))
                .contains("# 流明公司与阿卡迪亚\n")
                .contains("### 2031年5月 · 流明公司对阿卡迪亚关闭接口\n\n*接口访问 · 尚未生效*")
                .contains("2个独立来源，2篇报道 · 1个引用页面")
                .contains("**各来源说法不一（数字或事实）：**\n\n- 所有用户 \\[1\\]\n- “昇腾”用户 \\[2\\]")
                .contains("> " + Sample.ENGLISH + "\n")
                .contains("引用页面；未存其原文。");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void htmlQuotesExactlyAndEachNumberLeadsToItsNote(Language language) {
        Document page = Jsoup.parse(sample.briefer().html(brief(language)));

        assertThat(page.select("blockquote").eachText()).containsExactly(Sample.ENGLISH, Sample.CHINESE);
        assertThat(page.select("blockquote").eachAttr("lang")).containsExactly("en", "zh-CN");
        assertThat(page.select(".sentence, .date, .claim"))
                .allSatisfy(line -> assertThat(line.select("a.ref")).isNotEmpty());
        for (Element mark : page.select("a.ref")) {
            assertThat(page.select(mark.attr("href"))).hasSize(1);
        }
        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.expectFirst("html").attr("lang"))
                .isEqualTo(language.locale().toLanguageTag());
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Lumen closes its interface to Arcady, Sources disagree on a figure or a fact:, As it stood on 10 May 2031",
        "ZH, 流明公司对阿卡迪亚关闭接口, 各来源说法不一（数字或事实）：, 截至2031年5月10日的状况"
    })
    void pdfHasTheWordsOfBothLanguages(Language language, String title, String disagreement, String foot)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(brief(language)))) {
            assertThat(text(pdf))
                    .contains(title)
                    .contains(disagreement)
                    .contains(foot + " · q=Lumen&type=api-access")
                    .contains(Sample.ENGLISH)
                    .contains(Sample.CHINESE)
                    .doesNotContain("〓");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void pdfMarksCharactersThatTheFontLacksAndSaysSo() throws IOException {
        String words = "Lumen smiled 😀 and said 한국 too.";
        Article article = sample.article("en-9", "https://herald.example/z", "A smile", words);
        Event event = sample.event("s", new Label("A smile", "微笑"), List.of(Sample.quote(article, words)), List.of());
        Brief brief = sample.briefer().brief(Sample.heading(Language.EN), List.of(event));

        try (PDDocument pdf = Loader.loadPDF(pdf(brief))) {
            assertThat(text(pdf))
                    .contains("Lumen smiled 〓 and said 〓〓 too.")
                    .contains("〓 stands for a character that the font of this document lacks.");
        }
    }

    @Test
    void pdfOfABriefIsTheSameEachTime() throws IOException {
        byte[] first = pdf(brief(Language.ZH));

        assertThat(pdf(brief(Language.ZH))).isEqualTo(first);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Sample.DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "](javascript:alert(1)) [x](javascript:alert(2))",
                "![x](https://evil.example/p.png) <https://evil.example> https://evil.example www.evil.example",
                "a`b *c* _d_ ~~e~~ | # $f$ &lt; \\[g\\] mailto:h@evil.example",
                "1. one",
                "- two",
                "    indented",
                "a\n\n# heading\n---",
                "a\u202Eb\u0000c\uD800d"
            })
    void hostileTextIsInertInEveryFormat(String hostile) throws IOException {
        Article article = sample.article("en-8", "https://herald.example/h", hostile, hostile);
        Label label = new Label(hostile, hostile);
        Event event = sample.event("h", label, List.of(Sample.quote(article, hostile)), List.of());
        Heading heading = new Heading(hostile, hostile, Sample.DAY, Language.EN, Optional.of(hostile));
        Brief brief = sample.briefer().brief(heading, List.of(event));

        Document page = Jsoup.parse(sample.briefer().html(brief));
        assertThat(page.select("script, img, link, object")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(h -> h.startsWith("#n") || h.equals("https://herald.example/h"));
        String markdown = sample.briefer().markdown(brief);
        assertThat(markdown.replaceAll("`+[^\n]*`+", ""))
                .doesNotContainPattern("(?<!\\\\)[<\\[](?!https://herald)")
                .doesNotContain("https://evil", "www.evil", "mailto:h", "\n1. ", "\n# heading", "\u202E", "\u0000");
        assertThat(pdf(brief)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private Brief brief(Language language) {
        return sample.briefer().brief(Sample.heading(language), List.of(sample.closing()));
    }

    private byte[] pdf(Brief brief) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        sample.briefer().pdf(brief, to);
        return to.toByteArray();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
