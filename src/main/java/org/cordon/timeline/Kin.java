package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Entity;

/** How entities belong together: who is part of whom, and from which place each acts. */
final class Kin {

    private static final int DEPTH = 4;

    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, List<String>> governments = new HashMap<>();

    Kin(Collection<Entity> entities) {
        for (Entity entity : entities) {
            this.entities.put(entity.id(), entity);
            if (entity.id().startsWith("gov:") && entity.id().endsWith("-gov")) {
                entity.place()
                        .ifPresent(p -> governments
                                .computeIfAbsent(p, k -> new ArrayList<>())
                                .add(entity.id()));
            }
        }
    }

    /** The entity of an id; empty for an unknown one. */
    Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** An entity and all it belongs to, nearest first. */
    List<String> line(String id) {
        List<String> line = new ArrayList<>(List.of(id));
        Optional<String> parent = parent(id);
        while (parent.isPresent() && line.size() < DEPTH && !line.contains(parent.get())) {
            line.add(parent.get());
            parent = parent(parent.get());
        }
        return line;
    }

    /** All entities and all they belong to. */
    Set<String> lines(Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>();
        ids.forEach(id -> all.addAll(line(id)));
        return all;
    }

    /** The place an entity is, or acts from, itself or through what it belongs to. */
    Optional<String> place(String id) {
        for (String member : line(id)) {
            if (member.startsWith("place:")) {
                return Optional.of(member);
            }
            Optional<String> place = entity(member).flatMap(Entity::place);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The state an entity acts for: its place, or the outermost place that it belongs to. */
    Optional<String> state(String id) {
        return place(id).map(p -> line(p).getLast());
    }

    /** Those that speak for a place as a whole: its government, its governor's office. */
    List<String> governments(String place) {
        return governments.getOrDefault(place, List.of());
    }

    /** Whether an entity can act: a company, a public body, a person or, as its government, a place. */
    static boolean acts(String id) {
        return id.startsWith("org:") || id.startsWith("gov:") || id.startsWith("per:") || id.startsWith("place:");
    }

    private Optional<String> parent(String id) {
        return entity(id).flatMap(Entity::parent);
    }
}
