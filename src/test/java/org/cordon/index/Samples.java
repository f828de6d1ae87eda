package org.cordon.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.cordon.corpus.Written;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;

/** Articles and events in a line, for tests. */
public final class Samples {

    public static final Names NAMES = new Names()
            .add("org:nvidia", "Nvidia", "英伟达")
            .add("org:openai", "OpenAI", "OpenAI")
            .add("gov:bis", "Bureau of Industry and Security", "工业与安全局")
            .add("list:entity-list", "Entity List", "实体清单");

    private Samples() {}

    /** An article of a source; the first line of the text is its title, each further line a passage. */
    public static Annotation article(String id, Language language, String published, String text) {
        String title = text.lines().findFirst().orElseThrow();
        String body = text.substring(title.length()).strip();
        Article article = Written.of(id, body)
                .titled(title)
                .by("Example")
                .on(published)
                .in(language)
                .from("source-" + language.code())
                .article();
        return new Annotation(article, List.of(), mentions(body, article.passages()), List.of());
    }

    private static List<Mention> mentions(String body, List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>();
        for (Passage passage : passages) {
            for (EntityTokens.Named named : NAMES.in(passage.in(body))) {
                mentions.add(new Mention(
                        named.entity(),
                        passage.start() + named.start(),
                        passage.start() + named.end(),
                        passage.index()));
            }
        }
        return mentions;
    }

    /** An event of one actor, announced and effective on days, resting on the first passage of an article. */
    public static Event event(String id, Label title, List<String> days, Annotation told) {
        Article article = told.article();
        Passage passage = article.passages().getFirst();
        Evidence quote = new Evidence.Quote(
                article.id(),
                article.version(),
                0,
                passage.start(),
                passage.end(),
                article.language(),
                passage.in(article.text()));
        List<Event.DatedFact> dates = List.of(
                fact(When.Role.ANNOUNCED, days.getFirst(), quote), fact(When.Role.EFFECTIVE, days.getLast(), quote));
        return new Event(
                id,
                EventType.EXPORT_CONTROL,
                title,
                title,
                new Parties(List.of("gov:bis"), List.of("org:nvidia"), List.of()),
                "place:us",
                dates,
                List.of(),
                List.of(quote),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Event.DatedFact fact(When.Role role, String day, Evidence quote) {
        return new Event.DatedFact(When.day(role, LocalDate.parse(day)), List.of(quote), true, Optional.empty());
    }
}
