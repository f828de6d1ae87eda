package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is read for acts. What its text holds is read again when it is asked for, unless it was asked for lately; at
 * hand stays what it comes to: its {@link Gist} and its {@link Telling}.
 */
final class Reading {

    private static final int COMPARED = 64;

    private final Article.Head article;
    private final String key;
    private final Supplier<Annotation> annotation;
    private final RecentContents recent;
    private final @Nullable Contents kept;
    private volatile @Nullable Gist gist;
    private volatile @Nullable Telling telling;
    private volatile @Nullable Again again;
    private volatile List<Compared> compared = List.of();

    private record Compared(Reading other, Optional<Derivation> derivation) {}

    /** The same article with its dates counted from another day. */
    private record Again(LocalDate day, Reading reading) {}

    /** The reading of an annotation that is at hand, and stays so. */
    Reading(Annotation annotation) {
        this.article = annotation.article().head();
        this.key = "";
        this.annotation = () -> annotation;
        this.recent = RecentContents.NONE;
        this.kept = new Contents(annotation);
    }

    /** The reading of an article of which only the contents asked for lately are at hand; {@code key} tells it from any other. */
    Reading(Article.Head article, String key, Supplier<Annotation> annotation, RecentContents recent) {
        this.article = article;
        this.key = key;
        this.annotation = annotation;
        this.recent = recent;
        this.kept = null;
    }

    /** The same with relative dates counted from the day its original came out. */
    Reading reckonedFrom(LocalDate original) {
        Again known = again;
        if (known == null || !known.day().equals(original)) {
            Supplier<Annotation> reckoned = () -> annotation.get().reckonedFrom(original);
            known = new Again(
                    original,
                    kept == null
                            ? new Reading(article, key + "@" + original, reckoned, recent)
                            : new Reading(reckoned.get()));
            again = known;
        }
        return known.reading();
    }

    private Contents contents() {
        return kept == null ? recent.of(this, annotation) : kept;
    }

    /** What tells what is read from anything else; empty where the annotation is at hand and what it comes to is kept by nobody. */
    String key() {
        return key;
    }

    /** Whether what it comes to is at hand. */
    boolean known() {
        return gist != null && telling != null;
    }

    /** Takes a gist found when it was read before. */
    void recall(Gist found) {
        gist = found;
    }

    /** Takes what was found to be told when it was read before. */
    void recall(Telling found) {
        telling = found;
    }

    /** What stays at hand of what the text holds. */
    Gist gist() {
        Gist known = gist;
        if (known == null) {
            known = Gist.of(this);
            gist = known;
        }
        return known;
    }

    /** What came of comparing this with another reading: found once, as neither changes, or again where two threads met. */
    Optional<Derivation> against(Reading other, Supplier<Optional<Derivation>> comparison) {
        List<Compared> known = compared;
        for (Compared one : known) {
            if (one.other() == other) {
                return one.derivation();
            }
        }
        Compared fresh = new Compared(other, comparison.get());
        List<Compared> all = new ArrayList<>(known.subList(Math.max(0, known.size() + 1 - COMPARED), known.size()));
        all.add(fresh);
        compared = List.copyOf(all);
        return fresh.derivation();
    }

    /** What it tells, by curated events that never change for one reading. */
    Telling telling(Groundwork groundwork) {
        Telling known = telling;
        if (known == null) {
            known = Telling.of(this, groundwork);
            telling = known;
        }
        return known;
    }

    /** The article that is read. */
    Article.Head article() {
        return article;
    }

    /** Its text. */
    String text() {
        return contents().text();
    }

    /** Its text, folded. */
    String folded() {
        return contents().folded();
    }

    /** Its sentences in order. */
    List<Line> lines() {
        return contents().lines();
    }

    /** The sentences that tell of an act, in order. */
    List<Statement> statements() {
        return contents().statements(this);
    }

    /** The sentence before, if it stands in the same passage. */
    Optional<Line> before(Line line) {
        return neighbour(line, line.index() - 1);
    }

    /** The sentence after, if it stands in the same passage. */
    Optional<Line> after(Line line) {
        return neighbour(line, line.index() + 1);
    }

    /** The words of a date, as they stand. */
    String words(DateMention date) {
        return text().substring(date.start(), date.end());
    }

    /** A quote of a whole sentence. */
    Evidence.Quote quote(Line line) {
        Sentence s = line.sentence();
        return new Evidence.Quote(
                article.id(), article.version(), s.passage(), s.start(), s.end(), article.language(), s.in(text()));
    }

    private Optional<Line> neighbour(Line line, int index) {
        List<Line> lines = lines();
        return index >= 0
                        && index < lines.size()
                        && lines.get(index).sentence().passage()
                                == line.sentence().passage()
                ? Optional.of(lines.get(index))
                : Optional.empty();
    }
}
