package org.cordon.web;

import static org.cordon.corpus.When.Role.ANNOUNCED;
import static org.cordon.corpus.When.Role.EFFECTIVE;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.corpus.Written;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Link;
import org.cordon.timeline.Origin;

/** The makings of hand-made holdings: entities, articles and events in few words. */
final class Samples {

    private Samples() {}

    static Entity someone(String id, String en, String zh, String... aliases) {
        return Examples.entity(id, en, zh, aliases);
    }

    /** An article whose paragraphs are its passages. */
    static Article story(String id, Language language, String publisher, String... titleAndParagraphs) {
        List<String> paragraphs = List.of(titleAndParagraphs).subList(1, titleAndParagraphs.length);
        return Written.of(id, String.join("\n", paragraphs))
                .version("v1" + id)
                .at("https://" + id + ".example/news/1")
                .titled(titleAndParagraphs[0])
                .by(publisher)
                .on("2024-06-25")
                .in(language)
                .fetched("2024-06-26T08:30:00Z")
                .noting(List.of(new Article.Notice(Article.Notice.Kind.DISCLAIMER, "Views are the author’s own.")))
                .article();
    }

    /** The words of an article, as evidence. */
    static Evidence.Quote quote(Article article, String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(article.id() + " does not say '" + words + "'");
        }
        int passage = article.passages().stream()
                .filter(p -> p.start() <= start && start < p.end())
                .findFirst()
                .orElseThrow()
                .index();
        return new Evidence.Quote(
                article.id(), article.version(), passage, start, start + words.length(), article.language(), words);
    }

    static Evidence.Cited cited(String key, String publisher, Language language) {
        return new Evidence.Cited(new CuratedEvent.Reference(
                key,
                URI.create("https://" + key + ".example/document"),
                language == Language.ZH ? "公告原文" : "Text of the notice",
                publisher,
                language,
                Optional.of(LocalDate.of(2024, 6, 24))));
    }

    static DatedFact fact(When when, Evidence... evidence) {
        return new DatedFact(when, List.of(evidence), true, Optional.empty());
    }

    static Event event(String id, EventType type, Label title, When... dates) {
        Evidence cited = cited("gov-" + id, "Official Gazette", Language.EN);
        List<DatedFact> facts = new ArrayList<>();
        for (When when : dates) {
            facts.add(fact(when, cited));
        }
        return new Event(
                id,
                type,
                title,
                new Label(title.en() + ", as the official text has it.", "官方文本：" + title.zh() + "。"),
                new Parties(List.of("gov:us-bis"), List.of("place:cn"), List.of()),
                "place:us",
                facts,
                List.of(),
                List.of(cited),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Event with(Event e, Parties parties, String jurisdiction) {
        return copy(e, parties, jurisdiction, e.dates(), e.evidence(), e.origins(), e.conflicts(), e.links());
    }

    static Event ended(Event e, String day, CuratedEvent.Ending how) {
        List<DatedFact> dates = new ArrayList<>(e.dates());
        dates.add(new DatedFact(When.parse(When.Role.ENDED, day), e.evidence(), false, Optional.of(how)));
        return copy(e, e.parties(), e.jurisdiction(), dates, e.evidence(), e.origins(), e.conflicts(), e.links());
    }

    static Event with(Event e, List<Evidence> evidence, List<Origin> origins, List<Conflict> conflicts) {
        return copy(e, e.parties(), e.jurisdiction(), e.dates(), evidence, origins, conflicts, e.links());
    }

    static Event linked(Event e, CuratedEvent.LinkKind kind, String to, String basis) {
        List<Link> links = List.of(new Link(kind, e.id(), to, Optional.of(basis), Optional.empty()));
        return copy(e, e.parties(), e.jurisdiction(), e.dates(), e.evidence(), e.origins(), e.conflicts(), links);
    }

    private static Event copy(
            Event e,
            Parties parties,
            String jurisdiction,
            List<DatedFact> dates,
            List<Evidence> evidence,
            List<Origin> origins,
            List<Conflict> conflicts,
            List<Link> links) {
        return new Event(
                e.id(),
                e.type(),
                e.title(),
                e.summary(),
                parties,
                jurisdiction,
                dates,
                e.reports(),
                evidence,
                origins,
                conflicts,
                links,
                e.curated(),
                e.decisions());
    }

    static When announced(String date) {
        return When.parse(ANNOUNCED, date);
    }

    static When effective(String date) {
        return When.parse(EFFECTIVE, date);
    }
}
