package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;
import org.cordon.annotate.ProposedName;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;

/**
 * What the shelf wants to know of an article, without its text: its head, the digest of all that was found in it, how it writes
 * the entities, and the names proposed in it.
 */
record Card(Article.Head head, String digest, List<Written> written, List<Named> named) {

    /** One way in which it writes an entity: how often, and the first passage. */
    record Written(String entity, String text, int count, int passage) {}

    /** A name proposed, and the half-open span {@code [start, end)} of the sentence that holds it; empty if none does. */
    record Named(String text, Entity.Kind kind, int start, int end) {}

    Card {
        written = List.copyOf(written);
        named = List.copyOf(named);
    }

    /** The card of an article. */
    static Card of(Annotation annotation) {
        Article article = annotation.article();
        Map<String, Written> written = new LinkedHashMap<>();
        for (Mention mention : annotation.mentions()) {
            String text = article.text().substring(mention.start(), mention.end());
            written.merge(
                    mention.entity() + '\n' + text,
                    new Written(mention.entity(), text, 1, mention.passage()),
                    (known, more) -> new Written(known.entity(), known.text(), known.count() + 1, known.passage()));
        }
        List<Named> named = new ArrayList<>();
        for (ProposedName name : annotation.proposed()) {
            Optional<Sentence> holder = annotation.sentences().stream()
                    .filter(s -> s.holds(name.start(), name.end()))
                    .findFirst();
            named.add(new Named(
                    name.text(),
                    name.kind(),
                    holder.map(Sentence::start).orElse(0),
                    holder.map(Sentence::end).orElse(0)));
        }
        return new Card(article.head(), Annotated.digest(annotation), List.copyOf(written.values()), named);
    }
}
