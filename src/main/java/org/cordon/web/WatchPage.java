package org.cordon.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.pipeline.Kept.Watch;

/** A watched page, newest first: what is in one capture and not in the next, and all captures. */
record WatchPage(String name, Optional<String> original, List<Change> changes, String left, List<Capture> captures) {

    /** So many rows of a version are shown that the other lacks. */
    static final int MOST_ROWS = 100;

    /** So many differences are shown, the newest. */
    static final int MOST_CHANGES = 50;

    private static final int MOST_CAPTURES = 500;

    /** Two consecutive versions with the rows that only one of them has, and the event proposed for that. */
    record Change(
            String id, String heading, Side gone, Side fresh, Optional<Ref> event, String compare, String tongue) {}

    /** Rows that one capture has and the other lacks. */
    record Side(String heading, List<String> rows, String left) {}

    /** A capture: when, what it held, and where it is kept. */
    record Capture(String iso, String at, String what, Optional<String> href, String place) {}

    static WatchPage of(Watch watch, Cards cards) {
        Words words = cards.words();
        List<Change> changes = watch.differences().reversed().stream()
                .limit(MOST_CHANGES)
                .map(difference -> change(difference, watch.versions(), cards))
                .toList();
        int left = watch.differences().size() - changes.size();
        List<Capture> captures = new ArrayList<>();
        for (Watch.Seen seen : watch.captures()) {
            captures.add(capture(seen, watch.versions(), words));
        }
        Collections.reverse(captures);
        return new WatchPage(
                words.of(watch.source().name()),
                Address.outside(watch.source().url()),
                changes,
                left > 0 ? words.of("watch.older", left) : "",
                captures.stream().limit(MOST_CAPTURES).toList());
    }

    private static Change change(Difference difference, List<Article> versions, Cards cards) {
        Words words = cards.words();
        Article older = difference.older();
        Article newer = difference.newer();
        String from = words.minute(older.fetched());
        String to = words.minute(newer.fetched());
        return new Change(
                "c-" + newer.fetched().getEpochSecond(),
                words.of("watch.change", from, to),
                side(words.of("watch.gone", from, to), difference.removed(), older, words),
                side(words.of("watch.fresh", from, to), difference.added(), newer, words),
                cards.timeline().proposed(difference).map(cards::ref),
                Address.versions(newer.id()) + "?from=" + number(older, versions) + "&to=" + number(newer, versions),
                newer.language().locale().toLanguageTag());
    }

    private static Side side(String heading, List<Difference.Row> rows, Article article, Words words) {
        return new Side(
                heading,
                rows.stream().limit(MOST_ROWS).map(row -> row.in(article)).toList(),
                rows.size() > MOST_ROWS ? words.of("watch.left", rows.size() - MOST_ROWS) : "");
    }

    private static int number(Article article, List<Article> versions) {
        List<Instant> times = versions.stream()
                .filter(v -> v.id().equals(article.id()))
                .map(Article::fetched)
                .toList();
        return times.lastIndexOf(article.fetched()) + 1;
    }

    private static Capture capture(Watch.Seen seen, List<Article> versions, Words words) {
        Optional<Article> held = seen.version() == 0 ? Optional.empty() : Optional.of(versions.get(seen.version() - 1));
        return new Capture(
                seen.at().toString(),
                words.minute(seen.at()),
                seen.fresh() ? words.of("watch.version", seen.version()) : words.of("watch.same"),
                held.filter(a -> seen.fresh()).map(a -> Address.versions(a.id()) + "?to=" + number(a, versions)),
                seen.capture().file() + "#" + seen.capture().offset() + " "
                        + seen.capture().digest());
    }
}
