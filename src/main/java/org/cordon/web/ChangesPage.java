package org.cordon.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.changes.Change;
import org.cordon.corpus.Article;
import org.cordon.decide.Decision;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** What changed since a day, by day and event, as a page shows it. */
record ChangesPage(String since, String lead, List<Ref> spans, List<Day> days, Pages pages) {

    private static final int EVENTS_A_PAGE = 50;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** A day and the events that changed on it. */
    record Day(String iso, String label, List<Changed> events) {}

    /** An event and what changed on it; no address where it is not shown any more. */
    record Changed(String title, Optional<String> href, List<Entry> entries) {}

    /** One change in words, and what caused it. */
    record Entry(String what, String at, List<Cause> causes) {}

    /** A cause in words, with where to see it. */
    record Cause(String text, Optional<String> href) {}

    /** One event on one day. */
    record Group(LocalDate day, String event, List<Change> changes) {}

    static ChangesPage of(List<Change> changes, LocalDate since, Address address, Cards cards) {
        Words words = cards.words();
        List<Group> groups = groups(changes);
        int page = page(address);
        Map<LocalDate, List<Changed>> days = new LinkedHashMap<>();
        groups.stream()
                .skip((page - 1L) * EVENTS_A_PAGE)
                .limit(EVENTS_A_PAGE)
                .forEach(g -> days.computeIfAbsent(g.day(), d -> new ArrayList<>())
                        .add(new Changed(title(g.event(), cards), href(g.event(), cards), entries(g, cards))));
        LocalDate today = cards.day();
        List<Ref> spans = List.of(
                new Ref(words.of("changes.day"), "/changes?since=" + today.minusDays(1)),
                new Ref(words.of("changes.week"), "/changes?since=" + today.minusDays(WEEK)),
                new Ref(words.of("changes.month"), "/changes?since=" + today.minusDays(MONTH)));
        List<Day> shown = days.entrySet().stream()
                .map(e -> new Day(e.getKey().toString(), words.day(e.getKey()), e.getValue()))
                .toList();
        long events = groups.stream().map(Group::event).distinct().count();
        String lead = words.of("changes.lead", words.day(since), events);
        return new ChangesPage(
                since.toString(), lead, spans, shown, Pages.of(address, page, groups.size(), EVENTS_A_PAGE));
    }

    /** The changes of each event of each day together, the latest first. */
    static List<Group> groups(List<Change> changes) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            LocalDate day = LocalDate.ofInstant(change.at(), ZoneOffset.UTC);
            groups.computeIfAbsent(day + " " + change.event(), k -> new Group(day, change.event(), new ArrayList<>()))
                    .changes()
                    .add(change);
        }
        return List.copyOf(groups.values());
    }

    private static int page(Address address) {
        String page = address.first("page");
        return page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1;
    }

    static String title(String id, Cards cards) {
        Timeline timeline = cards.timeline();
        return timeline.event(timeline.movedTo(id).orElse(id))
                .map(Event::title)
                .map(cards.words()::of)
                .orElse(cards.words().of("changes.gone"));
    }

    private static Optional<String> href(String id, Cards cards) {
        Timeline timeline = cards.timeline();
        String now = timeline.movedTo(id).orElse(id);
        return timeline.event(now).map(e -> Address.event(now));
    }

    private static List<Entry> entries(Group group, Cards cards) {
        return group.changes().stream()
                .map(c -> new Entry(
                        what(c, cards),
                        c.at().toString(),
                        c.causes().stream().map(cause -> cause(cause, cards)).toList()))
                .toList();
    }

    /** A change in words. */
    static String what(Change change, Cards cards) {
        Words words = cards.words();
        String key = "change." + change.what().id();
        String none = words.of("changes.none-stated");
        String from = change.from().isEmpty() ? none : change.from();
        String to = change.to().isEmpty() ? none : change.to();
        return switch (change.what()) {
            case DATE_MOVED -> words.of(key, words.named("role", change.slot()), from, to);
            case STATUS_CHANGED ->
                words.of(key, words.named("status", change.from()), words.named("status", change.to()));
            case ORIGIN_ADDED -> words.of(key, article(change.to(), cards));
            case CONFLICT_FOUND -> words.of(key, slot(change.slot(), words));
            case CONFLICT_SETTLED -> words.of(key, slot(change.slot(), words), to);
            case MERGED -> words.of(change.to().isEmpty() ? key + ".taken" : key, title(change.to(), cards));
            case ADDED, REMOVED, RESTORED, ACCEPTED, CORRECTED, SPLIT -> words.of(key);
        };
    }

    private static String slot(String slot, Words words) {
        return words.orElse("slot." + slot, words.orElse("role." + slot, slot.replace('-', ' ')));
    }

    private static String article(String id, Cards cards) {
        return cards.holdings()
                .article(id)
                .map(a -> Voices.name(a, cards))
                .orElse(cards.words().of("outlet.unknown"));
    }

    private static Cause cause(Change.Cause cause, Cards cards) {
        Words words = cards.words();
        return switch (cause.kind()) {
            case ARTICLE -> {
                Optional<Article> article = cards.holdings().article(cause.id());
                yield new Cause(
                        words.of("cause.article", article.map(Article::title).orElse(cause.id())),
                        article.map(a -> Address.article(a.id())));
            }
            case CURATED -> new Cause(words.of("cause.curated"), Optional.empty());
            case DECISION -> {
                Optional<Decision> decision = cards.holdings().decisions().decision(cause.id());
                yield new Cause(
                        decision.map(d -> words.of(
                                        "cause.decision",
                                        d.editor(),
                                        words.of("act." + d.act().id())))
                                .orElse(words.of("cause.decision.unknown")),
                        Optional.empty());
            }
            case DAY -> new Cause(words.of("cause.day", words.day(LocalDate.parse(cause.id()))), Optional.empty());
        };
    }
}
