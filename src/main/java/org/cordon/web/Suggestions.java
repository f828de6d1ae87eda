package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.search.Spelling;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** What may be meant by what was typed so far: entities and events; made anew when the timeline is. */
final class Suggestions {

    private static final int MOST = 10;
    private static final int OFFERED = 40;
    private static final int LONGEST = 80;

    /** A completion, what it is, and where it stands. */
    record Suggestion(String text, String what, String href) {}

    /** The entities that events are about, the most frequent first, and how to spell. */
    private record Known(Timeline timeline, List<Entity> entities, Spelling spelling) {}

    private final Holdings holdings;
    private volatile Known known;

    Suggestions(Holdings holdings) {
        this.holdings = holdings;
        this.known = new Known(holdings.timeline(), List.of(), Spelling.of(List.of(), List.of()));
    }

    private Known known() {
        Timeline timeline = holdings.timeline();
        Known now = known;
        if (now.timeline() != timeline || now.entities().isEmpty()) {
            now = new Known(timeline, byEvents(timeline), spelling(timeline));
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
        return known().entities().stream()
                .limit(OFFERED)
                .map(e -> e.name().in(language))
                .distinct()
                .toList();
    }

    /** The words with those that seem mistyped replaced; empty if none does. */
    java.util.Optional<String> instead(String words) {
        return known().spelling().instead(words);
    }

    /** Entities and then events with a word that begins as typed; none for nothing. */
    List<Suggestion> of(String typed, Words words) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        if (begun.isEmpty() || begun.length() > LONGEST) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        for (Entity entity : known().entities()) {
            names(entity)
                    .filter(name -> begins(name, begun))
                    .findFirst()
                    .ifPresent(name -> found.add(new Suggestion(
                            name, words.named("kind.one", entity.kind().id()), Address.entity(entity.id()))));
        }
        for (Event event : holdings.timeline().events()) {
            Label title = event.title();
            Stream.of(words.of(title), title.en(), title.zh())
                    .filter(t -> begins(t, begun))
                    .findFirst()
                    .ifPresent(t -> found.add(
                            new Suggestion(t, words.named("type", event.type().id()), Address.event(event.id()))));
        }
        return found.stream().limit(MOST).toList();
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(
                Stream.of(entity.name().en(), entity.name().zh()),
                Stream.concat(entity.aliases().stream(), entity.weak().stream()));
    }

    /** Whether a word of the text begins so; in Chinese any place may begin a word. */
    private static boolean begins(String text, String begun) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(begun); at >= 0; at = lower.indexOf(begun, at + 1)) {
            boolean han = Character.isIdeographic(lower.codePointAt(at));
            if (at == 0 || han || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
