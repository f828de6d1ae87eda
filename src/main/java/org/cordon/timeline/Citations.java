package org.cordon.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Reference;

/** The pages a curated event cites, as evidence, by their keys. */
final class Citations {

    private final Map<String, Evidence> byKey = new LinkedHashMap<>();

    Citations(CuratedEvent event) {
        for (Reference reference : event.basis().sources()) {
            byKey.put(reference.key(), new Evidence.Cited(reference));
        }
    }

    /** All of them in the order of the file. */
    List<Evidence> all() {
        return List.copyOf(byKey.values());
    }

    /** The one of a key, and where no key is given the only page there is: of several, nobody said which. */
    List<Evidence> of(Optional<String> key) {
        return key.map(this::of).orElseGet(() -> byKey.size() == 1 ? all() : List.of());
    }

    /** The one of a key; none for an unknown key. */
    List<Evidence> of(String key) {
        return Optional.ofNullable(byKey.get(key)).map(List::of).orElseGet(List::of);
    }
}
