package org.cordon.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The conflicts of events, found again only where something changed that they follow from: a report of the event, its origins, or
 * an article that gives a date without its year and names a party of the event (see {@link Anchors}).
 */
final class KnownConflicts {

    private record Kept(List<Joined> reports, List<Origin> origins, List<Conflict> conflicts) {}

    private record Article(Reading reading, Optional<Origin> origin) {}

    private Map<String, Article> articles = new HashMap<>();
    private Map<String, Kept> kept = new HashMap<>();
    private Map<String, Kept> next = new ConcurrentHashMap<>();
    private final Set<String> touched = new HashSet<>();

    /** Takes the articles of another timeline and what each goes back to. */
    void begin(List<Reading> readings, Map<String, Origin> origins) {
        Map<String, Article> before = articles;
        articles = new HashMap<>();
        touched.clear();
        for (Reading reading : readings) {
            String id = reading.article().id();
            Article now = new Article(reading, Optional.ofNullable(origins.get(id)));
            articles.put(id, now);
            Article old = before.remove(id);
            if (old == null || old.reading() != reading || !old.origin().equals(now.origin())) {
                touch(now);
                Optional.ofNullable(old).ifPresent(this::touch);
            }
        }
        before.values().forEach(this::touch);
        kept = next;
        next = new ConcurrentHashMap<>();
    }

    private void touch(Article article) {
        Gist gist = article.reading().gist();
        gist.relative().forEach(r -> touched.addAll(r.parties()));
        // Articles of one text bear each other out by any date.
        if (article.origin().filter(o -> o.members().size() > 1).isPresent()) {
            touched.addAll(gist.named());
        }
    }

    /** What an event's conflicts follow from: the parties it names, its reports and where these go back to. */
    record Basis(String event, Set<String> parties, List<Joined> reports, List<Origin> origins) {}

    /** The conflicts of an event, found by {@code finder} unless they are known; many threads may ask, each for other events. */
    List<Conflict> of(Basis basis, Supplier<List<Conflict>> finder) {
        Kept known = kept.get(basis.event());
        boolean same = known != null
                && known.reports().equals(basis.reports())
                && known.origins().equals(basis.origins())
                && basis.parties().stream().noneMatch(touched::contains);
        Kept now = same
                ? Objects.requireNonNull(known)
                : new Kept(basis.reports(), basis.origins(), List.copyOf(finder.get()));
        next.put(basis.event(), now);
        return now.conflicts();
    }
}
