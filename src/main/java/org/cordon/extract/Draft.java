package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a page says of itself and its blocks, before notices are taken out and the language is known. */
record Draft(
        String title,
        List<String> authors,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        Optional<URI> canonical,
        String language,
        List<Block> blocks) {

    Draft withBlocks(List<Block> others) {
        return new Draft(title, authors, publisher, published, modified, canonical, language, others);
    }
}
