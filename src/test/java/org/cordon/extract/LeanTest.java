package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<script>if (x < 1) y();</script>b | ab",
                "a<SCRIPT type=x>1</SCRIPT >b | ab",
                "a<style>p{}</style>b<!-- c --->d | abd",
                "a<!-->b | ab",
                "a<svg><g><svg/></g></svg>b | ab",
                "a<img alt='1 > 0' src=x>b | ab",
                "a<link rel=stylesheet href=x>b | ab",
                "a<link rel=canonical href=x>b | a<link rel=canonical href=x>b",
                "a<noscript><p>c</p></noscript>b | ab",
                "<textarea><script></textarea>b</script> | <textarea><script></textarea>b</script>",
                "<script type='application/ld+json'>{}</script>b | <script type='application/ld+json'>{}</script>b",
                "<a title='<script>'>b</a> | <a title='<script>'>b</a>",
                "<scripted>b</scripted> | <scripted>b</scripted>"
            })
    void whatNoRuleReadsIsLeftOut(String html, String left) {
        assertThat(Lean.of(html).html()).isEqualTo(left);
    }

    @Test
    void whatNeverEndsStays() {
        assertThat(Lean.of("a<svg><g>b<p>c").html()).isEqualTo("a<svg><g>b<p>c");
        assertThat(Lean.of("a<script>b").html()).isEqualTo("a<script>b");
        assertThat(Lean.of("a<img alt=\"b<p>c").html()).isEqualTo("a<img alt=\"b<p>c");
    }

    @Test
    void scriptsCanStillBeSearched() {
        Lean lean = Lean.of("<script>var a = 1</script><script>{\"published\":\"2024-06-25\"}</script>");
        assertThat(lean.inScripts(Pattern.compile("published\":\"([0-9-]+)"), List.of("publish")))
                .contains("2024-06-25");
    }

    @Test
    void aMegabyteOfOpenTagsTakesNoLongerThanItsLengthAllows() {
        String hostile = "<svg>".repeat(40_000) + "<!--".repeat(40_000) + "<style>".repeat(40_000);
        assertThat(Lean.of(hostile).html()).startsWith("<svg>");
    }

    @ParameterizedTest
    @CsvSource({
        "side-bar, true, false",
        "sideBar left, true, false",
        "article__share, true, false",
        "has-sidebar, false, false",
        "shareholder-letter, false, false",
        "entry-tags, true, false",
        "tagsoup, false, false",
        "comment-list, false, true",
        "lg:comments, false, false",
        "author-box, true, false",
        "authorship, false, false"
    })
    void namesSayWhatTheyAreBySingleWords(String names, boolean furniture, boolean comments) {
        Names said = new Names.Reader().of(new Element("div").attr("class", names));
        assertThat(said.furniture()).isEqualTo(furniture);
        assertThat(said.comments()).isEqualTo(comments);
    }

    @ParameterizedTest
    @CsvSource({"entry-date, 0", "x_date, 1", "byline, 2", "update, 2", "plain, 3"})
    void namesSayHowPlainlyTheySpeakOfADate(String name, int tier) {
        assertThat(new Names.Reader().of(new Element("div").attr("id", name)).date())
                .isEqualTo(tier);
    }

    @Test
    void alternativesAreFoundByHowTheyBegin() {
        Openings openings = new Openings("(?:more )?news(?: today)?|leave (?:a reply|word)|\\d+ comments", "[:.]?");
        assertThat(openings.matches("News today:")).isTrue();
        assertThat(openings.matches("more news")).isTrue();
        assertThat(openings.matches("12 comments.")).isTrue();
        assertThat(openings.matches("Leave word")).isTrue();
        assertThat(openings.matches("leave")).isFalse();
        assertThat(openings.matches("")).isFalse();
    }
}
