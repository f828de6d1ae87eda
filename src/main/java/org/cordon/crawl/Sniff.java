package org.cordon.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.Source;
import org.cordon.crawl.Response.Body;

/** Tells from its beginning what a document is; what servers say of feeds and sitemaps is often wrong. */
final class Sniff {

    private static final int READ = 2048;

    private Sniff() {}

    /** What a document is: a feed, a sitemap, or a page; empty where it is none of these. */
    static Optional<Source.Format> format(Body body) {
        int length = Math.min(body.bytes().length, READ);
        String start = new String(body.bytes(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (has(start, "<rss", "<feed", "<rdf:rdf") || start.contains("jsonfeed.org/version")) {
            return Optional.of(Source.Format.FEED);
        }
        if (has(start, "<urlset", "<sitemapindex") || start.startsWith("\u001f\u008b")) {
            return Optional.of(Source.Format.SITEMAP);
        }
        return has(start, "<html", "<!doctype html", "<head", "<body")
                ? Optional.of(Source.Format.PAGE)
                : Optional.empty();
    }

    private static boolean has(String start, String... marks) {
        return Stream.of(marks).anyMatch(start::contains);
    }
}
