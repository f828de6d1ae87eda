package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.timeline.Origin;

/**
 * How the articles of one origin go back to each other: who copied or translated whom, and what told. {@code children} go back
 * to this article; {@code here} is the article of the page.
 */
record Tree(Voices.Outlet outlet, String relation, List<String> grounds, boolean here, List<Tree> children) {

    private static final int DEEPEST = 8;
    private static final int PERCENT = 100;

    /** The tree of an origin, rooted in its original; none where the origin is one article alone or its original is not held. */
    static List<Tree> of(Origin origin, String here, Cards cards) {
        return origin.members().size() < 2 ? List.of() : new Grower(origin, here, cards).below(Optional.empty(), 0);
    }

    private record Grower(Origin origin, String here, Cards cards) {

        List<Tree> below(Optional<String> parent, int depth) {
            List<Tree> grown = new ArrayList<>();
            for (Origin.Member member : origin.members()) {
                if (member.of().equals(parent) && depth < DEEPEST) {
                    List<Tree> children = below(Optional.of(member.article()), depth + 1);
                    cards.holdings()
                            .article(member.article())
                            .ifPresentOrElse(
                                    article -> grown.add(tree(member, article, children)),
                                    () -> grown.addAll(children));
                }
            }
            return List.copyOf(grown);
        }

        private Tree tree(Origin.Member member, Article article, List<Tree> children) {
            return new Tree(
                    Voices.outlet(article, cards),
                    Voices.relation(member, cards),
                    member.grounds().stream().map(g -> ground(g, cards.words())).toList(),
                    article.id().equals(here),
                    children);
        }
    }

    private static String ground(Origin.Ground ground, Words words) {
        long share = Math.round(ground.share() * PERCENT);
        return ground.words()
                .map(notice -> words.of("ground." + ground.kind().id() + ".notice", notice))
                .orElseGet(() -> words.of("ground." + ground.kind().id(), share));
    }
}
