package org.cordon.corpus;

import java.util.Locale;
import java.util.Optional;

/** A language that Cordon reads and speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The ISO 639-1 code: {@code en} or {@code zh}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The locale whose words and number forms the pages use. */
    public Locale locale() {
        return locale;
    }

    /** The language of a BCP 47 tag such as {@code zh-CN}; empty for any other language. */
    public static Optional<Language> of(String tag) {
        return of(Locale.forLanguageTag(tag.strip().replace('_', '-')));
    }

    /** The language of a locale, wherever it is spoken; empty for any other language. */
    public static Optional<Language> of(Locale locale) {
        String primary = locale.getLanguage();
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The simplified form of a Han letter; any other letter, or one without such a form, as it is. */
    public static char simplified(char letter) {
        return Han.simplified(letter);
    }
}
