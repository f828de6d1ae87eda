package org.cordon.annotate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.corpus.Article;

/** What was found in many articles, each read when it is asked for; only what is told of an article without its text is at hand. */
public interface Annotated {

    /** The articles, in the order of their ids. */
    Collection<Article.Head> heads();

    /** The article of an id; empty if there is none. */
    Optional<Article.Head> head(String article);

    /** A digest of an article and of all that was found in it: two of one digest are equal. */
    String digest(Article.Head article);

    /**
     * What was found in an article.
     *
     * @throws java.io.UncheckedIOException if it cannot be read any more
     */
    Annotation annotation(Article.Head article);

    /** A digest such as {@link #digest} gives. */
    static String digest(Annotation annotation) {
        return Article.versionOf(annotation.toString());
    }

    /** Annotations that are all at hand; of several versions of an article the one fetched last counts. */
    static Annotated of(Collection<Annotation> annotations) {
        Comparator<Annotation> age = Comparator.comparing(
                        (Annotation a) -> a.article().fetched())
                .thenComparing(a -> a.article().version());
        Map<String, Annotation> latest = new TreeMap<>();
        for (Annotation annotation : annotations) {
            latest.merge(annotation.article().id(), annotation, (a, b) -> age.compare(a, b) >= 0 ? a : b);
        }
        return new AtHand(latest);
    }
}
