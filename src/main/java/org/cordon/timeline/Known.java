package org.cordon.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;

/**
 * A curated event made ready for joining. {@code standIns} are names that may stand for an actor: the body it is part of, its
 * head of office, or the state it acts for ("the US" for the Treasury). {@code sides} are the states between which an act of
 * diplomacy is done.
 */
record Known(
        CuratedEvent event,
        Set<String> actors,
        Set<String> standIns,
        Set<String> sides,
        Set<String> others,
        List<When> dates) {

    private static final Set<String> CHINESE_TIME = Set.of("place:cn", "place:hk", "place:mo", "place:tw");

    static Known of(CuratedEvent event, Kin kin) {
        Set<String> actors = new LinkedHashSet<>(event.parties().actors());
        Set<String> standIns = kin.lines(actors);
        actors.stream()
                .filter(a -> !a.startsWith("org:"))
                .forEach(a -> kin.state(a).ifPresent(standIns::add));
        actors.stream()
                .filter(a -> !a.startsWith("org:"))
                .forEach(a -> kin.place(a).ifPresent(standIns::add));
        actors.stream()
                .filter(a -> a.startsWith("place:"))
                .forEach(a -> kin.state(a).ifPresent(standIns::add));
        List.copyOf(standIns).forEach(s -> standIns.addAll(kin.governments(s)));
        standIns.removeAll(actors);
        Set<String> others = new LinkedHashSet<>(event.parties().targets());
        others.addAll(event.parties().about());
        others.removeAll(actors);
        return new Known(
                event,
                actors,
                standIns,
                sides(event, kin),
                others,
                event.dates().stream().map(StatedDate::when).toList());
    }

    private static Set<String> sides(CuratedEvent event, Kin kin) {
        Set<String> sides = new LinkedHashSet<>();
        if (event.type() == EventType.DIPLOMACY) {
            event.parties().actors().forEach(a -> kin.state(a).ifPresent(sides::add));
        }
        return sides;
    }

    /** All whom it names: who acts, on whom, and what it is about. */
    Set<String> parties() {
        Set<String> parties = new LinkedHashSet<>(actors);
        parties.addAll(others);
        return parties;
    }

    /** The keys of the documents it rests on. */
    List<String> citations() {
        return event.basis().citation().map(LegalCitation::keys).orElse(List.of());
    }

    /** Whether a text in a language is written where it may be another day than where the act was done. */
    boolean abroad(Language language) {
        return (language == Language.ZH) != CHINESE_TIME.contains(event.jurisdiction());
    }

    /** Curated ids are unique; the key of many maps must not cost the hash of a whole event. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Known known && event.id().equals(known.event.id());
    }

    @Override
    public int hashCode() {
        return event.id().hashCode();
    }
}
