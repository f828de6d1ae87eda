package org.cordon.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.cordon.corpus.Language;
import org.cordon.timeline.Event;

/** A document in the making; the only place where a {@link Field} becomes a field of Lucene. */
final class Draft {

    private final Document document = new Document();

    Draft(Field.Kind kind, String id, String key) {
        document.add(new StringField(Field.KEY.id(), key, Store.NO));
        document.add(new StringField(Field.KIND.id(), kind.id(), Store.NO));
        document.add(new StringField(Field.ID.id(), id, Store.NO));
        document.add(new SortedDocValuesField(Field.ID.id(), new BytesRef(id)));
        shown(Field.ID.stored(), id);
    }

    /**
     * Every text field is there, if empty: where all documents have one, a text's length is looked up by the document's number and
     * need not be searched for.
     */
    Document document() {
        for (Field field : Field.TEXTS) {
            if (document.getField(field.id()) == null) {
                document.add(new TextField(field.id(), "", Store.NO));
            }
        }
        return document;
    }

    /** Marks the one document that stands for a key. */
    Draft digest(String key, String digest) {
        document.add(new SortedDocValuesField(Field.KEY.stored(), new BytesRef(key)));
        document.add(new SortedDocValuesField(Field.DIGEST.id(), new BytesRef(digest)));
        return this;
    }

    /** Where this document lies, and those that are written with it. */
    Draft section(Field.Section section) {
        document.add(new NumericDocValuesField(Field.SECTION.id(), section.ordinal()));
        return this;
    }

    Draft passage(int index) {
        document.add(new NumericDocValuesField(Field.PASSAGE.id(), index));
        return this;
    }

    Draft title(Language language, String title) {
        document.add(new TextField(Field.title(language).id(), title, Store.NO));
        return shown(Field.title(language).stored(), title);
    }

    Draft shownText(Language language, String text) {
        return shown(Field.text(language).stored(), text).text(language, text);
    }

    /** Kept as it is: stored fields would be packed with others, and unpacked for each document shown. */
    private Draft shown(String name, String text) {
        document.add(new BinaryDocValuesField(name, new BytesRef(text)));
        return this;
    }

    Draft text(Language language, String text) {
        document.add(new TextField(Field.text(language).id(), text, Store.NO));
        if (language == Language.ZH) {
            document.add(new TextField(Field.PAIRS_ZH.id(), text, Store.NO));
        }
        return this;
    }

    /** Where the text of a language names entities. */
    Draft named(Language language, List<EntityTokens.Named> named) {
        return shown(Field.text(language).named(), Spans.written(named));
    }

    Draft entities(Collection<String> ids) {
        ids.forEach(id -> document.add(new StringField(Field.ENTITY.id(), id, Store.NO)));
        return this;
    }

    Draft days(LocalDate from, LocalDate to) {
        document.add(new LongField(Field.FROM.id(), from.toEpochDay(), Store.NO));
        document.add(new LongField(Field.TO.id(), to.toEpochDay(), Store.NO));
        return values(Field.YEAR, List.of(String.valueOf(from.getYear())));
    }

    Draft known(LocalDate day) {
        document.add(new LongField(Field.KNOWN.id(), day.toEpochDay(), Store.NO));
        return this;
    }

    Draft values(Field field, Collection<String> values) {
        for (String value : new LinkedHashSet<>(values)) {
            document.add(new StringField(field.id(), value, Store.NO));
            document.add(new SortedSetDocValuesField(field.id(), new BytesRef(value)));
        }
        return this;
    }

    /** What the document is about, by the events it tells of. */
    Draft events(Collection<Event> events) {
        Set<String> actors = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<StatusDays> statuses = new LinkedHashSet<>();
        for (Event event : events) {
            actors.addAll(event.parties().actors());
            targets.addAll(event.parties().targets());
            statuses.addAll(StatusDays.of(event));
            facts(event);
        }
        values(Field.TYPE, events.stream().map(e -> e.type().id()).toList());
        values(Field.JURISDICTION, events.stream().map(Event::jurisdiction).toList());
        values(Field.ACTOR, actors);
        values(Field.TARGET, targets);
        for (StatusDays days : statuses) {
            document.add(new LongRange(Field.status(days.status()), new long[] {days.from()}, new long[] {days.to()}));
        }
        return this;
    }

    private void facts(Event event) {
        having(event).forEach(h -> document.add(new StringField(Field.HAS.id(), h.id(), Store.NO)));
        document.add(new LongField(Field.ORIGINS.id(), event.origins().size(), Store.NO));
        for (Event.DatedFact fact : event.dates()) {
            document.add(new LongRange(
                    Field.date(fact.when().role()),
                    new long[] {fact.when().start().toEpochDay()},
                    new long[] {fact.when().end().toEpochDay()}));
        }
    }

    /** What an event has beside its dates. */
    static Set<Field.Having> having(Event event) {
        Set<Field.Having> having = EnumSet.noneOf(Field.Having.class);
        if (!event.conflicts().isEmpty()) {
            having.add(Field.Having.CONFLICT);
        }
        if (!event.links().isEmpty()) {
            having.add(Field.Having.LINK);
        }
        if (!event.reports().isEmpty()) {
            having.add(Field.Having.REPORT);
        }
        if (event.curated().flatMap(c -> c.basis().citation()).isPresent()) {
            having.add(Field.Having.CITATION);
        }
        return having;
    }

    Draft vector(Field field, Optional<float[]> vector) {
        vector.ifPresent(v -> document.add(
                new KnnByteVectorField(field.id(), Embedder.packed(v), VectorSimilarityFunction.DOT_PRODUCT)));
        return this;
    }
}
