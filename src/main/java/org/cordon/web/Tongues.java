package org.cordon.web;

import org.cordon.corpus.Label;
import org.cordon.corpus.Language;

/** A name in the language that the reader is not reading in; empty where it is the same. */
record Tongues(String other, String otherLang) {

    static Tongues of(Label label, Language reading) {
        Language language = reading == Language.EN ? Language.ZH : Language.EN;
        String other = label.in(language);
        return new Tongues(
                other.equals(label.in(reading)) ? "" : other, language.locale().toLanguageTag());
    }
}
