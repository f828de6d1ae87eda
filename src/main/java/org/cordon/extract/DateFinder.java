package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Finds the day an article was published and the day it was last changed. */
final class DateFinder {

    private DateFinder() {}

    static Optional<LocalDate> published(Document page, Metadata metadata, URI url) {
        return metadata.json()
                .text("datePublished")
                .or(() -> metadata.meta("article:published_time", "datepublished", "date", "pubdate"))
                .flatMap(DateText::first);
    }

    static Optional<LocalDate> modified(Metadata metadata) {
        return metadata.json()
                .text("dateModified")
                .or(() -> metadata.meta("article:modified_time", "datemodified", "og:updated_time"))
                .flatMap(DateText::first);
    }
}
