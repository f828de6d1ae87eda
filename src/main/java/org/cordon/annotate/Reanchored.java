package org.cordon.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;

/** The dates of a copy, reckoned from the day its original came out: "on Monday" means the same Monday in both. */
final class Reanchored {

    private static final int AROUND = 200;

    private Reanchored() {}

    static List<DateMention> of(Annotation annotation, LocalDate day) {
        return annotation.dates().stream()
                .map(date -> date.when()
                        .anchor()
                        .filter(a -> a.kind() == Anchor.Kind.PUBLICATION)
                        .flatMap(a -> again(annotation, date, day))
                        .orElse(date))
                .toList();
    }

    private static Optional<DateMention> again(Annotation annotation, DateMention date, LocalDate day) {
        String text = annotation.article().text();
        Optional<Sentence> sentence = annotation.sentences().stream()
                .filter(s -> s.holds(date.start(), date.end()))
                .findFirst();
        int from = Math.max(sentence.map(Sentence::start).orElse(0), date.start() - AROUND);
        int to = Math.min(sentence.map(Sentence::end).orElse(text.length()), date.end() + AROUND);
        Dates.Basis basis = new Dates.Basis(Optional.of(day), day);
        return DatedPhrases.of(text.substring(from, to), List.of(), basis).stream()
                .filter(d -> d.start() + from == date.start() && d.end() + from == date.end())
                .filter(d -> d.when().anchor().isPresent())
                .map(d -> reckoned(date, d.when(), day))
                .findFirst();
    }

    private static DateMention reckoned(DateMention date, When when, LocalDate day) {
        When again = when.as(date.when().role()).anchored(new Anchor(day, Anchor.Kind.ORIGINAL));
        return new DateMention(again, date.start(), date.end(), date.passage());
    }
}
