package org.cordon.timeline;

import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Label;

/**
 * One slot of one event on which sources say different things. Never averaged; {@code compatible} where both may hold.
 * {@code note} explains in a sentence, where there is something to explain.
 */
public record Conflict(String slot, ConflictKind kind, Optional<Label> note, List<Claim> claims, boolean compatible) {

    /** One value and everything that says it. */
    public record Claim(Label says, List<Evidence> evidence) {
        public Claim {
            evidence = List.copyOf(evidence);
        }
    }

    public Conflict {
        claims = List.copyOf(claims);
    }
}
