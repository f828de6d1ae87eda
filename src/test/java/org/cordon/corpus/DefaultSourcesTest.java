package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of sources that comes with the program. */
class DefaultSourcesTest {

    private final Corpus corpus = Corpus.open(Path.of("corpus"));

    @Test
    void everyDefaultSourceCanBeReadByTheRulesOfItsFile() {
        assertThat(corpus.problems())
                .extracting(p -> p.file().getFileName().toString())
                .doesNotContain("sources.yml");
        assertThat(corpus.sources()).extracting(Source::url).doesNotHaveDuplicates();
    }

    @Test
    void fortyAndMoreAreReadInBothLanguagesAndOfEveryClass() {
        List<Source> read = corpus.sources().stream().filter(Source::enabled).toList();

        assertThat(read).hasSizeGreaterThanOrEqualTo(40);
        assertThat(read).filteredOn(s -> s.language() == Language.ZH).hasSizeGreaterThan(10);
        assertThat(read).filteredOn(s -> s.language() == Language.EN).hasSizeGreaterThan(10);
        assertThat(corpus.sources()).extracting(Source::kind).containsAll(Arrays.asList(Source.Kind.values()));
        assertThat(read).extracting(Source::format).contains(Source.Format.FEDERAL_REGISTER);
    }

    @Test
    void listsOfCountriesAndOfEntitiesAreWatchedForWhatChanges() {
        assertThat(corpus.sources())
                .filteredOn(s -> s.format() == Source.Format.WATCH)
                .filteredOn(Source::enabled)
                .extracting(Source::id)
                .contains("bis-entity-list", "openai-supported-countries");
    }
}
