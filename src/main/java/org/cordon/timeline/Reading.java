package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;

/** An article as it is read for acts: its text folded once, its sentences with their mentions, dates and lexicon words. */
final class Reading {

    private final Annotation annotation;
    private final Article article;
    private final String folded;
    private final List<Line> lines = new ArrayList<>();

    Reading(Annotation annotation) {
        this.annotation = annotation;
        article = annotation.article();
        folded = Fold.of(article.text());
        List<Mention> mentions = annotation.mentions();
        List<DateMention> dates = annotation.dates();
        int mention = 0;
        int date = 0;
        for (Sentence sentence : annotation.sentences()) {
            List<Mention> named = new ArrayList<>();
            for (; mention < mentions.size() && mentions.get(mention).start() < sentence.end(); mention++) {
                if (sentence.holds(
                        mentions.get(mention).start(), mentions.get(mention).end())) {
                    named.add(mentions.get(mention));
                }
            }
            List<DateMention> dated = new ArrayList<>();
            for (; date < dates.size() && dates.get(date).start() < sentence.end(); date++) {
                if (sentence.holds(dates.get(date).start(), dates.get(date).end())) {
                    dated.add(dates.get(date));
                }
            }
            lines.add(line(sentence, named, dated));
        }
    }

    /** The same with relative dates counted from the day its original came out. */
    Reading reckonedFrom(LocalDate original) {
        return new Reading(annotation.reckonedFrom(original));
    }

    /** The article that is read. */
    Article article() {
        return article;
    }

    /** Its text, folded. */
    String folded() {
        return folded;
    }

    /** Its sentences in order. */
    List<Line> lines() {
        return lines;
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
        return article.text().substring(date.start(), date.end());
    }

    /** A quote of a whole sentence. */
    Evidence.Quote quote(Line line) {
        Sentence s = line.sentence();
        return new Evidence.Quote(
                article.id(),
                article.version(),
                s.passage(),
                s.start(),
                s.end(),
                article.language(),
                s.in(article.text()));
    }

    private Optional<Line> neighbour(Line line, int index) {
        return index >= 0
                        && index < lines.size()
                        && lines.get(index).sentence().passage()
                                == line.sentence().passage()
                ? Optional.of(lines.get(index))
                : Optional.empty();
    }

    private Line line(Sentence sentence, List<Mention> named, List<DateMention> dated) {
        int end = Line.readTo(sentence);
        List<Automaton.Hit<Term>> terms = Lexicon.standard().scan(folded, sentence.start(), end).stream()
                .filter(hit -> !name(hit, named) && !month(hit))
                .toList();
        return new Line(lines.size(), sentence, named, dated, terms);
    }

    /** "Bill" and "Open" in a name are no words of the lexicon. */
    private static boolean name(Automaton.Hit<Term> hit, List<Mention> named) {
        return named.stream()
                .anyMatch(m -> m.start() <= hit.start()
                        && hit.end() <= m.end()
                        && (m.entity().startsWith("per:") || m.entity().startsWith("org:")));
    }

    private boolean month(Automaton.Hit<Term> hit) {
        return hit.value().kind() == Term.Kind.HEDGE && article.text().startsWith("May", hit.start());
    }
}
