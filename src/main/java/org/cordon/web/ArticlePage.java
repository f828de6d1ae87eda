package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Timeline;

/** An article as its page shows it. */
record ArticlePage(
        Voices.Outlet outlet,
        String authors,
        String fetched,
        String version,
        Optional<Ref> newest,
        Optional<Ref> changed,
        Optional<Register> register,
        List<Block> blocks,
        String left,
        List<Notice> notices,
        List<Tree> kin) {

    /** A passage with the events that rest on it; {@code gap} tells of passages left out before it. */
    record Block(String id, String gap, List<Shown.Run> runs, List<Ref> events) {}

    /** A line kept out of the text. */
    record Notice(String kind, String text) {}

    /** The page of the version chosen, else of the latest that something is quoted of. */
    static ArticlePage of(Article latest, Optional<Article> chosen, Cards cards) {
        Timeline timeline = cards.timeline();
        Article article = chosen.orElseGet(() -> quoted(latest, timeline, cards));
        List<Shown> shown = Shown.of(article, timeline);
        Words words = cards.words();
        int left = article.passages().size() - shown.size();
        return new ArticlePage(
                Voices.outlet(article, cards),
                words.list(article.authors()),
                words.minute(article.fetched()),
                article.version(),
                newest(article, latest, words),
                changed(latest, cards),
                Register.of(article.official(), words),
                blocks(article, shown, cards),
                left > 0
                        ? words.of(
                                "article.left", shown.size(), article.passages().size())
                        : "",
                article.notices().stream()
                        .map(n -> new Notice(words.of("notice." + n.kind().id()), n.text()))
                        .toList(),
                timeline.origin(article.id())
                        .map(origin -> Tree.of(origin, article.id(), cards))
                        .orElse(List.of()));
    }

    private static Optional<Ref> newest(Article article, Article latest, Words words) {
        return article.version().equals(latest.version())
                ? Optional.empty()
                : Optional.of(new Ref(
                        words.of("article.newest"), Address.article(latest.id()) + "?version=" + latest.version()));
    }

    private static Optional<Ref> changed(Article article, Cards cards) {
        int versions = cards.holdings().versions(article.id()).size();
        return versions > 1
                ? Optional.of(new Ref(cards.words().of("article.changed", versions), Address.versions(article.id())))
                : Optional.empty();
    }

    /** The version that the quotes are of, where the latest has none. */
    private static Article quoted(Article latest, Timeline timeline, Cards cards) {
        List<String> versions = timeline.events().stream()
                .flatMap(event -> Notes.quotes(event, latest.id()).stream())
                .map(Evidence.Quote::version)
                .distinct()
                .toList();
        return versions.isEmpty() || versions.contains(latest.version())
                ? latest
                : cards.holdings().article(latest.id(), versions.getFirst()).orElse(latest);
    }

    private static List<Block> blocks(Article article, List<Shown> shown, Cards cards) {
        List<Block> blocks = new ArrayList<>();
        int expected = 0;
        for (Shown each : shown) {
            int index = each.passage().index();
            String gap = index > expected ? cards.words().of("article.gap", index - expected) : "";
            List<Ref> events = each.events().stream().map(cards::ref).toList();
            blocks.add(new Block("p-" + index, gap, each.runs(article), events));
            expected = index + 1;
        }
        return blocks;
    }
}
