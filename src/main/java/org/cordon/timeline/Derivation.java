package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.When;
import org.cordon.timeline.Origin.Ground;

/** One article seen to go back to another. */
record Derivation(String copy, String of, Origin.Relation relation, double strength, List<Ground> grounds) {

    /** The surest kinds first, then the strongest; ids make it total. */
    static final Comparator<Derivation> SUREST = Comparator.comparing(Derivation::relation)
            .thenComparing(Comparator.comparingDouble(Derivation::strength).reversed())
            .thenComparing(Derivation::copy)
            .thenComparing(Derivation::of);

    /** Orders two articles of one text: the one that says it is a reprint comes after, else the later one, else by id. */
    static final Comparator<Article.Head> EARLIER = Comparator.comparing(Derivation::derived)
            .thenComparing(Derivation::published)
            .thenComparing(Article.Head::id);

    Derivation {
        grounds = List.copyOf(grounds);
    }

    /** The same with what else tells it. */
    Derivation with(List<Ground> more) {
        List<Ground> all = new ArrayList<>(grounds);
        more.stream()
                .filter(m -> all.stream().noneMatch(g -> g.kind() == m.kind()))
                .forEach(all::add);
        return new Derivation(copy, of, relation, strength, all);
    }

    private static boolean derived(Article.Head article) {
        return article.notices().stream()
                .map(Notice::kind)
                .anyMatch(k ->
                        k == Notice.Kind.REPRINT || k == Notice.Kind.CREDIT || k == Notice.Kind.MACHINE_TRANSLATION);
    }

    private static LocalDate published(Article.Head article) {
        return article.published().map(When::start).orElse(LocalDate.MAX);
    }
}
