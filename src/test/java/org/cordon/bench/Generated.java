package org.cordon.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.Written;

/**
 * Articles made up from a seed, two of three in English and one in Chinese: words as frequent as words are (Zipf), a name of the
 * trade now and then, three passages of some sentences each. The same number always gives the same article.
 */
public final class Generated {

    private static final int WORDS = 40_000;
    private static final int PASSAGES = 3;
    private static final int SENTENCES = 4;
    private static final int SOURCES = 40;
    private static final long SEED = 20_240_624;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3000;
    private static final String[] SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");
    private static final String[][] NAMES = {
        {"Nvidia", "Huawei", "OpenAI", "Bureau of Industry and Security", "Entity List", "TSMC", "ASML", "China"},
        {"英伟达", "华为", "OpenAI", "工业与安全局", "实体清单", "台积电", "阿斯麦", "中国"}
    };

    private Generated() {}

    /** The article of a number. */
    public static Article article(int number) {
        Random random = new Random(SEED + number);
        Language language = number % 3 == 2 ? Language.ZH : Language.EN;
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            int start = text.length();
            for (int s = 0; s < SENTENCES; s++) {
                text.append(sentence(language, random));
            }
            passages.add(new Passage(i, start, text.length(), Passage.Kind.PARAGRAPH));
            text.append('\n');
        }
        text.setLength(text.length() - 1);
        return Written.of("g" + number, text.toString())
                .titled(sentence(language, random).strip())
                .by("Example " + number % SOURCES)
                .on(FIRST.plusDays(random.nextInt(DAYS)))
                .in(language)
                .from("source-" + number % SOURCES)
                .fetched("2024-07-01T00:00:00Z")
                .article();
    }

    /** A word by how frequent it is, 0 the most. */
    public static String word(Language language, int rank) {
        if (language == Language.ZH) {
            return new String(
                    new char[] {(char) (0x4E00 + rank % 3500), (char) (0x4E00 + rank * 31 % 3500 + rank / 3500)});
        }
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String sentence(Language language, Random random) {
        boolean chinese = language == Language.ZH;
        StringBuilder sentence = new StringBuilder();
        int length = 10 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            String name = NAMES[chinese ? 1 : 0][random.nextInt(NAMES[0].length)];
            sentence.append(random.nextInt(25) == 0 ? name : word(language, zipf(random)));
            sentence.append(chinese || i == length - 1 ? "" : " ");
        }
        return sentence.append(chinese ? "。" : ". ").toString();
    }

    /** Ranks with a frequency of about one by the rank. */
    private static int zipf(Random random) {
        return (int) Math.pow(WORDS, random.nextDouble()) - 1;
    }
}
