package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an article from a web page. */
final class Html {

    private Html() {}

    static Draft read(String html, URI url) {
        Document page = Jsoup.parse(html, Address.isWeb(url) ? url.toString() : "");
        Metadata metadata = new Metadata(page);
        List<Block> blocks = MainText.of(page.body(), metadata.title());
        return new Draft(
                metadata.title(),
                metadata.authors(),
                metadata.publisher(),
                DateFinder.published(page, metadata, url),
                DateFinder.modified(metadata),
                metadata.canonical(url),
                metadata.language(),
                blocks);
    }

    /** The day a page was published, none after the last that is possible. */
    static Optional<LocalDate> published(String html, URI url, LocalDate latest) {
        Document page = Jsoup.parse(html, Address.isWeb(url) ? url.toString() : "");
        return DateFinder.published(page, new Metadata(page), url);
    }
}
