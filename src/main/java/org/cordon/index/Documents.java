package org.cordon.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.index.EntityTokens.Named;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence.Quote;
import org.cordon.timeline.Knowledge;

/** Turns articles and events into documents: an article's passages and then the article itself, and one for each event. */
final class Documents {

    /** A passage shorter than this says too little to have a meaning of its own. */
    private static final int SHORTEST = 12;

    /** A Chinese sentence can be whole in so few. */
    private static final int SHORTEST_ZH = 4;

    /** An event quoted a hundred times is found by its first quotes. */
    private static final int QUOTES = 12;

    private final Annotated annotated;
    private final Map<String, Map<Integer, Set<Event>>> told = new HashMap<>();
    private final Knowledge knowledge;
    private final EntityTokens entities;
    private final Vectors vectors;

    Documents(Collection<Event> events, Annotated annotated, EntityTokens entities, Vectors vectors) {
        this.entities = entities;
        this.knowledge = Knowledge.of(annotated.heads());
        this.vectors = vectors;
        this.annotated = annotated;
        for (Event event : events) {
            for (Quote quote : event.quotes()) {
                told.computeIfAbsent(quote.article(), k -> new TreeMap<>())
                        .computeIfAbsent(quote.passage(), k -> new LinkedHashSet<>())
                        .add(event);
            }
        }
    }

    /** The passages, then the article: Lucene keeps them side by side in this order. */
    List<Document> of(Annotation annotation, String digest) {
        Article article = annotation.article();
        List<Document> block = new ArrayList<>();
        for (Passage passage : article.passages()) {
            block.add(passage(annotation, passage));
        }
        Draft draft = new Draft(Field.Kind.ARTICLE, article.id(), key(article.head()))
                .digest(key(article.head()), digest)
                .section(Field.Section.of(article.language()));
        block.add(common(draft, article).document());
        return block;
    }

    private Document passage(Annotation annotation, Passage passage) {
        Article article = annotation.article();
        List<Named> named = annotation.mentions().stream()
                .filter(m -> m.passage() == passage.index())
                .map(m -> new Named(m.entity(), m.start() - passage.start(), m.end() - passage.start()))
                .toList();
        Draft draft = new Draft(Field.Kind.PASSAGE, article.id(), key(article.head()))
                .passage(passage.index())
                .title(article.language(), article.title())
                .shownText(article.language(), article.text(passage))
                .named(article.language(), named)
                .entities(named.stream().map(Named::entity).toList())
                .events(told(article, passage));
        Text text = new Text(article.language(), article.text(passage));
        if (embeddable(article, passage)) {
            draft.vector(Field.vector(Field.Kind.PASSAGE, text.language()), vectors.of(text));
            draft.vector(Field.shared(text.language()), vectors.shared(text));
        }
        return common(draft, article).document();
    }

    private Draft common(Draft draft, Article article) {
        article.published().ifPresent(p -> draft.days(p.start(), p.end()));
        return draft.known(Knowledge.day(article.head()))
                .values(Field.LANGUAGE, List.of(article.language().code()))
                .values(Field.SOURCE, article.source().stream().toList())
                .values(
                        Field.CLASS,
                        article.source().flatMap(entities::kindOf).stream().toList());
    }

    Document of(Event event, String digest) {
        Draft draft = new Draft(Field.Kind.EVENT, event.id(), key(event))
                .digest(key(event), digest)
                .section(Field.Section.EVENTS)
                .days(event.date().start(), event.date().end())
                .known(knowledge.first(event))
                .events(List.of(event))
                .entities(parties(event))
                .values(
                        Field.LANGUAGE,
                        event.evidence().stream().map(e -> e.language().code()).toList())
                .values(Field.SOURCE, sources(event))
                .values(Field.CLASS, kinds(event));
        for (Language language : Language.values()) {
            draft.title(language, event.title().in(language))
                    .shownText(language, event.summary().in(language))
                    .named(language, entities.in(event.summary().in(language)));
            context(event, language).forEach(words -> draft.text(language, words));
            draft.vector(Field.vector(Field.Kind.EVENT, language), vectors.of(text(event, language)));
        }
        return draft.document();
    }

    static String key(Article.Head article) {
        return Field.Kind.ARTICLE.id() + "/" + article.id();
    }

    static String key(Event event) {
        return Field.Kind.EVENT.id() + "/" + event.id();
    }

    /** The texts of a document that want a vector. */
    List<Text> texts(Annotation annotation) {
        Article article = annotation.article();
        return article.passages().stream()
                .filter(p -> embeddable(article, p))
                .map(p -> new Text(article.language(), article.text(p)))
                .toList();
    }

    List<Text> texts(Event event) {
        return List.of(text(event, Language.EN), text(event, Language.ZH));
    }

    /** Everything an article's documents are made of. */
    String digest(Article.Head article) {
        StringBuilder all = new StringBuilder(annotated.digest(article));
        article.source().flatMap(entities::kindOf).ifPresent(all::append);
        told.getOrDefault(article.id(), Map.of()).forEach((passage, events) -> {
            for (Event event : events) {
                all.append(passage).append(event.type()).append(event.jurisdiction());
                all.append(event.parties()).append(StatusDays.of(event)).append(Draft.having(event));
                all.append(event.origins().size());
                event.dates().forEach(d -> all.append(d.when()));
            }
        });
        return Digest.of(all);
    }

    String digest(Event event) {
        return Digest.of(event.toString()
                + knowledge.first(event)
                + new TreeSet<>(sources(event))
                + new TreeSet<>(kinds(event))
                + entities.in(event.summary().en())
                + entities.in(event.summary().zh())
                + context(event, Language.EN));
    }

    private static boolean embeddable(Article article, Passage passage) {
        int shortest = article.language() == Language.ZH ? SHORTEST_ZH : SHORTEST;
        return passage.end() - passage.start() >= shortest && passage.kind() != Passage.Kind.HEADING;
    }

    private Collection<Event> told(Article article, Passage passage) {
        return told.getOrDefault(article.id(), Map.of()).getOrDefault(passage.index(), Set.of());
    }

    private static Text text(Event event, Language language) {
        String stop = language == Language.ZH ? "。" : ". ";
        return new Text(
                language, event.title().in(language) + stop + event.summary().in(language));
    }

    private static Set<String> parties(Event event) {
        Set<String> ids = new LinkedHashSet<>(event.parties().actors());
        ids.addAll(event.parties().targets());
        ids.addAll(event.parties().about());
        ids.add(event.jurisdiction());
        return ids;
    }

    private Set<String> sources(Event event) {
        Set<String> sources = new LinkedHashSet<>();
        for (Quote quote : event.quotes()) {
            annotated.head(quote.article()).flatMap(Article.Head::source).ifPresent(sources::add);
        }
        return sources;
    }

    private List<String> kinds(Event event) {
        return sources(event).stream().flatMap(s -> entities.kindOf(s).stream()).toList();
    }

    /** Words that lead to an event and are not shown: its parties' names, its citation and cues, and what reports say. */
    private List<String> context(Event event, Language language) {
        Set<String> words = new LinkedHashSet<>();
        words.add(event.title().in(language));
        parties(event).forEach(id -> entities.name(id).ifPresent(n -> words.add(n.in(language))));
        event.curated().ifPresent(c -> {
            c.basis().citation().ifPresent(words::add);
            words.addAll(c.cues());
        });
        event.quotes().stream()
                .filter(q -> q.language() == language)
                .limit(QUOTES)
                .forEach(q -> words.add(q.words()));
        return List.copyOf(words);
    }
}
