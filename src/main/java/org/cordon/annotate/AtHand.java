package org.cordon.annotate;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.corpus.Article;

/** Annotations that are all in memory, by the ids of their articles. */
record AtHand(Map<String, Annotation> annotations) implements Annotated {

    @Override
    public Collection<Article.Head> heads() {
        return annotations.values().stream().map(a -> a.article().head()).toList();
    }

    @Override
    public Optional<Article.Head> head(String article) {
        return Optional.ofNullable(annotations.get(article))
                .map(a -> a.article().head());
    }

    @Override
    public String digest(Article.Head article) {
        return Annotated.digest(annotation(article));
    }

    @Override
    public Annotation annotation(Article.Head article) {
        return Objects.requireNonNull(annotations.get(article.id()), article.id());
    }
}
