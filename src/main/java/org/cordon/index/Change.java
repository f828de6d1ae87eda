package org.cordon.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.cordon.annotate.Annotation;
import org.cordon.timeline.Event;

/** Documents as they should stand in the index under one key: a digest of what they are made of, and how to make them. */
record Change(String key, String digest, List<Text> texts, Function<String, List<Document>> make) {

    /** Marks a digest whose documents carry all their vectors. */
    private static final String WITH_VECTORS = "+";

    static List<Change> of(Documents documents, Collection<Event> events, Collection<Annotation> annotations) {
        List<Change> changes = new ArrayList<>();
        for (Event event : events) {
            changes.add(new Change(
                    Documents.key(event),
                    documents.digest(event),
                    documents.texts(event),
                    digest -> List.of(documents.of(event, digest))));
        }
        for (Annotation annotation : annotations) {
            changes.add(new Change(
                    Documents.key(annotation),
                    documents.digest(annotation),
                    documents.texts(annotation),
                    digest -> documents.of(annotation, digest)));
        }
        return changes;
    }

    String digest(boolean vectors) {
        return vectors ? digest + WITH_VECTORS : digest;
    }
}
