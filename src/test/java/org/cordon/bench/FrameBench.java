package org.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cordon.corpus.Article;
import org.junit.jupiter.api.Test;

/** Measures a way against itself twice over: what the frame prints for a ratio known to be two. */
class FrameBench {

    @Test
    void theSameWorkTwiceCostsTwice() throws Exception {
        Article article = Generated.article(1);
        assertThat(article).isEqualTo(Generated.article(1));
        double ratio = Ratio.of("frame: the same work twice")
                .atMost(2.2, () -> work(article) + work(article), () -> work(article));
        assertThat(ratio).isBetween(1.6, 2.4);
    }

    private static int work(Article article) {
        return article.text().toUpperCase(Locale.ROOT).hashCode()
                + article.text().strip().length();
    }
}
