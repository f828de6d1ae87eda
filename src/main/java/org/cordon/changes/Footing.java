package org.cordon.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.When;
import org.cordon.decide.Decision;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;

/**
 * What an event stood on when the log was last written, so that the next run can tell what is new: its dates by role, the
 * articles it rests on, its conflicts with the decision that settled each, the decisions about it, its status, and hashes of
 * its curated entry and of its words.
 */
record Footing(
        Map<String, List<String>> dates,
        List<String> articles,
        Map<String, String> conflicts,
        List<String> decisions,
        String status,
        String curated,
        String words) {

    /** What an event stands on, with the status of a day. */
    static Footing of(Event event, LocalDate day) {
        Map<String, List<String>> dates = new TreeMap<>();
        event.dates()
                .forEach(d -> dates.computeIfAbsent(d.when().role().id(), r -> new ArrayList<>())
                        .add(date(d.when())));
        Map<String, String> conflicts = new TreeMap<>();
        event.conflicts()
                .forEach(c -> conflicts.merge(
                        c.slot(), c.settled().map(Decision::id).orElse(""), (a, b) -> a.isEmpty() ? b : a));
        return new Footing(
                dates,
                articles(event),
                conflicts,
                event.decisions().stream().map(Decision::id).distinct().toList(),
                event.status(day).id(),
                event.curated().map(Footing::hash).orElse(""),
                Article.versionOf(event.type() + "|" + event.title() + "|" + event.summary() + "|" + event.parties()
                        + "|"
                        + event.links().stream().map(l -> l.kind() + l.to()).toList()));
    }

    /** What a curated event stood on before any article told of it. */
    Footing bare(Event event) {
        CuratedEvent entry = event.curated().orElseThrow();
        Map<String, String> stated = new TreeMap<>();
        entry.conflicts().forEach(c -> stated.put(c.slot(), ""));
        stated.keySet().retainAll(conflicts.keySet());
        return new Footing(dates, List.of(), stated, List.of(), status, curated, words);
    }

    /** The origins of an event that none of the articles known before belongs to, by id, each with its articles. */
    Map<String, List<String>> newOrigins(Event event) {
        Map<String, List<String>> origins = new TreeMap<>();
        for (Origin origin : event.origins()) {
            List<String> members = origin.members().stream()
                    .map(Origin.Member::article)
                    .filter(articles(event)::contains)
                    .toList();
            if (members.stream().noneMatch(articles::contains)) {
                origins.put(origin.id(), members);
            }
        }
        return origins;
    }

    private static List<String> articles(Event event) {
        TreeSet<String> articles = new TreeSet<>();
        event.quotes().forEach(q -> articles.add(q.article()));
        event.conflicts().stream()
                .map(Conflict::claims)
                .flatMap(List::stream)
                .flatMap(c -> c.evidence().stream())
                .filter(Evidence.Quote.class::isInstance)
                .forEach(q -> articles.add(((Evidence.Quote) q).article()));
        return List.copyOf(articles);
    }

    private static String date(When when) {
        return (when.approximate() ? "~" : "")
                + when.iso()
                + when.zone().map(z -> " " + z.getId()).orElse("");
    }

    // Records print all they hold; the day of the edit alone is no change.
    private static String hash(CuratedEvent entry) {
        return Article.versionOf(entry.toString().replaceAll("revised=[0-9-]+", ""));
    }
}
