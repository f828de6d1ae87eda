package org.cordon.timeline;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Basis;
import org.cordon.corpus.CuratedEvent.Confidence;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.CuratedEvent.Reference;
import org.cordon.corpus.CuratedEvent.StatedClaim;
import org.cordon.corpus.CuratedEvent.StatedConflict;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.CuratedEvent.StatedLink;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;

/** A made-up world: the company Lumen of Arcadia stops its interface for Borduria; Arcadia's treasury drafts a rule. */
final class World {

    static final List<Entity> ENTITIES = List.of(
            entity("place:ar", "Arcadia", "阿卡迪亚", Optional.empty(), Optional.empty()),
            entity("place:bo", "Borduria", "博尔杜里亚", Optional.empty(), Optional.empty()),
            entity("org:lumen", "Lumen", "流明", Optional.empty(), Optional.of("place:ar")),
            entity("org:quill", "Quill", "羽笔", Optional.empty(), Optional.of("place:bo")),
            entity("org:quill-labs", "Quill Labs", "羽笔实验室", Optional.of("org:quill"), Optional.empty()),
            entity("prod:lumen-api", "Lumen API", "流明接口", Optional.of("org:lumen"), Optional.empty()),
            entity("gov:ar-treasury", "Arcadian Treasury", "阿卡迪亚财政部", Optional.empty(), Optional.of("place:ar")),
            entity("gov:bo-trade", "Bordurian Trade Ministry", "博尔杜里亚商务部", Optional.empty(), Optional.of("place:bo")));

    static final CuratedEvent BLOCK = event("lumen-block", EventType.API_ACCESS)
            .acts("org:lumen")
            .on("place:bo")
            .about("prod:lumen-api")
            .date("announced 2031-05-05 America/New_York", "wire")
            .date("announced 2031-05-06 Asia/Shanghai", "paper")
            .date("effective 2031-06-01", "wire")
            .cues("API traffic", "接口流量")
            .conflict(new StatedConflict(
                    "served-places",
                    ConflictKind.VALUE,
                    new Label("Pages count the served places differently.", "各页面所计地区数不同。"),
                    List.of(new StatedClaim(new Label("161 countries", "161个国家"), "paper")),
                    false))
            .build();

    static final CuratedEvent RULE = event("treasury-draft", EventType.INVESTMENT_RULE)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-05-02", "wire")
            .cues("draft rule", "规则草案")
            .build();

    static final CuratedEvent REACTION = event("trade-reaction", EventType.DIPLOMACY)
            .acts("gov:bo-trade")
            .on("place:ar")
            .date("announced 2031-05-05 Asia/Shanghai unchecked", "paper")
            .cues("firmly opposes", "坚决反对")
            .link(new StatedLink(LinkKind.RESPONDS_TO, "treasury-draft", Optional.of("paper")))
            .link(new StatedLink(LinkKind.AMENDS, "no-such-event", Optional.empty()))
            .build();

    private World() {}

    static Draft event(String id, EventType type) {
        return new Draft(id, type);
    }

    static Entity entity(String id, String en, String zh, Optional<String> parent, Optional<String> place) {
        return new Entity(
                id, new Label(en, zh), List.of(), List.of(), parent, place, Map.of(), Optional.empty(), List.of());
    }

    /** A curated event in the making. */
    static final class Draft {
        private final String id;
        private final EventType type;
        private List<String> actors = List.of();
        private List<String> targets = List.of();
        private List<String> about = List.of();
        private final List<StatedDate> dates = new ArrayList<>();
        private List<String> cues = List.of();
        private final List<StatedConflict> conflicts = new ArrayList<>();
        private final List<StatedLink> links = new ArrayList<>();
        private Optional<String> citation = Optional.empty();

        private Draft(String id, EventType type) {
            this.id = id;
            this.type = type;
        }

        Draft acts(String... entities) {
            actors = List.of(entities);
            return this;
        }

        Draft on(String... entities) {
            targets = List.of(entities);
            return this;
        }

        Draft about(String... entities) {
            about = List.of(entities);
            return this;
        }

        Draft date(String form, String source) {
            String[] words = form.split(" ");
            When when = When.parse(When.Role.valueOf(words[0].toUpperCase()), words[1]);
            boolean checked = !form.endsWith("unchecked");
            When zoned = words.length > 2 ? when.in(ZoneId.of(words[2])) : when;
            Optional<String> named = Optional.of(source).filter(key -> !key.isEmpty());
            dates.add(new StatedDate(zoned, checked, named, Optional.empty(), Optional.empty()));
            return this;
        }

        Draft cues(String... words) {
            cues = List.of(words);
            return this;
        }

        Draft conflict(StatedConflict conflict) {
            conflicts.add(conflict);
            return this;
        }

        Draft citation(String text) {
            citation = Optional.of(text);
            return this;
        }

        Draft link(StatedLink link) {
            links.add(link);
            return this;
        }

        CuratedEvent build() {
            return new CuratedEvent(
                    id,
                    type,
                    Label.same(id),
                    Label.same(id),
                    new Parties(actors, targets, about),
                    "place:ar",
                    dates,
                    false,
                    new Basis(citation, true, Confidence.HIGH, List.of(source("wire"), source("paper"))),
                    cues,
                    conflicts,
                    links,
                    LocalDate.of(2031, 12, 1));
        }

        private static Reference source(String key) {
            URI url = URI.create("https://" + key + ".example/story");
            return new Reference(key, url, key, key, Language.EN, Optional.empty());
        }
    }
}
