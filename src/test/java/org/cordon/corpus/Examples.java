package org.cordon.corpus;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities and sources of which a test says no more than it needs. */
public final class Examples {

    private Examples() {}

    /** Somebody with names and nothing else. */
    public static Entity entity(String id, String en, String zh, String... aliases) {
        return new Entity(
                id,
                new Label(en, zh),
                List.of(aliases),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** A paper in English, visited every six hours; {@code links} may be empty. */
    public static Source source(String id, URI url, Source.Format format, String links) {
        return new Source(
                id,
                Label.same(id),
                url,
                Optional.empty(),
                format,
                Optional.of(links).filter(l -> !l.isEmpty()),
                Source.Kind.PRESS,
                Language.EN,
                "place:us",
                Optional.of(Duration.ofHours(6)),
                true,
                Optional.empty());
    }
}
