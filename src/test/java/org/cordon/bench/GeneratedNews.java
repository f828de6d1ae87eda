package org.cordon.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Language;
import org.cordon.corpus.Written;

/**
 * Generated articles that tell of something: of each five one of a curated event, of each forty one of an act that nobody
 * curated, and of each fifty one is a reprint of another. The same number always gives the same article.
 */
public final class GeneratedNews {

    private static final long SEED = 20_260_110;
    private static final int TELLING = 5;
    private static final int ACTS = 40;
    private static final int REPRINTS = 50;
    private static final int LATE = 5;
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ENGLISH);
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3000;
    private static final String[][] DOERS = {
        {"The Bureau of Industry and Security", "The Commerce Department", "Nvidia", "OpenAI", "The European Commission"
        },
        {"美国工业与安全局", "美国商务部", "英伟达", "OpenAI", "欧盟委员会"}
    };
    private static final String[][] DONE = {
        {
            "imposed new export controls on advanced artificial intelligence chips",
            "added %d companies to the Entity List over artificial intelligence chips",
            "banned access to its artificial intelligence API"
        },
        {"宣布对先进人工智能芯片实施新的出口管制", "将%d家企业列入实体清单，涉及人工智能芯片", "宣布禁止访问其人工智能API"}
    };

    private final Corpus corpus;

    /** Articles that tell of a corpus's curated events. */
    public GeneratedNews(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The article of a number. */
    public Article article(int number) {
        if (number % REPRINTS == REPRINTS - 1) {
            return reprint(number, article(number - REPRINTS / 2));
        }
        Article plain = Generated.article(number);
        Random random = new Random(SEED + number);
        if (number % TELLING == 0 && !corpus.events().isEmpty()) {
            CuratedEvent event =
                    corpus.events().get(random.nextInt(corpus.events().size()));
            LocalDate day = event.dates().getFirst().when().start();
            return telling(plain, sentence(plain.language(), event, day), day.plusDays(random.nextInt(LATE)));
        }
        if (number % ACTS == ACTS / 2 + 1) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            return telling(plain, act(plain.language(), day, random), day);
        }
        return article(
                plain.id(),
                plain,
                plain.passages().stream().map(plain::text).toList(),
                plain.published().orElseThrow().start());
    }

    private String sentence(Language language, CuratedEvent event, LocalDate day) {
        String actor = event.parties().actors().stream()
                .findFirst()
                .flatMap(corpus::entity)
                .map(e -> e.name().in(language))
                .orElse("");
        String title = event.title().in(language);
        return language == Language.ZH
                ? ZH.format(day) + "，" + actor + "宣布：" + title + "。"
                : "On " + EN.format(day) + ", " + actor + " announced: " + title + ". ";
    }

    private static String act(Language language, LocalDate day, Random random) {
        int tongue = language == Language.ZH ? 1 : 0;
        String doer = DOERS[tongue][random.nextInt(DOERS[0].length)];
        String done = String.format(Locale.ROOT, DONE[tongue][random.nextInt(DONE[0].length)], 2 + random.nextInt(90));
        return language == Language.ZH
                ? ZH.format(day) + "，" + doer + done + "。"
                : doer + " " + done + " on " + EN.format(day) + ". ";
    }

    private static Article telling(Article plain, String sentence, LocalDate published) {
        List<String> blocks = new ArrayList<>(List.of(sentence));
        plain.passages().forEach(p -> blocks.add(plain.text(p)));
        return article(plain.id(), plain, blocks, published);
    }

    private static Article reprint(int number, Article original) {
        return article(
                "g" + number,
                original,
                original.passages().stream().map(original::text).toList(),
                original.published().orElseThrow().start().plusDays(1));
    }

    /** The blocks as they stand in a file: without blanks at their ends, a line break between two. */
    private static Article article(String id, Article like, List<String> blocks, LocalDate published) {
        Article own = Generated.article(Integer.parseInt(id.substring(1)));
        String text = String.join("\n", blocks.stream().map(String::strip).toList());
        return Written.of(id, text)
                .titled(like.title())
                .by(own.publisher().orElseThrow())
                .on(published)
                .in(like.language())
                .from(own.source().orElseThrow())
                .fetched(published.plusDays(1) + "T00:00:00Z")
                .article();
    }
}
