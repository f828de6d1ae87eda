package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code corpus/README.md} says of the files against what their strict readers know. */
class DocumentedFormatTest {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void eachTableHasTheKeysThatItsReaderKnowsAndNoOthers() throws IOException {
        assertThat(rows("sources.yml")).isEqualTo(SourceEntry.KEYS);
        assertThat(rows("entities/*.yml")).isEqualTo(EntityEntry.KEYS);
        assertThat(rows("events/<year>.yml")).isEqualTo(EventEntry.KEYS);
    }

    @Test
    void keysWithinAnEntryAreNamed() throws IOException {
        assertThat(words(section("entities/*.yml"))).containsAll(EntityEntry.TITLE_KEYS);
        assertThat(words(section("events/<year>.yml")))
                .containsAll(EventEntry.DATE_KEYS)
                .containsAll(EventEntry.SOURCE_KEYS)
                .containsAll(EventEntry.CONFLICT_KEYS)
                .containsAll(EventEntry.LINK_KEYS);
        assertThat(words(section("Written by the program")))
                .containsAll(ArticleFile.KEYS)
                .containsAll(ArticleFile.CAPTURE_KEYS)
                .containsAll(OfficialEntry.KEYS);
    }

    @Test
    void everyChoiceIsNamed() throws IOException {
        assertThat(words(section("sources.yml"))).containsAll(ids(Source.Format.values(), Source.Kind.values()));
        assertThat(words(section("entities/*.yml"))).containsAll(ids(Entity.Kind.values()));
        assertThat(words(section("events/<year>.yml")))
                .containsAll(ids(
                        EventType.values(),
                        CuratedEvent.Confidence.values(),
                        CuratedEvent.Ending.values(),
                        CuratedEvent.ConflictKind.values(),
                        CuratedEvent.LinkKind.values()));
        assertThat(words(section("Written by the program"))).containsAll(ids(Article.Notice.Kind.values()));
    }

    private static List<String> ids(Enum<?>[]... choices) {
        return Stream.of(choices)
                .flatMap(Stream::of)
                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The keys of a table's first column. */
    private static Set<String> rows(String title) throws IOException {
        Set<String> keys = new TreeSet<>();
        section(title)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> keys.addAll(words(line.split("\\|")[1])));
        return keys;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.addAll(List.of(word.group(1).split("[^a-z-]+")));
        }
        return words;
    }

    private static String section(String title) throws IOException {
        String all = Files.readString(Path.of("corpus/README.md"));
        int start = all.indexOf("\n## " + title);
        int end = all.indexOf("\n## ", start + 1);
        return all.substring(start, end < 0 ? all.length() : end);
    }
}
