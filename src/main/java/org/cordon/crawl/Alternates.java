package org.cordon.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.crawl.Response.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names for itself ({@code <link rel=alternate>}; RSS Autodiscovery, HTML 4.6.7.1), in page order. */
final class Alternates {

    private static final int MAX_ALTERNATES = 20;
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json");

    /** A feed that a page names; the title may be empty. */
    record Alternate(URI url, String title) {}

    private Alternates() {}

    static List<Alternate> of(Body body) throws IOException {
        Document page = Jsoup.parse(
                new ByteArrayInputStream(body.bytes()), null, body.url().toString());
        List<Alternate> alternates = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (TYPES.contains(type) && alternates.size() < MAX_ALTERNATES) {
                Links.web(body.url(), link.attr("abs:href"))
                        .filter(url -> !url.equals(body.url()))
                        .map(url -> new Alternate(url, Feeds.plain(link.attr("title"))))
                        .filter(found -> !alternates.contains(found))
                        .ifPresent(alternates::add);
            }
        }
        return alternates;
    }
}
