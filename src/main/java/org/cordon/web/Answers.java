package org.cordon.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.search.Hit;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Timeline;

/**
 * Puts what answers together: an event with the passages that tell of it, an article with its own; {@code asked} is the language
 * of the words that were asked for.
 */
record Answers(Query query, Optional<Language> asked, Cards cards) {

    /**
     * An event, or an article that no event rests on: the answer to show, and those folded under a line that tells how many
     * reports there are.
     */
    record Group(Heading heading, Answer first, List<Answer> folded, String fold) {}

    /** What a group is: an event's card, or an article's title in its own language. */
    record Heading(Ref title, String lang, Optional<Card> event) {}

    /**
     * The words that answer, the sentence that does between what stands around it, empty if the whole does; where they stand, why
     * they answer, and where others like them are.
     */
    record Answer(
            List<Hit.Fragment> before,
            List<Hit.Fragment> sentence,
            List<Hit.Fragment> after,
            Voices.Tongue tongue,
            Optional<Ref> outlet,
            List<String> why,
            String like) {}

    private static final int MOST_MARKS = 5;

    /** The groups in the order of their best answers; where events are wanted, they come first. */
    static List<Group> of(Results results, Cards cards) {
        Query query = results.query();
        Optional<Language> asked =
                Optional.of(query.words()).filter(words -> !words.isEmpty()).map(Query::languageOf);
        Answers answers = new Answers(query, asked, cards);
        Map<String, List<Hit>> grouped = new LinkedHashMap<>();
        Map<String, Event> events = new LinkedHashMap<>();
        for (Hit hit : results.hits()) {
            Optional<Event> event = answers.event(hit);
            String key = event.map(e -> "event " + e.id()).orElse(answers.key(hit));
            event.ifPresent(e -> events.put(key, e));
            grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
        }
        List<Group> ofEvents = new ArrayList<>();
        List<Group> others = new ArrayList<>();
        grouped.forEach((key, hits) -> {
            Optional<Event> event = Optional.ofNullable(events.get(key));
            (event.isPresent() ? ofEvents : others).add(answers.group(event, hits));
        });
        return Stream.concat(ofEvents.stream(), others.stream()).toList();
    }

    private Optional<Event> event(Hit hit) {
        Timeline timeline = cards.timeline();
        if (hit.kind() == Hit.Kind.EVENT) {
            return timeline.event(hit.id());
        }
        return query.view() == Query.View.EVENTS ? evidenced(hit.id(), hit.passage(), timeline) : Optional.empty();
    }

    private String key(Hit hit) {
        return query.view() == Query.View.PASSAGES ? hit.id() + "/" + hit.passage() : hit.id();
    }

    /** The event, if any, that a passage is evidence of. */
    static Optional<Event> evidenced(String article, int passage, Timeline timeline) {
        for (Event event : timeline.eventsOf(article)) {
            for (Evidence evidence : event.evidence()) {
                if (evidence instanceof Evidence.Quote quote
                        && quote.passage() == passage
                        && quote.article().equals(article)) {
                    return Optional.of(event);
                }
            }
        }
        return Optional.empty();
    }

    private Group group(Optional<Event> event, List<Hit> hits) {
        List<Answer> found = new ArrayList<>(hits.stream().map(this::answer).toList());
        event.ifPresent(e -> found.addAll(unmatched(e, hits)));
        String fold = event.filter(e -> !e.origins().isEmpty())
                .map(e -> cards.words()
                        .of("search.reports", Cards.reports(e), e.origins().size()))
                .orElseGet(() -> cards.words().of("search.more", found.size() - 1));
        return new Group(heading(event, hits.getFirst()), found.getFirst(), found.subList(1, found.size()), fold);
    }

    private Heading heading(Optional<Event> event, Hit hit) {
        return event.map(e -> new Heading(cards.ref(e), tag(cards.words().language()), Optional.of(cards.card(e))))
                .orElseGet(() -> new Heading(
                        new Ref(hit.title(), Address.passage(hit.id(), hit.passage())),
                        tag(hit.language()),
                        Optional.empty()));
    }

    /** The reports of an event that are not among the answers, one passage of each. */
    private List<Answer> unmatched(Event event, List<Hit> hits) {
        Map<String, Answer> others = new LinkedHashMap<>();
        for (Evidence.Quote quote : event.quotes()) {
            boolean answers = hits.stream().anyMatch(h -> h.id().equals(quote.article()));
            if (!answers && !others.containsKey(quote.article())) {
                Hit report = new Hit(
                        Hit.Kind.PASSAGE,
                        quote.article(),
                        quote.passage(),
                        quote.article(),
                        quote.language(),
                        List.of(new Hit.Fragment(quote.words(), false)),
                        Set.of(),
                        0);
                others.put(quote.article(), answer(report));
            }
        }
        return List.copyOf(others.values());
    }

    private Answer answer(Hit hit) {
        Optional<Ref> outlet = hit.kind() == Hit.Kind.EVENT
                ? Optional.empty()
                : Optional.of(new Ref(outlet(hit), Address.passage(hit.id(), hit.passage())));
        Voices.Tongue tongue = Voices.tongue(tag(hit.language()), hit.language().code(), cards.words());
        List<Hit.Fragment> snippet = hit.snippet();
        int from = 0;
        while (from < snippet.size() && !snippet.get(from).sentence()) {
            from++;
        }
        int to = from;
        while (to < snippet.size() && snippet.get(to).sentence()) {
            to++;
        }
        return new Answer(
                snippet.subList(0, from),
                snippet.subList(from, to),
                snippet.subList(to, snippet.size()),
                tongue,
                outlet,
                why(hit),
                Likeness.of(hit));
    }

    /** Each reason in words: those that match, the names that are the same, the other language. */
    private List<String> why(Hit hit) {
        Words words = cards.words();
        String marks = marks(hit);
        boolean elsewhere = hit.kind() == Hit.Kind.PASSAGE && asked.isPresent() && hit.language() != asked.get();
        List<String> why = new ArrayList<>(2);
        if (elsewhere && !hit.why().isEmpty()) {
            String in = words.named("language", hit.language().code());
            why.add(marks.isEmpty() ? words.of("why.elsewhere", in) : words.of("why.elsewhere.marks", in, marks));
        } else if (hit.why().contains(Hit.Why.WORDS)) {
            why.add(marks.isEmpty() ? words.of("why.words") : words.of("why.words.marks", marks));
        } else if (hit.why().contains(Hit.Why.ENTITIES)) {
            why.add(marks.isEmpty() ? words.of("why.entities") : words.of("why.entities.marks", marks));
        }
        if (hit.why().contains(Hit.Why.MEANING)) {
            why.add(words.of("why.meaning"));
        }
        return why;
    }

    private String marks(Hit hit) {
        Set<String> marks = new LinkedHashSet<>();
        for (Hit.Fragment fragment : hit.snippet()) {
            if (fragment.marked() && marks.size() < MOST_MARKS) {
                marks.add(fragment.text().strip());
            }
        }
        return cards.words().list(marks);
    }

    private String outlet(Hit hit) {
        Optional<Article.Byline> article = cards.holdings().byline(hit.id());
        Words words = cards.words();
        return article.map(a -> words.of(
                        "outlet.dated",
                        Voices.name(a, cards),
                        a.published().map(words::date).orElse(words.of("date.unknown"))))
                .orElse(hit.title());
    }

    private static String tag(Language language) {
        return language.locale().toLanguageTag();
    }
}
