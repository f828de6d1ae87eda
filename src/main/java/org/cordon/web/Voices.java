package org.cordon.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;

/** Who says what of an event: its quotes under the articles that hold them, and these under the origin they go back to. */
final class Voices {

    /** One origin; {@code articles} that quote it or copy it, the original first, and the {@code tree} of all that go back to it. */
    record Family(int number, String heading, List<Voice> articles, List<Tree> tree) {}

    /** One article's say. */
    record Voice(Outlet outlet, String relation, List<Said> quotes) {}

    /** Who published an article and when, where it is shown here, and where it stands itself. */
    record Outlet(String name, String title, String date, Tongue tongue, String href, Optional<String> original) {}

    /** A language: its tag, and its name in the reader's language. */
    record Tongue(String tag, String name) {}

    /** A quote in its own language; {@code href} is the passage it stands in. */
    record Said(int number, String words, String href, Because because) {}

    private final Notes notes;
    private final Cards cards;

    private Voices(Notes notes, Cards cards) {
        this.notes = notes;
        this.cards = cards;
    }

    static List<Family> of(Event event, Notes notes, Cards cards) {
        return new Voices(notes, cards).families(event);
    }

    private List<Family> families(Event event) {
        Map<String, List<Evidence.Quote>> quotes = new LinkedHashMap<>();
        for (Evidence evidence : notes.numbers().keySet()) {
            if (evidence instanceof Evidence.Quote quote) {
                quotes.computeIfAbsent(quote.article(), a -> new ArrayList<>()).add(quote);
            }
        }
        List<Family> families = new ArrayList<>();
        for (Origin origin : event.origins()) {
            families.add(family(event, families.size() + 1, origin, quotes));
            origin.members().forEach(member -> quotes.remove(member.article()));
        }
        // What is quoted only where sources disagree has its origin too: a copy of it is no second voice.
        while (!quotes.isEmpty()) {
            String article = quotes.keySet().iterator().next();
            Origin origin = cards.holdings()
                    .timeline()
                    .origin(article)
                    .orElse(new Origin(article, List.of(Origin.Member.original(article))));
            families.add(family(event, families.size() + 1, origin, quotes));
            quotes.remove(article);
            origin.members().forEach(member -> quotes.remove(member.article()));
        }
        return families;
    }

    private Family family(Event event, int number, Origin origin, Map<String, List<Evidence.Quote>> quotes) {
        List<Voice> voices = new ArrayList<>();
        for (Origin.Member member : origin.members()) {
            List<Evidence.Quote> said = quotes.getOrDefault(member.article(), List.of());
            if (!said.isEmpty()) {
                voices.add(voice(event, member, said));
            }
        }
        return new Family(number, cards.words().of("voices.origin", number), voices, Tree.of(origin, "", cards));
    }

    private Voice voice(Event event, Origin.Member member, List<Evidence.Quote> quotes) {
        Evidence.Quote first = quotes.getFirst();
        Optional<Article> article = cards.holdings()
                .article(first.article(), first.version())
                .or(() -> cards.holdings().article(first.article()));
        List<Said> said = quotes.stream()
                .map(q -> new Said(
                        notes.numbers().getOrDefault(q, 0), q.words(), cards.href(q), Because.of(q, event, cards)))
                .toList();
        Outlet outlet = article.map(a -> outlet(a, cards)).orElseGet(() -> missing(first));
        return new Voice(outlet, relation(member, cards), said);
    }

    private Outlet missing(Evidence.Quote quote) {
        Words words = cards.words();
        return new Outlet(
                words.of("outlet.unknown"),
                "",
                words.of("date.unknown"),
                tongue(
                        quote.language().locale().toLanguageTag(),
                        quote.language().code(),
                        words),
                Address.article(quote.article()),
                Optional.empty());
    }

    static Outlet outlet(Article article, Cards cards) {
        Words words = cards.words();
        return new Outlet(
                name(article, cards),
                article.title(),
                article.published().map(words::date).orElse(words.of("date.unknown")),
                tongue(
                        article.language().locale().toLanguageTag(),
                        article.language().code(),
                        words),
                Address.article(article.id()),
                Address.outside(article.url()));
    }

    /** How an article stands to the one it goes back to, in words. */
    static String relation(Origin.Member member, Cards cards) {
        String of = member.of()
                .flatMap(id -> cards.holdings().article(id))
                .map(article -> name(article, cards))
                .orElse(cards.words().of("outlet.unknown"));
        return cards.words().of("relation." + member.relation().id(), of);
    }

    /** Who published an article: as it says itself, else the source it was read from, else its host; else only its title is known. */
    static String name(Article article, Cards cards) {
        return name(article.byline(), cards);
    }

    /** The same, by what a list knows of it. */
    static String name(Article.Byline article, Cards cards) {
        return article.publisher()
                .or(() -> article.source()
                        .flatMap(id -> cards.holdings().source(id))
                        .map(source -> cards.words().of(source.name())))
                .or(article::host)
                .orElse(article.title());
    }

    static Tongue tongue(String tag, String code, Words words) {
        return new Tongue(tag, words.named("language", code));
    }
}
