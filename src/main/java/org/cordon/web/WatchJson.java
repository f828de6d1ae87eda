package org.cordon.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.Label;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** A watched page for machines: all captures, and what is in one version and not in the next, oldest first. */
record WatchJson(
        String source, Label name, URI url, List<CaptureJson> captures, int changeCount, List<ChangeJson> changes) {

    /** A capture: which version of the text it held, counted from 1 (0 for none), and the WARC record that keeps it. */
    record CaptureJson(Instant at, int version, boolean fresh, String file, long offset, String digest) {}

    /** Two versions that follow each other, the rows that only one of them has, and the event proposed for that. */
    record ChangeJson(
            Optional<String> event,
            VersionJson older,
            VersionJson newer,
            int removedCount,
            List<RowJson> removed,
            int addedCount,
            List<RowJson> added) {}

    /** A version of the article that was read from the page. */
    record VersionJson(String article, String version, Instant fetched) {}

    /** A row or sentence, its span in the text of its version, and the entities named in it. */
    record RowJson(String text, int passage, int start, int end, List<String> entities) {}

    static WatchJson of(Watch watch, Timeline timeline) {
        List<Difference> newest = watch.differences().reversed().stream()
                .limit(WatchPage.MOST_CHANGES)
                .toList();
        return new WatchJson(
                watch.source().id(),
                watch.source().name(),
                watch.source().url(),
                watch.captures().stream().map(WatchJson::capture).toList(),
                watch.differences().size(),
                newest.reversed().stream().map(d -> change(d, timeline)).toList());
    }

    private static CaptureJson capture(Watch.Seen seen) {
        Article.Capture kept = seen.capture();
        return new CaptureJson(
                seen.at(),
                seen.version(),
                seen.fresh(),
                kept.file(),
                kept.offset(),
                kept.digest().toString());
    }

    private static ChangeJson change(Difference difference, Timeline timeline) {
        return new ChangeJson(
                timeline.proposed(difference).map(Event::id),
                version(difference.older()),
                version(difference.newer()),
                difference.removed().size(),
                rows(difference.removed(), difference.older()),
                difference.added().size(),
                rows(difference.added(), difference.newer()));
    }

    private static VersionJson version(Article article) {
        return new VersionJson(article.id(), article.version(), article.fetched());
    }

    private static List<RowJson> rows(List<Difference.Row> rows, Article article) {
        return rows.stream()
                .limit(WatchPage.MOST_ROWS)
                .map(r -> new RowJson(r.in(article), r.passage(), r.start(), r.end(), r.entities()))
                .toList();
    }
}
