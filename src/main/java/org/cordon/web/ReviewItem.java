package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import org.cordon.decide.Act;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Report;

/** One thing that waits for an editor: what it is, what its sources say, and what can be done about it. */
record ReviewItem(String id, Ref about, List<String> lines, List<Said> said, Form form) {

    private static final int QUOTES = 4;

    /** A sentence and, where it can be taken out, the key to do so by. */
    record Said(String key, Disputes.Quoted quoted) {}

    /** What the form sends: hidden values, values to choose from, events that it may be merged into, and the acts. */
    record Form(List<Given> given, Choice choice, List<Ref> into, boolean merges, List<Deed> deeds) {}

    /** A name and its value. */
    record Given(String name, String value) {}

    /** A name and the values to choose from; empty where there is nothing to choose. */
    record Choice(String name, List<Ref> values) {
        static final Choice NONE = new Choice("", List.of());
    }

    /** An act and its key. */
    record Deed(String act, String key) {
        static Deed of(Act act) {
            return new Deed(
                    act.id(),
                    switch (act) {
                        case ACCEPT, SETTLE, UNHIDE, NAME_ACCEPT -> "a";
                        case REJECT, NOT_DUPLICATE, NAME_REJECT -> "r";
                        case MERGE -> "m";
                        case SPLIT -> "s";
                        case HIDE -> "h";
                        case UNDO -> "u";
                    });
        }
    }

    static ReviewItem proposed(Event event, Cards cards) {
        return new ReviewItem(
                "i-" + event.id(),
                cards.ref(event),
                List.of(line(event, cards)),
                said(event, cards),
                new Form(
                        List.of(new Given("subject", event.id())),
                        Choice.NONE,
                        near(event, cards),
                        true,
                        deeds(Act.ACCEPT, Act.REJECT, Act.MERGE)));
    }

    static ReviewItem twins(Twins.Pair pair, Cards cards) {
        Words words = cards.words();
        String one = pair.one().id();
        String other = pair.other().id();
        List<Said> said = new ArrayList<>(said(pair.one(), cards));
        said.addAll(said(pair.other(), cards));
        String otherTitle = words.of(pair.other().title());
        String why = words.of(
                "review.twins.why",
                words.named("type", pair.one().type().id()),
                words.list(pair.actors().stream().map(a -> cards.ref(a).text()).toList()),
                pair.days());
        Form form = new Form(
                List.of(new Given("subject", one), new Given("subject", other)),
                new Choice("into", List.of(new Ref(words.of(pair.one().title()), one), new Ref(otherTitle, other))),
                List.of(),
                false,
                deeds(Act.MERGE, Act.NOT_DUPLICATE));
        List<String> lines = List.of(why, line(pair.one(), cards), otherTitle, line(pair.other(), cards));
        return new ReviewItem("i-" + one + "-" + other, cards.ref(pair.one()), lines, said, form);
    }

    static ReviewItem conflict(Event event, Conflict conflict, Cards cards) {
        List<Said> said = new ArrayList<>();
        List<Ref> values = new ArrayList<>();
        for (Conflict.Claim claim : conflict.claims()) {
            values.add(new Ref(cards.words().of(claim.says()), claim.says().en()));
            claim.evidence().stream()
                    .filter(Evidence.Quote.class::isInstance)
                    .map(Evidence.Quote.class::cast)
                    .limit(QUOTES / 2)
                    .forEach(q -> said.add(new Said("", Disputes.quoted(q, cards))));
        }
        List<String> lines = new ArrayList<>(List.of(Disputes.slot(conflict, cards.words())));
        conflict.note().ifPresent(note -> lines.add(cards.words().of(note)));
        return new ReviewItem(
                "i-" + event.id() + "-" + conflict.slot(),
                cards.ref(event),
                lines,
                said,
                new Form(
                        List.of(new Given("subject", event.id()), new Given("slot", conflict.slot())),
                        new Choice("value", values),
                        List.of(),
                        false,
                        deeds(Act.SETTLE)));
    }

    /** Any event, with all that can be done to it; its reports can be taken out. */
    static ReviewItem event(Event event, boolean hidden, Cards cards) {
        List<Said> said = event.reports().stream()
                .map(Report::quote)
                .map(q -> new Said(q.key(), Disputes.quoted(q, cards)))
                .toList();
        List<Act> acts = new ArrayList<>(event.proposed() ? List.of(Act.ACCEPT, Act.REJECT) : List.of());
        acts.addAll(hidden ? List.of(Act.UNHIDE) : List.of(Act.MERGE, Act.HIDE));
        if (!hidden && !said.isEmpty()) {
            acts.add(Act.SPLIT);
        }
        return new ReviewItem(
                "i-" + event.id(),
                cards.ref(event),
                List.of(line(event, cards), cards.words().of(event.summary())),
                said,
                new Form(
                        List.of(new Given("subject", event.id())),
                        Choice.NONE,
                        near(event, cards),
                        !hidden,
                        deeds(acts.toArray(Act[]::new))));
    }

    private static List<Deed> deeds(Act... acts) {
        return List.of(acts).stream().map(Deed::of).toList();
    }

    private static List<Ref> near(Event event, Cards cards) {
        return Twins.near(event, cards.holdings().timeline()).stream()
                .map(e -> new Ref(cards.words().of(e.title()), e.id()))
                .toList();
    }

    private static String line(Event event, Cards cards) {
        Words words = cards.words();
        return words.of(
                "review.line",
                words.date(event.date()),
                words.named("type", event.type().id()),
                words.list(cards.refs(event.parties().actors()).stream()
                        .map(Ref::text)
                        .toList()),
                cards.evidenceSentence(event));
    }

    private static List<Said> said(Event event, Cards cards) {
        return event.quotes().stream()
                .limit(QUOTES)
                .map(q -> new Said("", Disputes.quoted(q, cards)))
                .toList();
    }
}
