package org.cordon.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.StatedLink;

/** The links people wrote between curated events; a link to an event that does not exist is left out. */
final class Links {

    private final Set<String> events;

    Links(Set<String> events) {
        this.events = Set.copyOf(events);
    }

    /** The links from an event; the basis is a citation, or the key of a source, which is then the evidence. */
    List<Link> of(CuratedEvent event, Citations citations) {
        List<Link> links = new ArrayList<>();
        for (StatedLink stated : event.links()) {
            if (events.contains(stated.to()) && !stated.to().equals(event.id())) {
                Optional<Evidence> evidence =
                        stated.basis().flatMap(b -> citations.of(b).stream().findFirst());
                links.add(new Link(stated.kind(), event.id(), stated.to(), stated.basis(), evidence));
            }
        }
        return links;
    }
}
