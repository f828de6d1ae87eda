package org.cordon.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordon.crawl.Response.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of an index page that match a pattern, in page order, each once. */
final class Links {

    private static final int MAX_LINKS = 200;
    private static final int MAX_LENGTH = 2000;

    private Links() {}

    static List<Item> of(Body body, String pattern) throws IOException {
        Document page = Jsoup.parse(
                new ByteArrayInputStream(body.bytes()), null, body.url().toString());
        LinkPattern wanted = new LinkPattern(pattern);
        Set<URI> links = new LinkedHashSet<>();
        for (Element a : page.select("a[href]")) {
            String href = a.attr("abs:href");
            if (links.size() < MAX_LINKS && wanted.matches(href)) {
                web(body.url(), href).ifPresent(links::add);
            }
        }
        links.remove(body.url());
        return links.stream().map(Item::of).toList();
    }

    /** An http or https address without its fragment; empty for anything else, and for what is too long to be one. */
    static Optional<URI> web(URI base, String link) {
        if (link.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI url = base.resolve(link.strip().split("#", 2)[0]);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
