package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;

/** What the sources of an event say differently, claim beside claim. */
final class Disputes {

    /** One thing said in more than one way; {@code ruling} is where an editor settles it. */
    record Dispute(
            String slot,
            String kind,
            String note,
            String compatible,
            String settled,
            String ruling,
            List<Claim> claims) {}

    /** One way it is said, the quotes that say so, the cited pages that do, and the marks of both. */
    record Claim(String says, List<Quoted> quotes, List<Ref> cited, List<EventPage.Mark> marks) {}

    /** A quote, its language, and who printed it where. */
    record Quoted(String words, Voices.Tongue tongue, Ref outlet) {}

    private static final int QUOTES = 2;

    private Disputes() {}

    static List<Dispute> of(Event event, Notes notes, Cards cards) {
        return event.conflicts().stream()
                .map(c -> dispute(event, c, notes, cards))
                .toList();
    }

    private static Dispute dispute(Event event, Conflict conflict, Notes notes, Cards cards) {
        Words words = cards.words();
        return new Dispute(
                slot(conflict, words),
                words.of("conflict." + conflict.kind().id()),
                conflict.note().map(words::of).orElse(""),
                conflict.compatible() ? words.of("conflict.compatible") : "",
                settled(conflict, words),
                "/review" + Address.event(event.id()) + "#" + ReviewItem.id(event, conflict),
                conflict.claims().stream()
                        .map(claim -> claim(claim, notes, cards))
                        .toList());
    }

    private static String settled(Conflict conflict, Words words) {
        Optional<Conflict.Claim> holds =
                conflict.claims().stream().filter(conflict::settledFor).findFirst();
        return conflict.settled()
                .flatMap(d -> holds.map(claim -> words.of(
                        "conflict.settled", d.editor(), words.day(d.at()), d.reason(), words.of(claim.says()))))
                .orElse("");
    }

    /** What is in dispute, where people have named it in the reader's language; else the kind of dispute must do. */
    static String slot(Conflict conflict, Words words) {
        return words.orElse(
                "slot." + conflict.slot(),
                words.of("conflict." + conflict.kind().id()));
    }

    private static Claim claim(Conflict.Claim claim, Notes notes, Cards cards) {
        List<Quoted> quotes = new ArrayList<>();
        List<Ref> cited = new ArrayList<>();
        for (Evidence evidence : claim.evidence()) {
            if (evidence instanceof Evidence.Cited page) {
                cited.add(new Ref(
                        page.reference().publisher(), "#n-" + notes.numbers().get(page)));
            } else if (evidence instanceof Evidence.Quote quote && quotes.size() < QUOTES) {
                quotes.add(quoted(quote, cards));
            }
        }
        return new Claim(cards.words().of(claim.says()), quotes, cited, notes.marks(claim.evidence()));
    }

    static Quoted quoted(Evidence.Quote quote, Cards cards) {
        Words words = cards.words();
        String outlet = cards.holdings()
                .article(quote.article())
                .map(article -> Voices.name(article, cards))
                .orElse(words.of("outlet.unknown"));
        return new Quoted(
                quote.words(),
                Voices.tongue(
                        quote.language().locale().toLanguageTag(),
                        quote.language().code(),
                        words),
                new Ref(outlet, cards.href(quote)));
    }
}
