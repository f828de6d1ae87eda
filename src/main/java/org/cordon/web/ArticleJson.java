package org.cordon.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Timeline;

/** An article for machines; of its text only the passages that events rest on. */
record ArticleJson(
        String id,
        String version,
        Optional<String> url,
        String title,
        List<String> authors,
        Optional<String> publisher,
        Optional<DateJson> published,
        String language,
        Instant fetched,
        Optional<OfficialJson> official,
        int passageCount,
        List<PassageJson> passages,
        Optional<Origin> origin) {

    /** A passage, its span in the text, and what rests on it. */
    record PassageJson(
            int index, int start, int end, String kind, String text, List<SpanJson> quotes, List<String> events) {}

    /** A quote's span in the text of the article. */
    record SpanJson(int start, int end) {}

    static ArticleJson of(Article article, Timeline timeline) {
        return new ArticleJson(
                article.id(),
                article.version(),
                Address.outside(article.url()),
                article.title(),
                article.authors(),
                article.publisher(),
                article.published().map(DateJson::of),
                article.language().code(),
                article.fetched(),
                article.official().map(OfficialJson::of),
                article.passages().size(),
                Shown.of(article, timeline).stream()
                        .map(s -> passage(article, s))
                        .toList(),
                timeline.origin(article.id()));
    }

    private static PassageJson passage(Article article, Shown shown) {
        return new PassageJson(
                shown.passage().index(),
                shown.passage().start(),
                shown.passage().end(),
                shown.passage().kind().id(),
                article.text(shown.passage()),
                shown.quotes().stream().map(ArticleJson::span).distinct().toList(),
                shown.events().stream().map(Event::id).toList());
    }

    private static SpanJson span(Evidence.Quote quote) {
        return new SpanJson(quote.start(), quote.end());
    }
}
