package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Timeline;

/** An article as its page shows it. */
record ArticlePage(
        Voices.Outlet outlet,
        String authors,
        String fetched,
        String version,
        Optional<Register> register,
        List<Block> blocks,
        String left,
        List<Notice> notices,
        List<Kin> kin) {

    /** A passage with the events that rest on it; {@code gap} tells of passages left out before it. */
    record Block(String id, String gap, List<Shown.Run> runs, List<Ref> events) {}

    /** A line kept out of the text. */
    record Notice(String kind, String text) {}

    /** Another article that goes back to the same text. */
    record Kin(Voices.Outlet outlet, String relation, boolean here) {}

    static ArticlePage of(Article latest, Cards cards) {
        Timeline timeline = cards.holdings().timeline();
        Article article = quoted(latest, timeline, cards);
        List<Shown> shown = Shown.of(article, timeline);
        Words words = cards.words();
        int left = article.passages().size() - shown.size();
        return new ArticlePage(
                Voices.outlet(article, cards),
                words.list(article.authors()),
                words.minute(article.fetched()),
                article.version(),
                Register.of(article.official(), words),
                blocks(article, shown, cards),
                left > 0
                        ? words.of(
                                "article.left", shown.size(), article.passages().size())
                        : "",
                article.notices().stream()
                        .map(n -> new Notice(words.of("notice." + n.kind().id()), n.text()))
                        .toList(),
                kin(article, timeline, cards));
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

    private static List<Kin> kin(Article article, Timeline timeline, Cards cards) {
        Optional<Origin> origin =
                timeline.origin(article.id()).filter(o -> o.members().size() > 1);
        List<Kin> kin = new ArrayList<>();
        for (Origin.Member member : origin.map(Origin::members).orElse(List.of())) {
            cards.holdings()
                    .article(member.article())
                    .map(a -> new Kin(
                            Voices.outlet(a, cards), Voices.relation(member, cards), a.id().equals(article.id())))
                    .ifPresent(kin::add);
        }
        return kin;
    }
}
