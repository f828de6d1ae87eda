package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.decide.Act;
import org.cordon.pipeline.UnverifiedName;
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
    record Form(List<Given> given, Choice choice, Target into, List<Deed> deeds) {}

    /** What it may become: the end of the message key that asks for it, empty where nothing is, and proposals. */
    record Target(String key, List<Ref> near) {
        static final Target NONE = new Target("", List.of());
    }

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
                Target.NONE,
                deeds(Act.MERGE, Act.NOT_DUPLICATE));
        List<String> lines = List.of(why, line(pair.one(), cards), otherTitle, line(pair.other(), cards));
        return new ReviewItem("i-" + one + "-" + other, cards.ref(pair.one()), lines, said, form);
    }

    /** The place on an editors' page of what is in dispute. */
    static String id(Event event, Conflict conflict) {
        long before = event.conflicts().stream()
                .takeWhile(c -> !c.equals(conflict))
                .filter(c -> c.slot().equals(conflict.slot()))
                .count();
        return "i-" + event.id() + "-" + conflict.slot() + (before == 0 ? "" : "-" + (before + 1));
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
                id(event, conflict),
                cards.ref(event),
                lines,
                said,
                new Form(
                        List.of(new Given("subject", event.id()), new Given("slot", conflict.slot())),
                        new Choice("value", values),
                        Target.NONE,
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
                        hidden ? Target.NONE : near(event, cards),
                        deeds(acts.toArray(Act[]::new))));
    }

    private static List<Deed> deeds(Act... acts) {
        return List.of(acts).stream().map(Deed::of).toList();
    }

    private static Target near(Event event, Cards cards) {
        return new Target(
                "event",
                Twins.near(event, cards.timeline()).stream()
                        .map(e -> new Ref(cards.words().of(e.title()), e.id()))
                        .toList());
    }

    static ReviewItem name(UnverifiedName name, Cards cards) {
        Words words = cards.words();
        List<Said> said = name.seen().stream()
                .map(seen -> new Said("", quoted(seen, cards)))
                .toList();
        String line = words.of("review.name", words.of("kind.one." + name.kind().id()), name.count(), name.articles());
        return new ReviewItem(
                "n-" + Integer.toHexString(name.name().hashCode()),
                new Ref(name.name(), Address.article(name.seen().getFirst().article())),
                List.of(line),
                said,
                new Form(
                        List.of(new Given("subject", name.name())),
                        Choice.NONE,
                        new Target("entity", List.of()),
                        deeds(Act.NAME_ACCEPT, Act.NAME_REJECT)));
    }

    private static Disputes.Quoted quoted(UnverifiedName.Seen seen, Cards cards) {
        Optional<Article> article = cards.holdings().article(seen.article());
        Language language = article.map(Article::language).orElse(Language.EN);
        String outlet =
                article.map(a -> Voices.name(a, cards)).orElse(cards.words().of("outlet.unknown"));
        return new Disputes.Quoted(
                seen.words(),
                Voices.tongue(language.locale().toLanguageTag(), language.code(), cards.words()),
                new Ref(outlet, Address.article(seen.article())));
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
