package org.cordon.timeline;

import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** The text of an article folded once, its sentences with their mentions, dates and lexicon words: much room for what tells little. */
final class Contents {

    private final Annotation annotation;
    private final String folded;
    private final List<Line> lines = new ArrayList<>();
    private volatile @Nullable List<Statement> statements;

    Contents(Annotation annotation) {
        this.annotation = annotation;
        folded = Fold.of(text());
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

    String text() {
        return annotation.article().text();
    }

    String folded() {
        return folded;
    }

    List<Line> lines() {
        return lines;
    }

    /** The sentences that tell of an act. */
    List<Statement> statements(Reading reading) {
        List<Statement> known = statements;
        if (known == null) {
            known = Reporter.statements(reading);
            statements = known;
        }
        return known;
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
        return hit.value().kind() == Term.Kind.HEDGE && text().startsWith("May", hit.start());
    }
}
