package org.cordon.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Language;

/** Tells English and Chinese from everything else, by script first, then by the small words of the language. */
final class LanguageGuess {

    private static final int SAMPLE = 5_000;
    private static final int WORDS = 2_500;
    private static final int LONGEST = 5;
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "is", "that", "for", "it", "on", "with", "as", "was", "are", "by", "this",
            "be", "at", "from", "have", "has", "an", "will", "its", "you", "not", "but", "or", "which", "said", "their",
            "we");
    private static final Set<String> OTHER = Set.of(
            "der", "die", "und", "das", "ist", "nicht", "mit", "von", "für", "den", "ein", "eine", "le", "la", "les",
            "des", "et", "est", "une", "dans", "pour", "que", "qui", "el", "los", "las", "del", "por", "con", "una",
            "para", "il", "di", "che", "per", "della", "het", "een", "van", "och", "att", "som", "não", "em", "dos",
            "um", "uma", "yang", "dan", "untuk", "ve", "bir", "nie", "na", "się", "của", "và", "là", "det", "på", "är");

    private LanguageGuess() {}

    /** The language of a text; the declared tag decides only where the text is too short to tell. */
    static Optional<Language> of(String text, String declared) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int han = 0;
        int kana = 0;
        int latin = 0;
        int other = 0;
        for (int i = 0; i < sample.length(); i++) {
            int c = sample.charAt(i);
            if (c < 0x250) {
                latin += (c | 32) >= 'a' && (c | 32) <= 'z' || c > 0xbf ? 1 : 0;
                continue;
            }
            if (Character.isHighSurrogate((char) c)) {
                c = sample.codePointAt(i++);
            }
            if (Strings.isHan(c)) {
                han++;
            } else if (c >= 0x3040 && c <= 0x30ff) {
                kana++;
            } else {
                other += isOther(c) ? 1 : 0;
            }
        }
        if (kana * 8 > han + kana && kana > 8 && kana * 10 > latin || other > latin + han) {
            return Optional.empty();
        }
        return han * 5 > latin
                ? Optional.of(Language.ZH)
                : latinLanguage(sample.substring(0, Math.min(sample.length(), WORDS)), declared);
    }

    private static boolean isOther(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    }

    private static Optional<Language> latinLanguage(String text, String declared) {
        int words = 0;
        int english = 0;
        int foreign = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words++;
                if (i - from <= LONGEST) {
                    String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                    english += ENGLISH.contains(word) ? 1 : 0;
                    foreign += OTHER.contains(word) ? 1 : 0;
                }
                from = -1;
            }
        }
        if (words < 20 && text.length() < 600) {
            boolean said = !declared.isBlank() && Language.of(declared).isEmpty();
            return said || foreign > english ? Optional.empty() : Optional.of(Language.EN);
        }
        return english * 12 > words && english > foreign * 2 ? Optional.of(Language.EN) : Optional.empty();
    }
}
