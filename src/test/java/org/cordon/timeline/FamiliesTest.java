package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.index.Embedders;
import org.cordon.timeline.Families.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures origins on the families of articles in {@code families/}: reprints, cuts, translations and look-alikes. The thresholds
 * were set by {@code first} and {@code tuned}; {@code fresh} was written when they stood.
 */
class FamiliesTest {

    private static final double FLOOR = 0.95;

    private static OriginFigures figures;

    @BeforeAll
    static void measure() throws IOException {
        Corpus corpus = Corpus.open(Path.of("corpus"));
        Annotator annotator = Annotator.of(corpus.entities());
        Map<String, List<Member>> read = Families.read(Path.of("src/test/resources/families"));
        try (Embedders embedders = Embedders.bundled()) {
            figures =
                    new TimelineEvaluation(List.of(), List.of(), annotator::annotate, embedders::shared).figures(read);
        }
        figures.print(System.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "tuned", "kept", "fresh"})
    void articlesThatGoBackToOneTextAreToldFromThoseThatOnlyTellTheSame(String file) {
        assertThat(figures.of(file).wanted()).isGreaterThan(40);
        assertThat(figures.of(file).f1())
                .as("pairs judged wrongly: %s", figures.wrong())
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void articlesOnDifferentActsAreNeverOfOneOrigin() {
        assertThat(figures.of("between").joined())
                .as("pairs judged wrongly: %s", figures.wrong())
                .isZero();
    }
}
