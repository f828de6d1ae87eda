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
        return origin.members().size() < 2 ? List.of() : grown(origin, Optional.empty(), here, 0, cards);
    }

    private static List<Tree> grown(Origin origin, Optional<String> parent, String here, int depth, Cards cards) {
        List<Tree> grown = new ArrayList<>();
        for (Origin.Member member : origin.members()) {
            if (member.of().equals(parent) && depth < DEEPEST) {
                List<Tree> children = grown(origin, Optional.of(member.article()), here, depth + 1, cards);
                Optional<Article> held = cards.holdings().article(member.article());
                if (held.isPresent()) {
                    grown.add(tree(member, held.get(), member.article().equals(here), children, cards));
                } else {
                    grown.addAll(children);
                }
            }
        }
        return List.copyOf(grown);
    }

    private static Tree tree(Origin.Member member, Article article, boolean here, List<Tree> children, Cards cards) {
        List<String> grounds =
                member.grounds().stream().map(g -> ground(g, cards.words())).toList();
        return new Tree(Voices.outlet(article, cards), Voices.relation(member, cards), grounds, here, children);
    }

    private static String ground(Origin.Ground ground, Words words) {
        long share = Math.round(ground.share() * PERCENT);
        return ground.words()
                .map(notice -> words.of("ground." + ground.kind().id() + ".notice", notice))
                .orElseGet(() -> words.of("ground." + ground.kind().id(), share));
    }
}
