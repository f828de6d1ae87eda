package org.cordon.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Entity;

/** Which entity belongs to which, and to which place. */
final class Relations {

    private static final int DEPTH = 4;

    private final Map<String, Entity> entities = new HashMap<>();

    void add(Entity entity) {
        entities.put(entity.id(), entity);
    }

    Optional<String> parent(String id) {
        return Optional.ofNullable(entities.get(id)).flatMap(Entity::parent);
    }

    Optional<String> place(String id) {
        return Optional.ofNullable(entities.get(id)).flatMap(Entity::place);
    }

    /**
     * Whether a name within a longer one is named too: the company that the longer one belongs to ("Nvidia" in "Nvidia H20"), the place of
     * a public body ("中国" in "中国商务部"), and whatever stands in a person's title.
     */
    boolean namedWithin(String outer, String inner) {
        if (outer.startsWith("per:")) {
            return !inner.startsWith("per:");
        }
        boolean body = outer.startsWith("gov:");
        Optional<String> above = body ? place(outer) : parent(outer);
        for (int i = 0; i < DEPTH && above.isPresent(); i++) {
            if (above.get().equals(inner)) {
                return body || parent(inner).isEmpty();
            }
            above = above.flatMap(this::parent);
        }
        return false;
    }
}
