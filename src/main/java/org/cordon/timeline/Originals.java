package org.cordon.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.When;
import org.cordon.timeline.Origin.Relation;

/** Copies and translations keep the day from which their original's relative dates count: it is not the day of the copy. */
final class Originals {

    private final Map<String, Origin> origins;
    private final Map<String, LocalDate> days = new HashMap<>();

    Originals(List<Reading> readings, Map<String, Origin> origins) {
        this.origins = origins;
        readings.forEach(
                r -> day(r.article()).ifPresent(d -> days.put(r.article().id(), d)));
    }

    /** The reading with its dates reckoned from the day of the original; itself where it is one or came out on that day. */
    Reading anchored(Reading reading) {
        return original(reading.article())
                .filter(day -> reading.gist().reckoned())
                .map(reading::reckonedFrom)
                .orElse(reading);
    }

    private Optional<LocalDate> original(Article.Head article) {
        Optional<Origin> origin = Optional.ofNullable(origins.get(article.id()));
        boolean copy = origin.stream()
                .flatMap(o -> o.members().stream())
                .anyMatch(m -> m.article().equals(article.id())
                        && m.relation() != Relation.ORIGINAL
                        && m.relation() != Relation.CREDITED);
        return origin.filter(o -> copy)
                .flatMap(o -> Optional.ofNullable(days.get(o.id())))
                .filter(day -> Optional.ofNullable(days.get(article.id()))
                        .filter(day::isBefore)
                        .isPresent());
    }

    private static Optional<LocalDate> day(Article.Head article) {
        return article.published()
                .filter(w -> w.precision() == When.Precision.DAY)
                .map(When::start);
    }
}
