package org.cordon.corpus;

/** The same words in English and in Simplified Chinese. */
public record Label(String en, String zh) {

    public Label {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages: en=" + en + ", zh=" + zh);
        }
    }

    /** One text that serves for both languages, for names that are not translated. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** These words, then others. */
    public Label then(Label next) {
        return new Label(en + " " + next.en, zh + next.zh);
    }

    /** The words in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
