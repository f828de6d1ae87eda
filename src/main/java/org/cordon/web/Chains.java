package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Link;

/** The acts that an event is tied to, in the order of their dates, with itself among them. */
final class Chains {

    /** One act: when, what, and how it stands to the event of the page; {@code here} is that event itself. */
    record Step(String iso, String date, Ref event, List<Tie> ties, boolean here) {}

    /** How the act is tied to the event of the page, and on what ground: a citation, a page, or the sentence that says so. */
    record Tie(String relation, String basis, Optional<String> href, Optional<Disputes.Quoted> said) {}

    private Chains() {}

    static List<Step> of(Event event, Cards cards) {
        List<Link> links = new ArrayList<>(event.links());
        for (Event other : cards.timeline().events()) {
            other.links().stream()
                    .filter(link -> link.to().equals(event.id()) && !links.contains(link))
                    .forEach(links::add);
        }
        List<Event> tied = links.stream()
                .map(link -> link.from().equals(event.id()) ? link.to() : link.from())
                .filter(id -> !id.equals(event.id()))
                .distinct()
                .map(id -> cards.timeline().event(id))
                .flatMap(Optional::stream)
                .toList();
        if (tied.isEmpty()) {
            return List.of();
        }
        List<Event> all = new ArrayList<>(tied);
        all.add(event);
        return all.stream()
                .sorted(Comparator.comparing((Event e) -> e.date().start()))
                .map(each -> step(each, event, links, cards))
                .toList();
    }

    private static Step step(Event each, Event event, List<Link> links, Cards cards) {
        List<Tie> ties = new ArrayList<>();
        for (Link link : links) {
            if (link.from().equals(each.id()) && link.to().equals(event.id())) {
                ties.add(tie("link." + link.kind().id(), link, cards));
            } else if (link.to().equals(each.id()) && link.from().equals(event.id())) {
                ties.add(tie("link." + link.kind().id() + ".inverse", link, cards));
            }
        }
        boolean here = each.id().equals(event.id());
        String date = cards.words().date(each.date());
        return new Step(each.date().start().toString(), date, cards.ref(each), here ? List.of() : ties, here);
    }

    /** The page that a basis is the key of, if it is no citation of law. */
    private static Optional<CuratedEvent.Reference> cited(String event, String basis, Cards cards) {
        return cards.timeline().event(event).stream()
                .flatMap(e -> e.curated().stream())
                .flatMap(curated -> curated.basis().sources().stream())
                .filter(reference -> reference.key().equals(basis))
                .findFirst();
    }

    private static Tie tie(String key, Link link, Cards cards) {
        Words words = cards.words();
        Optional<CuratedEvent.Reference> cited = link.basis().flatMap(basis -> cited(link.from(), basis, cards));
        String basis = cited.map(CuratedEvent.Reference::publisher)
                .or(link::basis)
                .orElse(words.of(link.evidence().isPresent() ? "link.evidence" : "link.proposed"));
        Optional<Disputes.Quoted> said = link.evidence()
                .filter(Evidence.Quote.class::isInstance)
                .map(quote -> Disputes.quoted((Evidence.Quote) quote, cards));
        return new Tie(words.of(key), basis, cited.flatMap(reference -> Address.outside(reference.url())), said);
    }
}
