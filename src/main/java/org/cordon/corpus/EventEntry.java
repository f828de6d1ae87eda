package org.cordon.corpus;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent.Basis;
import org.cordon.corpus.CuratedEvent.Confidence;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.Ending;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.CuratedEvent.Reference;
import org.cordon.corpus.CuratedEvent.StatedClaim;
import org.cordon.corpus.CuratedEvent.StatedConflict;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.CuratedEvent.StatedLink;

/** Reads one entry of {@code events/*.yml}. */
final class EventEntry {

    static final Set<String> KEYS = Set.of(
            "id",
            "type",
            "title",
            "summary",
            "actors",
            "targets",
            "about",
            "jurisdiction",
            "dates",
            "proposed",
            "citation",
            "citation-checked",
            "confidence",
            "cues",
            "sources",
            "conflicts",
            "links",
            "revised");
    static final Set<String> DATE_KEYS =
            Set.of("role", "date", "approximate", "zone", "checked", "source", "note", "how");
    static final Set<String> SOURCE_KEYS = Set.of("key", "url", "title", "publisher", "language", "published");
    static final Set<String> CONFLICT_KEYS = Set.of("slot", "kind", "note", "claims", "compatible");
    private static final int LONGEST_TITLE = 90;
    static final Set<String> LINK_KEYS = Set.of("kind", "to", "basis");

    private final Entry entry;
    private final Set<String> sourceKeys = new HashSet<>();

    private EventEntry(Entry entry) {
        this.entry = entry;
    }

    static CuratedEvent read(Entry entry) throws BadEntry {
        return new EventEntry(entry).event();
    }

    private CuratedEvent event() throws BadEntry {
        List<Reference> sources = sources();
        if (entry.texts("actors").isEmpty()) {
            throw entry.missing("actors");
        }
        Parties parties = new Parties(entry.texts("actors"), entry.texts("targets"), entry.texts("about"));
        Basis basis = new Basis(
                entry.optional("citation"),
                entry.flag("citation-checked", true),
                entry.choice("confidence", Confidence.class),
                sources);
        return new CuratedEvent(
                SourceEntry.slug(entry, "id"),
                entry.choice("type", EventType.class),
                title(),
                entry.label("summary"),
                parties,
                entry.text("jurisdiction"),
                dates(),
                entry.flag("proposed", false),
                basis,
                entry.texts("cues"),
                conflicts(),
                links(),
                entry.day("revised").orElseThrow(() -> entry.missing("revised")));
    }

    private Label title() throws BadEntry {
        Label title = entry.label("title");
        if (title.en().length() > LONGEST_TITLE) {
            throw new BadEntry(
                    entry.line("title"), "'" + title.en() + "' is longer than " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    private List<Reference> sources() throws BadEntry {
        List<Reference> sources = new ArrayList<>();
        for (Entry source : entry.entries("sources", SOURCE_KEYS)) {
            String key = SourceEntry.slug(source, "key");
            if (!sourceKeys.add(key)) {
                throw new BadEntry(source.line(), "source key '" + key + "' stands twice");
            }
            sources.add(new Reference(
                    key,
                    SourceEntry.web(source, "url"),
                    source.text("title"),
                    source.text("publisher"),
                    SourceEntry.language(source),
                    source.day("published")));
        }
        if (sources.isEmpty()) {
            throw entry.missing("sources");
        }
        return sources;
    }

    private List<StatedDate> dates() throws BadEntry {
        List<StatedDate> dates = new ArrayList<>();
        for (Entry date : entry.entries("dates", DATE_KEYS)) {
            Optional<Ending> how =
                    date.optional("how").isEmpty() ? Optional.empty() : Optional.of(date.choice("how", Ending.class));
            dates.add(new StatedDate(
                    when(date), date.flag("checked", true), known(date, "source"), how, date.optionalLabel("note")));
        }
        if (dates.isEmpty()) {
            throw entry.missing("dates");
        }
        return dates;
    }

    private static When when(Entry date) throws BadEntry {
        try {
            When when = When.parse(role(date), date.text("date"));
            if (date.flag("approximate", false)) {
                when = when.about();
            }
            Optional<String> zone = date.optional("zone");
            return zone.isEmpty() ? when : when.in(ZoneId.of(zone.get()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadEntry(date.line(), String.valueOf(e.getMessage()));
        }
    }

    private static When.Role role(Entry date) throws BadEntry {
        When.Role role = date.choice("role", When.Role.class);
        if (role == When.Role.STATED) {
            throw new BadEntry(
                    date.line("role"), "a curated date tells what happened on it, not only that it is stated");
        }
        return role;
    }

    private List<StatedConflict> conflicts() throws BadEntry {
        List<StatedConflict> conflicts = new ArrayList<>();
        for (Entry conflict : entry.entries("conflicts", CONFLICT_KEYS)) {
            List<StatedClaim> claims = new ArrayList<>();
            for (Entry claim : conflict.entries("claims", Set.of("says", "source"))) {
                claims.add(new StatedClaim(
                        claim.label("says"), known(claim, "source").orElseThrow(() -> claim.missing("source"))));
            }
            conflicts.add(new StatedConflict(
                    SourceEntry.slug(conflict, "slot"),
                    conflict.choice("kind", ConflictKind.class),
                    conflict.label("note"),
                    claims,
                    conflict.flag("compatible", false)));
        }
        return conflicts;
    }

    private List<StatedLink> links() throws BadEntry {
        List<StatedLink> links = new ArrayList<>();
        for (Entry link : entry.entries("links", LINK_KEYS)) {
            links.add(new StatedLink(
                    link.choice("kind", LinkKind.class), SourceEntry.slug(link, "to"), link.optional("basis")));
        }
        return links;
    }

    private Optional<String> known(Entry in, String key) throws BadEntry {
        Optional<String> source = in.optional(key);
        if (source.isPresent() && !sourceKeys.contains(source.get())) {
            throw new BadEntry(in.line(key), "'" + source.get() + "' is not a key of this event's sources");
        }
        return source;
    }
}
