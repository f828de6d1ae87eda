package org.cordon.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Written;

/** Articles and entities for tests. */
final class Texts {

    private Texts() {}

    /** An article with one passage a line. */
    static Article article(String text, Optional<LocalDate> published) {
        Written article = Written.of("a1", text);
        return published.map(article::on).orElse(article).article();
    }

    static Article article(String text, String published) {
        return article(text, Optional.of(LocalDate.parse(published)));
    }

    static Annotation annotate(String text, String published) {
        return Annotator.of(List.of()).annotate(article(text, published));
    }

    static Entity entity(String id, String en, String zh, String... aliases) {
        return Examples.entity(id, en, zh, aliases);
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
                Optional.empty(),
                List.of());
    }
}
