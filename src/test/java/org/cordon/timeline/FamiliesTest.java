package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.timeline.Families.Member;
import org.junit.jupiter.api.Test;

/** Measures origins on the families of articles in {@code families/}: reprints, cuts, translations and look-alikes. */
class FamiliesTest {

    private static final Path FOLDER = Path.of("src/test/resources/families");

    @Test
    void articlesThatGoBackToOneTextAreToldFromThoseThatOnlyTellTheSame() throws IOException {
        Annotator annotator = Annotator.of(Corpus.open(Path.of("corpus")).entities());
        Map<String, List<Member>> read = Families.read(FOLDER);
        List<Reading> readings = new ArrayList<>();
        read.values()
                .forEach(members ->
                        members.forEach(m -> readings.add(new Reading(annotator.annotate(m.article())))));
        OriginFigures figures = new OriginFigures(read, Origins.of(readings));
        figures.print(System.out);
        System.out.println(String.join("\n", figures.wrong()));
        assertThat(figures.all().f1())
                .as("pairs judged wrongly: %s", figures.wrong())
                .isGreaterThanOrEqualTo(0.95);
    }
}
