package org.cordon.timeline;

import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Label;
import org.cordon.decide.Decision;

/**
 * One slot of one event on which sources say different things. Never averaged; {@code compatible} where both may hold.
 * {@code note} explains in a sentence, where there is something to explain; {@code settled} is the editor's decision for
 * one of the values, the others stay.
 */
public record Conflict(
        String slot,
        ConflictKind kind,
        Optional<Label> note,
        List<Claim> claims,
        boolean compatible,
        Optional<Decision> settled) {

    /** One value and everything that says it. */
    public record Claim(Label says, List<Evidence> evidence) {
        public Claim {
            evidence = List.copyOf(evidence);
        }
    }

    public Conflict {
        claims = List.copyOf(claims);
    }

    /** A conflict that nobody settled. */
    public Conflict(String slot, ConflictKind kind, Optional<Label> note, List<Claim> claims, boolean compatible) {
        this(slot, kind, note, claims, compatible, Optional.empty());
    }

    /** Whether an editor decided for this claim. */
    public boolean settledFor(Claim claim) {
        return settled.flatMap(d -> d.matter().value())
                .filter(claim.says().en()::equals)
                .isPresent();
    }
}
