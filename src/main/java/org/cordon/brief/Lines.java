package org.cordon.brief;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.brief.Brief.Claim;
import org.cordon.brief.Brief.Dated;
import org.cordon.brief.Brief.Disagreement;
import org.cordon.brief.Brief.Heading;
import org.cordon.brief.Brief.Line;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Report;

/** Makes an event into a line of a brief. */
final class Lines {

    private static final int MAX_SOURCES = 12;
    private static final int MAX_SOURCES_OF_A_DATE = 4;
    private static final int MAX_ITEMS = 12;
    private static final int MAX_WORDS = 1200;

    private final Heading heading;
    private final Function<String, Optional<Entity>> entities;
    private final Citations citations;

    Lines(Heading heading, Function<String, Optional<Entity>> entities, Citations citations) {
        this.heading = heading;
        this.entities = entities;
        this.citations = citations;
    }

    Line of(Event event) {
        List<Evidence> sources = sources(event);
        List<Evidence> named = sources.subList(0, Math.min(sources.size(), MAX_SOURCES));
        List<Integer> numbers = citations.numbers(named);
        Set<String> reports = new HashSet<>();
        event.quotes().forEach(q -> reports.add(q.article()));
        return new Line(
                event.id(),
                event.date(),
                event.type(),
                event.status(heading.asOf()),
                words(event.title()),
                words(event.summary()),
                names(event.parties().actors()),
                names(event.parties().targets()),
                event.dates().stream()
                        .limit(MAX_ITEMS)
                        .map(d -> dated(d, named))
                        .toList(),
                event.origins().size(),
                reports.size(),
                numbers,
                sources.size() - named.size(),
                event.conflicts().stream()
                        .limit(MAX_ITEMS)
                        .map(this::disagreement)
                        .toList());
    }

    /** One quote an article, the one that tells most plainly of the act, then the pages cited that are not quoted. */
    private List<Evidence> sources(Event event) {
        Map<Evidence, Integer> rank = new HashMap<>();
        event.reports().forEach(r -> rank.merge(r.quote(), rankOf(r), Math::min));
        List<Evidence.Quote> quotes = new ArrayList<>(event.quotes());
        quotes.sort(Comparator.comparing(q -> rank.getOrDefault(q, 3)));
        Set<String> articles = new HashSet<>();
        quotes.removeIf(q -> !articles.add(q.article()));
        List<Evidence> sources = new ArrayList<>(quotes);
        Set<URI> pages = new HashSet<>();
        quotes.forEach(q -> citations.page(q).ifPresent(pages::add));
        for (Evidence item : event.evidence()) {
            if (item instanceof Evidence.Cited
                    && citations.page(item).map(pages::add).orElse(true)) {
                sources.add(item);
            }
        }
        return sources;
    }

    private static int rankOf(Report report) {
        return report.background() ? 2 : report.tentative() ? 1 : 0;
    }

    private List<String> names(List<String> ids) {
        return ids.stream()
                .limit(MAX_ITEMS)
                .map(id -> entities.apply(id).map(e -> words(e.name())).orElse(id))
                .toList();
    }

    private Dated dated(DatedFact fact, List<Evidence> named) {
        List<Evidence> evidence = new ArrayList<>(fact.evidence());
        evidence.sort(Comparator.comparing(e -> !named.contains(e)));
        Set<Object> articles = new HashSet<>();
        evidence.removeIf(e -> e instanceof Evidence.Quote q && !articles.add(q.article()));
        List<Evidence> shown = evidence.subList(0, Math.min(evidence.size(), MAX_SOURCES_OF_A_DATE));
        return new Dated(fact.when(), fact.checked(), fact.how(), citations.numbers(shown));
    }

    private Disagreement disagreement(Conflict conflict) {
        return new Disagreement(
                conflict.kind(),
                conflict.compatible(),
                conflict.note().map(this::words),
                conflict.claims().stream().limit(MAX_ITEMS).map(this::claim).toList());
    }

    private Claim claim(Conflict.Claim claim) {
        List<Evidence> evidence = claim.evidence().stream().limit(MAX_SOURCES).toList();
        return new Claim(words(claim.says()), citations.numbers(evidence));
    }

    private String words(Label label) {
        return Printable.cut(label.in(heading.language()), MAX_WORDS);
    }
}
