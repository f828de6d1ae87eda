package org.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

    private static final URI PAGE = URI.create("https://post.example/a");

    private static String published(String html) {
        return Html.published(
                        Markup.of(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
                        PAGE,
                        LocalDate.parse("2025-06-01"))
                .map(LocalDate::toString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: Feb 3, 2025 08:46 PM | 2025-02-03",
                "3 February 2025 | 2025-02-03",
                "2025年2月3日 14:20 | 2025-02-03",
                "03.02.2025 | 2025-02-03",
                "02/28/2025 | 2025-02-28",
                "02/03 2025 118 | 2025-02-03",
                "31.02.2025 | none",
                "3 February 2031 | none"
            })
    void lineWithADateUnderTheTitleIsRead(String line, String expected) {
        assertThat(published("<h1>Rule adopted</h1><p>" + line + "</p><p>The rule was adopted.</p>"))
                .isEqualTo(expected);
    }

    @Test
    void stampOfAnotherZoneYieldsToTheDayThatReadersAreShown() {
        String html =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-02-04T02:10:00Z\"}</script>"
                        + "<h1>Rule adopted</h1><span class='date'>February 3, 2025</span><time datetime='2025-02-03'>Monday</time>";
        assertThat(published(html)).isEqualTo("2025-02-03");
    }

    @Test
    void datesOfCommentsAndTeasersAreNotTheArticles() {
        String html = "<h1>Rule adopted</h1><div class='comments'><time datetime='2025-03-09'>9 March</time></div>"
                + "<aside><time datetime='2025-04-01'>1 April</time></aside><p>Posted on 4 February 2025 by a writer, and widely read.</p>";
        assertThat(published(html)).isEqualTo("2025-02-04");
    }
}
