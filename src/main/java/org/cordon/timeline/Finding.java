package org.cordon.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Label;

/**
 * What articles say on one slot, before it is set beside what the curated file says. {@code key} is the value in a form that
 * can be compared ("188", "2024-06-22").
 */
record Finding(String slot, ConflictKind kind, List<Said> said, boolean compatible, Optional<Label> note) {

    /** One value, how it reads, and who says it. */
    record Said(String key, Label says, List<Evidence> evidence) {
        Said {
            evidence = List.copyOf(evidence);
        }

        /** The same value with further evidence. */
        Said with(List<Evidence> more) {
            List<Evidence> all = new ArrayList<>(evidence);
            more.stream().filter(e -> !all.contains(e)).forEach(all::add);
            return new Said(key, says, all);
        }
    }

    Finding {
        said = List.copyOf(said);
    }
}
