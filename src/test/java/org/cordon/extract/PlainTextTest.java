package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.crawl.Page;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String NOTE = """
            Ministry widens licence rule for accelerator chips

            03/14 2025 118

            The trade ministry said on Friday that exports of accelerator chips will need a licence from 1 April, and named the kinds that are covered.

            Source: Forum Screenshot

            Buyers in three countries had asked for a longer notice, which the ministry refused.

            What changes for buyers

            Orders that were placed before the rule was printed may still be shipped until the end of June, the notice says.
            KT (according to Harbour Daily)
            Solemnly declare: the copyright belongs to the author. The reprinted article only spreads information.
            """;

    static Extraction extract(String name, String text) {
        return Extractor.extract(new Page(
                URI.create("file:///" + name),
                "",
                text.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Optional.empty()));
    }

    static Article article(String name, String text) {
        return ((Extraction.Extracted) extract(name, text)).article();
    }

    @Test
    void firstLineIsTheTitleAndTheDateLineIsNoText() {
        Article article = article("note.txt", NOTE);
        assertThat(article.title()).isEqualTo("Ministry widens licence rule for accelerator chips");
        assertThat(article.published().orElseThrow().start()).isEqualTo(LocalDate.parse("2025-03-14"));
        assertThat(article.language()).isEqualTo(Language.EN);
        assertThat(article.text()).startsWith("The trade ministry").doesNotContain("118");
    }

    @Test
    void captionsCreditsAndReprintNoticesAreKeptAsNotices() {
        assertThat(article("note.txt", NOTE).notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.CAPTION, Notice.Kind.CREDIT, Notice.Kind.REPRINT);
    }

    @Test
    void passagesCoverTheTextWithOneLineBreakBetweenThem() {
        Article article = article("note.txt", NOTE);
        String joined =
                String.join("\n", article.passages().stream().map(article::text).toList());
        assertThat(joined).isEqualTo(article.text());
        assertThat(article.passages())
                .extracting(Passage::kind)
                .contains(Passage.Kind.HEADING)
                .hasSize(4);
    }

    @Test
    void chineseWithoutATitleTakesItsFirstSentenceAsOneAndKeepsIt() {
        String text = "商务部周五宣布，自四月一日起加速芯片出口须申请许可，并公布了受管制的型号清单。\n"
                + "多家买方此前要求延长过渡期，但商务部没有接受这一请求，称规则已经征求过意见。\n"
                + "公告说，规则公布以前签订的合同可以在六月底以前继续履行，逾期则须重新申请。\n免责声明：本文仅供参考。";
        Article article = article("zh.txt", text);
        assertThat(article.title()).isEqualTo("商务部周五宣布，自四月一日起加速芯片出口须申请许可，并公布了受管制的型号清单");
        assertThat(article.text()).startsWith("商务部周五宣布").doesNotContain("免责声明");
        assertThat(article.language()).isEqualTo(Language.ZH);
    }

    @Test
    void noticeGluedBehindASentenceIsCutOff() {
        String glued = NOTE.replace(
                "which the ministry refused.", "which the ministry refused. Disclaimer: views are the author's.");
        assertThat(article("note.txt", glued).text())
                .contains("which the ministry refused.\n")
                .doesNotContain("Disclaimer");
    }

    @Test
    void frontMatterOfMarkdownIsMetadata() {
        String body =
                "The regulator opened a public hearing on Monday, and it will take written views until the end of May. "
                        .repeat(3);
        Article article = article(
                "a.md",
                "---\ntitle: \"Hearing opens\"\ndate: 2025-04-07\nurl: https://News.example/a?utm_source=x&id=1#top\npublisher: Example\n---\n# Hearing opens\n"
                        + body + "\n\n- **first** [point](https://x.example/) of the list");
        assertThat(article.title()).isEqualTo("Hearing opens");
        assertThat(article.url()).hasToString("https://news.example/a?id=1");
        assertThat(article.publisher()).contains("Example");
        assertThat(article.text()).endsWith("\nfirst point of the list").doesNotContain("Hearing opens");
    }

    @Test
    void textThatStopsInsideASentenceIsTruncated() {
        String cut = NOTE.substring(0, NOTE.indexOf("be shipped until"));
        assertThat(extract("cut.txt", cut))
                .isInstanceOfSatisfying(
                        Extraction.Skipped.class, s -> assertThat(s.reason()).isEqualTo(SkipReason.TRUNCATED));
    }
}
