package org.cordon.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;

/** An entity for machines, with the events it has a part in. */
record EntityJson(
        String id,
        String kind,
        Label name,
        List<String> aliases,
        Optional<String> parent,
        Optional<String> place,
        Map<String, String> identifiers,
        List<EventList.Item> events) {

    static EntityJson of(Entity entity, List<EventList.Item> events) {
        return new EntityJson(
                entity.id(),
                entity.kind().id(),
                entity.name(),
                entity.aliases(),
                entity.parent(),
                entity.place(),
                entity.identifiers(),
                events);
    }
}
