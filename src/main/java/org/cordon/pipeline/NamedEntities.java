package org.cordon.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cordon.annotate.Gazetteer;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.corpus.Source;
import org.cordon.index.EntityTokens;
import org.cordon.search.Facet;
import org.cordon.search.Labels;

/** Lets the index and the search know entities by their names, as the corpus now has them. */
final class NamedEntities implements EntityTokens, Labels {

    private record Known(Corpus corpus, Gazetteer gazetteer) {}

    private final Supplier<Corpus> corpus;
    private volatile Optional<Known> known = Optional.empty();

    NamedEntities(Supplier<Corpus> corpus) {
        this.corpus = corpus;
    }

    private Known current() {
        Corpus now = corpus.get();
        return known.filter(k -> k.corpus() == now).orElseGet(() -> {
            Known fresh = new Known(now, Gazetteer.of(now.entities()));
            known = Optional.of(fresh);
            return fresh;
        });
    }

    @Override
    public List<Named> in(String text) {
        return current().gazetteer().find(text).stream()
                .map(m -> new Named(m.entity(), m.start(), m.end()))
                .toList();
    }

    @Override
    public Optional<String> kindOf(String source) {
        return source(source).map(s -> s.kind().id());
    }

    private Optional<Source> source(String id) {
        return corpus.get().source(id);
    }

    @Override
    public Optional<Label> of(Facet.Field field, String value) {
        return switch (field) {
            case ACTOR, TARGET, JURISDICTION -> name(value);
            case SOURCE -> source(value).map(Source::name);
            case TYPE, LANGUAGE, CLASS, YEAR, STATUS -> Optional.empty();
        };
    }

    @Override
    public Optional<String> source(Predicate<Label> named) {
        return corpus.get().sources().stream()
                .filter(s -> named.test(s.name()))
                .map(Source::id)
                .findFirst();
    }

    @Override
    public Optional<Label> name(String entity) {
        return current().corpus().entity(entity).map(Entity::name);
    }
}
