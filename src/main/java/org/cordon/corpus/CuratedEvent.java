package org.cordon.corpus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An event as people wrote it down. The keys are those of {@code corpus/events/*.yml}. */
public record CuratedEvent(
        String id,
        EventType type,
        Label title,
        Label summary,
        Parties parties,
        String jurisdiction,
        List<StatedDate> dates,
        boolean proposed,
        Basis basis,
        List<String> cues,
        List<StatedConflict> conflicts,
        List<StatedLink> links,
        LocalDate revised) {

    /** Entity ids: who acts, on whom, and what it is about. */
    public record Parties(List<String> actors, List<String> targets, List<String> about) {
        public Parties {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            about = List.copyOf(about);
        }
    }

    /** A date with whether somebody checked it, which source (a key) gives it, and for an end how it ended. */
    public record StatedDate(
            When when, boolean checked, Optional<String> source, Optional<Ending> how, Optional<Label> note) {}

    /** How an event came to its end. */
    public enum Ending {
        ENDED,
        SUSPENDED,
        SUPERSEDED,
        RESCINDED
    }

    /** What an event rests on. */
    public record Basis(
            Optional<String> citation, boolean citationChecked, Confidence confidence, List<Reference> sources) {
        public Basis {
            sources = List.copyOf(sources);
        }
    }

    /** How well the sources bear an event out. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** A page that reports an event; {@code key} is unique in the event. */
    public record Reference(
            String key, URI url, String title, String publisher, Language language, Optional<LocalDate> published) {}

    /** A disagreement between sources on one slot; {@code compatible} where both may hold. */
    public record StatedConflict(
            String slot, ConflictKind kind, Label note, List<StatedClaim> claims, boolean compatible) {
        public StatedConflict {
            claims = List.copyOf(claims);
        }
    }

    /** What a conflict is about. */
    public enum ConflictKind {
        VALUE,
        DATE,
        DIRECTION,
        SCOPE;

        /** The name used in files and message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one source (a key) says. */
    public record StatedClaim(Label says, String source) {}

    /** How this event stands to another; without a basis the link is only proposed. */
    public record StatedLink(LinkKind kind, String to, Optional<String> basis) {}

    /** How one event bears on another. */
    public enum LinkKind {
        AMENDS,
        SUPERSEDES,
        IMPLEMENTS,
        DELAYS,
        RESPONDS_TO,
        RESCINDS;

        /** The name used in files and message keys, for example {@code responds-to}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CuratedEvent {
        dates = List.copyOf(dates);
        cues = List.copyOf(cues);
        conflicts = List.copyOf(conflicts);
        links = List.copyOf(links);
        if (dates.isEmpty() || basis.sources().isEmpty()) {
            throw new IllegalArgumentException("event " + id + " needs at least one date and one source");
        }
    }

    /** This event with other links. */
    CuratedEvent with(List<StatedLink> others) {
        return new CuratedEvent(
                id,
                type,
                title,
                summary,
                parties,
                jurisdiction,
                dates,
                proposed,
                basis,
                cues,
                conflicts,
                others,
                revised);
    }
}
