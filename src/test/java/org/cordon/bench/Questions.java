package org.cordon.bench;

import java.util.ArrayList;
import java.util.List;
import org.cordon.corpus.Language;

/** What is asked of generated articles: three words each, of middling frequency and two of three questions in English, or names. */
public final class Questions {

    private static final int ALL = 40;
    private static final List<String> NAMES = List.of("Nvidia", "China", "Huawei", "TSMC", "OpenAI", "ASML");

    private Questions() {}

    /** All of them. */
    public static List<String> all() {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            questions.add(String.join(i % 3 == 2 ? "" : " ", words(i)));
        }
        return questions;
    }

    /** Those in a language, each as its words. */
    public static List<List<String>> in(Language language) {
        List<List<String>> questions = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            if (language(i) == language) {
                questions.add(words(i));
            }
        }
        return questions;
    }

    /** Three names of the trade each, in English: as frequent as what is mostly asked. */
    public static List<List<String>> names() {
        List<List<String>> questions = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            questions.add(List.of(NAMES.get(i), NAMES.get((i + 1) % NAMES.size()), NAMES.get((i + 3) % NAMES.size())));
        }
        return questions;
    }

    private static Language language(int number) {
        return number % 3 == 2 ? Language.ZH : Language.EN;
    }

    private static List<String> words(int number) {
        Language language = language(number);
        return List.of(
                Generated.word(language, 20 + number),
                Generated.word(language, 90 + 3 * number),
                Generated.word(language, 400 + 11 * number));
    }
}
