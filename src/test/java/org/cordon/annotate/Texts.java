package org.cordon.annotate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;

/** Articles and entities for tests. */
final class Texts {

    private Texts() {}

    /** An article with one passage a line. */
    static Article article(String text, Optional<LocalDate> published) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                int end = start + line.length();
                passages.add(new Passage(passages.size(), start, end, Passage.Kind.PARAGRAPH));
            }
            start += line.length() + 1;
        }
        return new Article(
                "a1",
                "v1",
                URI.create("https://example.org/a1"),
                "A title",
                List.of(),
                Optional.empty(),
                published.map(day -> When.day(When.Role.PUBLISHED, day)),
                Optional.empty(),
                Language.EN,
                Optional.empty(),
                Instant.parse("2026-01-02T00:00:00Z"),
                text,
                passages,
                List.of());
    }

    static Article article(String text, String published) {
        return article(text, Optional.of(LocalDate.parse(published)));
    }

    static Annotation annotate(String text, String published) {
        return Annotator.of(List.of()).annotate(article(text, published));
    }

    static Entity entity(String id, String en, String zh, String... aliases) {
        return new Entity(
                id,
                new Label(en, zh),
                List.of(aliases),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    static Entity weak(Entity entity, Optional<String> parent, String... weak) {
        return new Entity(
                entity.id(),
                entity.name(),
                entity.aliases(),
                List.of(weak),
                parent,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }
}
