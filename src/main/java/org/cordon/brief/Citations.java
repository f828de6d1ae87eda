package org.cordon.brief;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.brief.Citation.Standing;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent.Reference;
import org.cordon.corpus.When;
import org.cordon.timeline.Evidence;

/** Numbers the sources of one brief in the order they are first named; the same source keeps its number. */
final class Citations {

    private static final int MAX_QUOTE = 1200;
    private static final int MAX_NAME = 300;

    private final Function<String, Optional<Article>> articles;
    private final Map<Evidence, Citation> byEvidence = new LinkedHashMap<>();
    private final Map<String, Optional<URI>> pages = new HashMap<>();

    Citations(Function<String, Optional<Article>> articles) {
        this.articles = articles;
    }

    List<Integer> numbers(List<Evidence> evidence) {
        return evidence.stream().map(this::number).distinct().sorted().toList();
    }

    /** The address of the page that evidence comes from; empty where it is not one of the web. */
    Optional<URI> page(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Quote quote ->
                pages.computeIfAbsent(quote.article(), id -> articles.apply(id).flatMap(a -> ofTheWeb(a.url())));
            case Evidence.Cited cited -> ofTheWeb(cited.reference().url());
        };
    }

    List<Citation> all() {
        return new ArrayList<>(byEvidence.values());
    }

    private int number(Evidence evidence) {
        Citation known = byEvidence.get(keyOf(evidence));
        if (known == null) {
            known = cite(byEvidence.size() + 1, evidence);
            byEvidence.put(keyOf(evidence), known);
        }
        return known.number();
    }

    // A reference's key is unique in its event only, so that one page cited for two events differs in nothing else.
    private static Evidence keyOf(Evidence evidence) {
        if (evidence instanceof Evidence.Cited cited) {
            Reference r = cited.reference();
            return new Evidence.Cited(
                    new Reference("", r.url(), r.title(), r.publisher(), r.language(), r.published()));
        }
        return evidence;
    }

    private Citation cite(int number, Evidence evidence) {
        return switch (evidence) {
            case Evidence.Quote quote -> quoted(number, quote);
            case Evidence.Cited cited -> cited(number, cited.reference());
        };
    }

    private Citation quoted(int number, Evidence.Quote quote) {
        Optional<Article> article = articles.apply(quote.article());
        Standing standing = article.map(a -> standing(a, quote)).orElse(Standing.LOST);
        return new Citation(
                number,
                standing,
                standing == Standing.LOST ? Optional.empty() : Optional.of(Printable.start(quote.words(), MAX_QUOTE)),
                quote.language(),
                article.flatMap(Article::publisher).map(Citations::name),
                article.map(Article::title).map(Citations::name),
                page(quote),
                article.flatMap(Article::published));
    }

    private static Standing standing(Article article, Evidence.Quote quote) {
        String text = article.text();
        boolean there = article.version().equals(quote.version())
                ? text.startsWith(quote.words(), quote.start())
                : text.contains(quote.words());
        if (!there) {
            return Standing.LOST;
        }
        return quote.words().length() > MAX_QUOTE ? Standing.SHORTENED : Standing.QUOTED;
    }

    private static String name(String text) {
        return Printable.cut(text, MAX_NAME);
    }

    private static Citation cited(int number, Reference reference) {
        return new Citation(
                number,
                Standing.CITED,
                Optional.empty(),
                reference.language(),
                Optional.of(name(reference.publisher())),
                Optional.of(name(reference.title())),
                ofTheWeb(reference.url()),
                reference.published().map(day -> When.day(When.Role.PUBLISHED, day)));
    }

    private static Optional<URI> ofTheWeb(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null && address.getRawUserInfo() == null
                ? Optional.of(address)
                : Optional.empty();
    }
}
