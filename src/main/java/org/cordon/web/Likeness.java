package org.cordon.web;

import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.search.Hit;
import org.cordon.timeline.Event;

/** Addresses of what is like a thing: {@code like=event:ID} or {@code like=passage:ARTICLE/INDEX}. */
final class Likeness {

    private static final String EVENT = "event:";
    private static final String PASSAGE = "passage:";

    private Likeness() {}

    /** Where what is like an event is found. */
    static String of(Event event) {
        return address(EVENT + event.id());
    }

    /** Where what is like an answer is found. */
    static String of(Hit hit) {
        return address(hit.kind() == Hit.Kind.EVENT ? EVENT + hit.id() : PASSAGE + hit.id() + "/" + hit.passage());
    }

    private static String address(String like) {
        return "/search?like=" + Percent.VALUE.encoded(like);
    }

    /** The title of the thing that a parameter names; the parameter itself if the thing is not held. */
    static String named(String like, Cards cards) {
        if (like.startsWith(EVENT)) {
            Optional<Event> event = cards.timeline().event(like.substring(EVENT.length()));
            return event.map(e -> cards.words().of(e.title())).orElse(like);
        }
        int slash = like.lastIndexOf('/');
        Optional<Article> article = like.startsWith(PASSAGE) && slash > PASSAGE.length()
                ? cards.holdings().article(like.substring(PASSAGE.length(), slash))
                : Optional.empty();
        return article.map(Article::title).orElse(like);
    }
}
