package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MainTextTest {

    private static final String RULE =
            "The commission adopted the rule on Tuesday, and it takes effect in ninety days for all firms that sell such systems, it said. ";
    private static final String NOISE =
            "I have read this twice and I still think that nobody will follow it, whatever the commission says about firms. ";

    private static String text(String body, boolean forum) {
        List<Block> blocks = MainText.of(Jsoup.parse(body).body(), new Names.Reader(), "Rule adopted", forum);
        return Extractor.join(blocks);
    }

    private static String p(String text, int times) {
        return ("<p>" + text + "</p>").repeat(times);
    }

    @Test
    void commentsLongerThanTheArticleAreLeftOut() {
        String page = "<div><h1>Rule adopted</h1>" + p(RULE, 4) + "</div><div id='comments'>" + p(NOISE, 20) + "</div>";
        assertThat(text(page, false)).contains("adopted the rule").doesNotContain("read this twice");
    }

    @Test
    void onAForumWhatReadersWriteIsTheText() {
        String page = "<div>" + p(RULE, 4) + "</div><div class='comment'>" + p(NOISE, 4) + "</div>";
        assertThat(text(page, true)).contains("adopted the rule", "read this twice");
    }

    @Test
    void classNamesOfPageBuildersDoNotHideTheText() {
        String page = "<div class='elementor-widget elementor-widget-text-editor has-sidebar field--label-hidden'>"
                + p(RULE, 4) + "</div>";
        assertThat(text(page, false)).startsWith("The commission adopted");
    }

    @Test
    void textThatIsStreamedIntoAHiddenBoxIsRead() {
        assertThat(text("<div hidden id='S:0'>" + p(RULE, 4) + "</div>", false)).startsWith("The commission adopted");
        assertThat(text(p(RULE, 4) + "<div hidden>" + p(NOISE, 4) + "</div>", false))
                .doesNotContain("read this twice");
    }

    @Test
    void listUnderARelatedHeadingIsSkippedAndTheArticleGoesOn() {
        String page = "<article>" + p(RULE, 2)
                + "<h3>Read more</h3><ul><li><a href='/a'>Another page of the site</a></li></ul>"
                + p("What comes later is still part of the article, as one can see here.", 3) + "</article>";
        assertThat(text(page, false)).contains("What comes later").doesNotContain("Another page", "Read more");
    }

    @Test
    void aThousandNestedBoxesAreNoTrouble() {
        assertThat(text("<div>".repeat(100_000) + p(RULE, 3), false)).doesNotContain("<");
    }
}
