package org.cordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;

/** What was found in the articles of a corpus, with only their heads and some counts at hand: texts and annotations stay in their files. */
final class Shelf implements Annotated {

    private record Entry(Article.Head head, String digest) {}

    private final Corpus corpus;
    private final Annotations annotations;
    private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Tallies tallies = new Tallies();
    private final ProposedNames proposed = new ProposedNames();

    private Shelf(Corpus corpus, Annotations annotations) {
        this.corpus = corpus;
        this.annotations = annotations;
    }

    /** Takes the latest version of every article, on as many threads as there are processors; only what no card tells is read. */
    static Shelf of(Corpus corpus, Annotations annotations, Cards cards) throws IOException {
        Shelf shelf = new Shelf(corpus, annotations);
        corpus.ids().parallelStream().flatMap(id -> cards.of(id).stream()).forEach(shelf::put);
        annotations.keepOnly(shelf.heads());
        cards.keepOnlyUsed();
        return shelf;
    }

    private void put(Card card) {
        entries.put(card.head().id(), new Entry(card.head(), card.digest()));
        tallies.add(card);
        proposed.add(card);
    }

    /** Takes an article that is new, or in another version. */
    void take(Annotation fresh) {
        head(fresh.article().id()).flatMap(this::found).map(Card::of).ifPresent(old -> {
            tallies.remove(old);
            proposed.remove(old);
        });
        put(Card.of(fresh));
    }

    /** The articles that were read. */
    Corpus corpus() {
        return corpus;
    }

    /** What finds names and days in articles, and keeps what it found. */
    Annotations annotations() {
        return annotations;
    }

    /** What texts call the entities. */
    Tallies tallies() {
        return tallies;
    }

    /** The names that nobody verified. */
    ProposedNames proposed() {
        return proposed;
    }

    /** The articles that a source brought. */
    List<Article.Head> from(String source) {
        return heads().stream()
                .filter(h -> h.source().filter(source::equals).isPresent())
                .toList();
    }

    @Override
    public Collection<Article.Head> heads() {
        return Collections.unmodifiableCollection(
                entries.values().stream().map(Entry::head).toList());
    }

    @Override
    public Optional<Article.Head> head(String article) {
        return Optional.ofNullable(entries.get(article)).map(Entry::head);
    }

    @Override
    public String digest(Article.Head article) {
        Entry entry = entries.get(article.id());
        return entry != null && entry.head().equals(article) ? entry.digest() : Annotated.digest(annotation(article));
    }

    @Override
    public Annotation annotation(Article.Head article) {
        return found(article)
                .orElseThrow(() -> new UncheckedIOException(
                        new IOException("article " + article.id() + " can no longer be read; reindex")));
    }

    /** What was found in an article; empty where its file is gone. */
    Optional<Annotation> found(Article.Head article) {
        return corpus.article(article.id())
                .filter(a -> a.version().equals(article.version()))
                .or(() -> corpus.article(article.id(), article.version()))
                .map(annotations::of);
    }
}
