package org.cordon.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.timeline.Event;

/** Documents as they should stand in the index under one key: a digest of what they are made of, and where to get that. */
record Change(String key, String digest, Supplier<Content> content) {

    /** Marks a digest whose documents carry all their vectors. */
    private static final String WITH_VECTORS = "+";

    /** What documents are made of, held no longer than they are written: the texts that want a vector, and how to make them. */
    record Content(List<Text> texts, Function<String, List<Document>> make) {}

    /** All that should stand in the index; nothing of an article is read before its content is asked for. */
    static Stream<Change> of(Documents documents, Collection<Event> events, Annotated annotated) {
        return Stream.concat(
                events.stream()
                        .map(event -> new Change(
                                Documents.key(event),
                                documents.digest(event),
                                () -> new Content(
                                        documents.texts(event), digest -> List.of(documents.of(event, digest))))),
                annotated.heads().stream()
                        .map(head -> new Change(
                                Documents.key(head),
                                documents.digest(head),
                                () -> content(documents, annotated.annotation(head)))));
    }

    private static Content content(Documents documents, Annotation annotation) {
        return new Content(documents.texts(annotation), digest -> documents.of(annotation, digest));
    }

    String digest(boolean vectors) {
        return vectors ? digest + WITH_VECTORS : digest;
    }
}
