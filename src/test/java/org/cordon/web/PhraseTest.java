package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final Map<Language, String> SUFFIXES = Map.of(Language.EN, "", Language.ZH, "_zh_CN");

    private static String phrase(String pattern, Object... arguments) {
        return Phrase.of(new MessageFormat(pattern, Locale.ENGLISH))
                .orElseThrow()
                .with(arguments);
    }

    @Test
    void everyMessageSaysWhatItsMessageFormatSays() throws IOException {
        for (Language language : Language.values()) {
            for (String bundle : List.of("messages", "messages-terms", "messages-query")) {
                Properties patterns = new Properties();
                try (Reader reader = Files.newBufferedReader(
                        Path.of("src/main/resources", bundle + SUFFIXES.get(language) + ".properties"))) {
                    patterns.load(reader);
                }
                for (String key : patterns.stringPropertyNames()) {
                    MessageFormat format = new MessageFormat(patterns.getProperty(key), language.locale());
                    Optional<Phrase> phrase = Phrase.of(format);
                    // The words of its choice name a number again.
                    assertThat(phrase.isPresent()).as(key).isEqualTo(!key.equals("versions.summary"));
                    for (int number : new int[] {0, 1, 2, 999, 1_000, 1_234_567, -1, Integer.MIN_VALUE}) {
                        Object[] arguments = {number, (long) number, number};
                        phrase.ifPresent(
                                p -> assertThat(p.with(arguments)).as(key).isEqualTo(format.format(arguments)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "{0}",
                "{1}{0}",
                "{0}{0} and {0}",
                "x{0}x{3}x",
                "it''s '{0}' {1}",
                "{0,choice,0#none|1#one|1<many}{1} x",
                "{1} {0,choice,0#none|1#one|1<many}{0}"
            })
    void aPhraseSaysWhatItsMessageFormatSays(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
        for (Object[] arguments : List.of(
                new Object[] {},
                new Object[] {5, "a {0} 'b'"},
                new Object[] {1, null, "c"},
                new Object[] {0L, Long.MAX_VALUE},
                new Object[] {2.5, -7, true, 12_345.678},
                new Object[] {3, Path.of("a"), 'c', 0.0})) {
            Phrase.of(format)
                    .ifPresent(phrase -> assertThat(phrase.with(arguments)).isEqualTo(format.format(arguments)));
        }
    }

    @Test
    void formatsOfOtherKindsAreLeftToTheMessageFormat() {
        assertThat(Phrase.of(new MessageFormat("{0,number,percent}", Locale.ENGLISH)))
                .isEmpty();
        assertThat(Phrase.of(new MessageFormat("{0,choice,0#none|1#one|1<all {0}}", Locale.ENGLISH)))
                .isEmpty();
        assertThat(phrase("{0,choice,0#none|1#one|1<many} of {1}", 2, "them")).isEqualTo("many of them");
    }

    @Test
    void aChoiceOfWhatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> phrase("{0,choice,0#none|1#one}", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messagesWithSuchFormatsAreStillSaid() {
        assertThat(new Words(new Messages(), Language.EN).of("versions.summary", "A", "B", 3))
                .isEqualTo("Between the versions seen on A and on B (UTC), 3 passages differ.");
    }
}
