package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Language;
import org.cordon.search.Spelling;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** What may be meant by what was typed so far: queries, entities and events; made anew when the
 * timeline is. */
final class Suggestions {

    private static final int MOST = 10;
    private static final int MOST_ENTITIES = 4;
    private static final int MOST_PHRASES = 3;
    private static final int OFFERED = 40;
    private static final int LONGEST = 80;

    /** A completion, what it is, and where it stands. */
    record Suggestion(String text, String what, String href) {}

    /** The entities that events are about, the most frequent first, how to spell, and the names to offer. */
    private record Known(
            Timeline timeline, List<Entity> entities, Spelling spelling, Map<Language, List<String>> offers) {}

    private final Holdings holdings;
    private volatile Known known;

    Suggestions(Holdings holdings) {
        this.holdings = holdings;
        this.known = new Known(holdings.timeline(), List.of(), Spelling.of(List.of(), List.of()), Map.of());
    }

    private Known known() {
        Timeline timeline = holdings.timeline();
        Known now = known;
        if (now.timeline() != timeline || now.entities().isEmpty()) {
            List<Entity> entities = byEvents(timeline);
            Map<Language, List<String>> offers = new EnumMap<>(Language.class);
            Stream.of(Language.values()).forEach(language -> offers.put(language, offers(entities, language)));
            now = new Known(timeline, entities, spelling(timeline), offers);
            known = now;
        }
        return now;
    }

    private List<Entity> byEvents(Timeline timeline) {
        Map<String, Integer> events = new HashMap<>();
        for (Event event : timeline.events()) {
            Stream.of(
                            event.parties().actors(),
                            event.parties().targets(),
                            event.parties().about())
                    .flatMap(List::stream)
                    .forEach(id -> events.merge(id, 1, Integer::sum));
        }
        return holdings.entities().stream()
                .sorted(Comparator.comparing((Entity e) -> -events.getOrDefault(e.id(), 0))
                        .thenComparing(Entity::id))
                .toList();
    }

    private Spelling spelling(Timeline timeline) {
        List<String> texts = timeline.events().stream()
                .flatMap(e -> Stream.of(e.title(), e.summary()))
                .flatMap(label -> Stream.of(label.en(), label.zh()))
                .toList();
        List<String> names = holdings.entities().stream()
                .flatMap(e -> Stream.concat(Stream.of(e.name().en(), e.name().zh()), e.aliases().stream()))
                .toList();
        return Spelling.of(texts, names);
    }

    /** Names to offer before anything is typed. */
    List<String> offers(Language language) {
        return known().offers().getOrDefault(language, List.of());
    }

    private static List<String> offers(List<Entity> entities, Language language) {
        return entities.stream()
                .limit(OFFERED)
                .map(e -> e.name().in(language))
                .distinct()
                .toList();
    }

    /** The words with those that seem mistyped replaced; empty if none does. */
    Optional<String> instead(String words) {
        return known().spelling().instead(words);
    }

    /** Queries, entities and events that go on as typed; none for nothing. */
    List<Suggestion> of(String typed, Words words) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        if (begun.isEmpty() || begun.length() > LONGEST) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>(new Endings(words).of(typed.stripLeading(), this::named));
        entities(begun, words).limit(MOST_ENTITIES).forEach(found::add);
        phrases(begun, words).filter(p -> isNew(p, found)).limit(MOST_PHRASES).forEach(found::add);
        events(begun, words).filter(e -> isNew(e, found)).limit(MOST).forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    private static boolean isNew(Suggestion one, List<Suggestion> others) {
        return others.stream().noneMatch(o -> o.text().equalsIgnoreCase(one.text()));
    }

    /** Names of entities of which a word begins so, one an entity. */
    private Stream<String> named(String begun) {
        return known().entities().stream()
                .flatMap(e -> names(e).filter(n -> begins(n, begun) >= 0).limit(1));
    }

    private Stream<Suggestion> entities(String begun, Words words) {
        return known().entities().stream()
                .flatMap(e -> names(e).filter(n -> begins(n, begun) >= 0)
                        .limit(1)
                        .map(n -> new Suggestion(
                                n, words.named("kind.one", e.kind().id()), Address.entity(e.id()))));
    }

    private Stream<Suggestion> events(String begun, Words words) {
        return known().timeline().events().stream()
                .flatMap(e -> Stream.of(
                                words.of(e.title()), e.title().en(), e.title().zh())
                        .filter(t -> begins(t, begun) >= 0)
                        .limit(1)
                        .map(t -> new Suggestion(t, words.named("type", e.type().id()), Address.event(e.id()))));
    }

    /** What is typed to the end of its last word, as events are told of, the most frequent first. */
    private Stream<Suggestion> phrases(String begun, Words words) {
        Map<String, Integer> often = new HashMap<>();
        for (Event event : known().timeline().events()) {
            for (String told : List.of(event.title().en(), event.summary().en())) {
                String text = told.toLowerCase(Locale.ROOT);
                int at = begins(text, begun);
                int end = at < 0 ? 0 : wordEnd(text, at + begun.length());
                if (end > at + begun.length()) {
                    often.merge(text.substring(at, end), 1, Integer::sum);
                }
            }
        }
        return often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> Endings.query(e.getKey(), words.of("search.title")));
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(
                Stream.of(entity.name().en(), entity.name().zh()),
                Stream.concat(entity.aliases().stream(), entity.weak().stream()));
    }

    /** Where a word of the text begins so, -1 if none does; in Chinese any place may begin a word. */
    private static int begins(String text, String begun) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(begun); at >= 0; at = lower.indexOf(begun, at + 1)) {
            boolean han = Character.isIdeographic(lower.codePointAt(at));
            if (at == 0 || han || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }
}
