package org.cordon.timeline;

import java.util.Optional;
import org.cordon.corpus.CuratedEvent.LinkKind;

/** How the event {@code from} bears on the event {@code to}; proposed while it has neither citation nor evidence. */
public record Link(LinkKind kind, String from, String to, Optional<String> basis, Optional<Evidence> evidence) {

    /** Whether nothing yet shows this link. */
    public boolean proposed() {
        return basis.isEmpty() && evidence.isEmpty();
    }
}
