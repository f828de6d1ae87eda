package org.cordon.web;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.When;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;

/** An event as its page shows it. */
record EventPage(
        Card card,
        Standing standing,
        List<DateRow> dates,
        List<Voices.Family> families,
        List<Disputes.Dispute> disputes,
        List<CitedPage> cited,
        List<Chains.Step> chain,
        List<Ref> about,
        Basis basis,
        Optional<Ref> watched,
        String updated) {

    /** What law the event rests on, and how sure its editors are; empty where nobody wrote it down. */
    record Basis(String citation, String confidence) {}

    /** How things stand on a day, told in a sentence. */
    record Standing(String asOf, String sentence) {}

    /** A date by its role, with what says so; {@code notes} tell how it is known. */
    record DateRow(String role, String iso, String date, String zone, List<String> notes, List<Mark> marks) {}

    /** A number that leads to the quote or the cited page that it stands for. */
    record Mark(int number, String href) {}

    /** A page that people cited. */
    record CitedPage(int number, String title, Optional<String> href, String language, String line) {}

    private static final List<When.Role> ALWAYS =
            List.of(When.Role.ANNOUNCED, When.Role.PUBLISHED, When.Role.EFFECTIVE, When.Role.ENDED);

    static EventPage of(Event event, Cards cards) {
        Notes notes = Notes.of(event);
        Words words = cards.words();
        return new EventPage(
                cards.card(event),
                new Standing(cards.day().toString(), standing(event, cards)),
                dates(event, notes, words),
                Voices.of(event, notes, cards),
                Disputes.of(event, notes, cards),
                cited(notes, words),
                Chains.of(event, cards),
                cards.refs(event.parties().about()),
                event.curated().map(c -> basis(c.basis(), words)).orElse(new Basis("", "")),
                watched(event, cards),
                words.minute(cards.holdings().updated(event)));
    }

    /** The watched page that an event was proposed from. */
    private static Optional<Ref> watched(Event event, Cards cards) {
        return event.quotes().stream()
                .filter(quote -> event.watched())
                .findFirst()
                .flatMap(quote -> cards.holdings().article(quote.article()))
                .flatMap(Article::source)
                .map(source -> new Ref(cards.words().of("watch.proposed"), Address.watch(source)));
    }

    private static String standing(Event event, Cards cards) {
        Words words = cards.words();
        String status = words.named("status", event.status(cards.day()).id());
        return words.of("event.standing", words.day(cards.day()), status);
    }

    private static Basis basis(CuratedEvent.Basis basis, Words words) {
        String citation = basis.citation().orElse("");
        return new Basis(
                citation.isEmpty() || basis.citationChecked()
                        ? citation
                        : words.of("event.citation.unchecked", citation),
                words.of("confidence." + basis.confidence().name().toLowerCase(Locale.ROOT)));
    }

    private static List<DateRow> dates(Event event, Notes notes, Words words) {
        List<DateRow> rows = new ArrayList<>();
        for (When.Role role : When.Role.values()) {
            List<Event.DatedFact> facts =
                    event.dates().stream().filter(f -> f.when().role() == role).toList();
            facts.forEach(fact -> rows.add(row(fact, note(event, fact, words), notes, words)));
            if (facts.isEmpty() && ALWAYS.contains(role)) {
                rows.add(new DateRow(
                        words.named("role", role.id()), "", words.of("not-known"), "", List.of(), List.of()));
            }
        }
        return rows;
    }

    /** What the editors remarked on a date. */
    private static Optional<String> note(Event event, Event.DatedFact fact, Words words) {
        return event.curated().stream()
                .flatMap(curated -> curated.dates().stream())
                .filter(stated -> stated.when().equals(fact.when()))
                .flatMap(stated -> stated.note().stream())
                .map(words::of)
                .findFirst();
    }

    private static DateRow row(Event.DatedFact fact, Optional<String> note, Notes notes, Words words) {
        When when = fact.when();
        List<String> told = new ArrayList<>();
        told.add(words.of("precision." + when.precision().name().toLowerCase(Locale.ROOT)));
        when.anchor()
                .ifPresent(a ->
                        told.add(words.of("anchor." + a.kind().name().toLowerCase(Locale.ROOT), words.day(a.date()))));
        fact.how().ifPresent(how -> told.add(words.of("ending." + how.name().toLowerCase(Locale.ROOT))));
        if (!fact.checked()) {
            told.add(words.of("date.unchecked"));
        }
        if (fact.evidence().isEmpty()) {
            told.add(words.of("date.unsourced"));
        }
        note.ifPresent(told::add);
        String zone = when.zone()
                .map(z -> z.getDisplayName(TextStyle.FULL, words.language().locale()))
                .orElse(words.of("zone.unknown"));
        return new DateRow(
                words.named("role", when.role().id()),
                when.iso(),
                words.date(when),
                zone,
                told,
                notes.marks(fact.evidence()));
    }

    private static List<CitedPage> cited(Notes notes, Words words) {
        List<CitedPage> pages = new ArrayList<>();
        notes.numbers().forEach((evidence, number) -> {
            if (evidence instanceof Evidence.Cited page) {
                CuratedEvent.Reference reference = page.reference();
                String published = reference.published().map(words::day).orElse(words.of("date.unknown"));
                pages.add(new CitedPage(
                        number,
                        reference.title(),
                        Address.outside(reference.url()),
                        reference.language().locale().toLanguageTag(),
                        words.of("cited.line", reference.publisher(), published)));
            }
        });
        return pages;
    }
}
