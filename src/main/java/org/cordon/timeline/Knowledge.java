package org.cordon.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Event.DatedFact;

/**
 * Since when what is told is known: an article since the day it was published, else the day it was first fetched; a cited page
 * since the day it was published, else the first day of the event that it is cited for.
 */
public final class Knowledge {

    private final Map<String, LocalDate> articles;

    private Knowledge(Map<String, LocalDate> articles) {
        this.articles = Map.copyOf(articles);
    }

    /** What follows from when the articles came out. */
    public static Knowledge of(Collection<Article.Head> heads) {
        Map<String, LocalDate> articles = new HashMap<>();
        heads.forEach(head -> articles.put(head.id(), day(head)));
        return new Knowledge(articles);
    }

    /** The day since which an article is known. */
    public static LocalDate day(Article.Head article) {
        return article.published().map(When::start).orElse(LocalDate.ofInstant(article.fetched(), ZoneOffset.UTC));
    }

    /** The first day on which anything of an event was known. */
    public LocalDate first(Event event) {
        return event.evidence().stream()
                .map(e -> day(e, event))
                .min(LocalDate::compareTo)
                .orElse(event.date().start());
    }

    /** An event as far as it was known on a day; empty where nothing of it was. */
    Optional<Event> of(Event event, LocalDate day) {
        List<DatedFact> dates = event.dates().stream()
                .filter(f -> dated(f, event, day))
                .map(f -> new DatedFact(f.when(), known(f.evidence(), event, day), f.checked(), f.how()))
                .toList();
        List<Evidence> evidence = known(event.evidence(), event, day);
        if (dates.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EventDraft(event)
                .dates(dates)
                .keeping(e -> !day(e, event).isAfter(day))
                .origins(event.origins().stream()
                        .flatMap(o -> of(o, day).stream())
                        .toList())
                .event());
    }

    /** An origin with the articles known on a day; empty if none was. */
    Optional<Origin> of(Origin origin, LocalDate day) {
        List<Origin.Member> members = origin.members().stream()
                .filter(m -> !articles.getOrDefault(m.article(), LocalDate.MIN).isAfter(day))
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new Origin(origin.id(), members));
    }

    // An end still to come is known only by a source of its own: the pages cited for the event may be older.
    private boolean dated(DatedFact fact, Event event, LocalDate day) {
        boolean ahead = fact.when().start().isAfter(day);
        if (fact.evidence().isEmpty()) {
            return !ahead || fact.when().role() != Role.ENDED;
        }
        boolean own = fact.evidence().size() < event.evidence().size();
        return !known(fact.evidence(), event, day).isEmpty()
                && (!ahead || fact.when().role() != Role.ENDED || own);
    }

    private List<Evidence> known(List<Evidence> evidence, Event event, LocalDate day) {
        return evidence.stream().filter(e -> !day(e, event).isAfter(day)).toList();
    }

    private LocalDate day(Evidence evidence, Event event) {
        if (evidence instanceof Evidence.Quote quote) {
            return articles.getOrDefault(quote.article(), event.date().start());
        }
        return ((Evidence.Cited) evidence)
                .reference()
                .published()
                .orElse(event.date().start());
    }
}
