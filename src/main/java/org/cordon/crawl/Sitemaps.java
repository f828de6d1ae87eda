package org.cordon.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.crawl.Offer.Seen;
import org.cordon.crawl.Page.Told;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;

/**
 * Reads a sitemap, a news sitemap or an index of them (sitemaps.org 0.9), also gzipped: the newest items first, at most 200,
 * out of at most 20 documents. An index inside an index is not followed.
 */
final class Sitemaps {

    private static final int MAX_ITEMS = 200;
    private static final int MAX_DOCUMENTS = 20;
    private static final Comparator<Optional<Instant>> NEWEST_FIRST = Comparator.comparing(
                    (Optional<Instant> moment) -> moment.orElse(Instant.EPOCH))
            .reversed();

    private final Offers.Way way;
    private final LinkPattern wanted;
    private final List<Item> items = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    Sitemaps(Offers.Way way, String pattern) {
        this.way = way;
        this.wanted = new LinkPattern(pattern);
    }

    /** The items of a sitemap, or of all that an index names; the index itself is asked for each time. */
    Offer read(URI asked, Body body) throws IOException, InterruptedException {
        if (parse(body) instanceof SiteMapIndex index) {
            followed(index, body);
        } else {
            add(asked, body);
        }
        items.sort(Comparator.comparing(Item::moment, NEWEST_FIRST));
        List<Item> newest = Feeds.once(items).stream().limit(MAX_ITEMS).toList();
        return new Offer(newest, seen, Source.Format.SITEMAP, trouble, Optional.empty());
    }

    private void followed(SiteMapIndex index, Body body) throws InterruptedException {
        List<URI> named = index.getSitemaps().stream()
                .sorted(Comparator.comparing(s -> moment(s.getLastModified()), NEWEST_FIRST))
                .flatMap(s -> Links.web(body.url(), s.getUrl().toString()).stream())
                .distinct()
                .limit(MAX_DOCUMENTS)
                .toList();
        for (URI url : named) {
            if (!items.isEmpty() && !way.whole()) {
                return;
            }
            switch (way.get(url)) {
                case Body part -> part(url, part);
                case Unchanged unchanged -> {}
                case Refused refused -> trouble = Optional.of(url + " " + refused.reason());
            }
        }
    }

    private void part(URI url, Body part) {
        try {
            add(url, part);
        } catch (IOException e) {
            trouble = Optional.of(url + " " + e.getMessage());
        }
    }

    private void add(URI asked, Body body) throws IOException {
        if (!(parse(body) instanceof SiteMap map)) {
            throw new IOException(Trouble.NESTED_SITEMAPS.with());
        }
        for (SiteMapURL entry : map.getSiteMapUrls()) {
            if (wanted.matches(entry.getUrl().toString())) {
                Links.web(body.url(), entry.getUrl().toString()).ifPresent(url -> items.add(item(url, entry)));
            }
        }
        seen.add(Seen.of(asked, body));
    }

    private static Item item(URI url, SiteMapURL entry) {
        Optional<NewsAttributes> news = news(entry);
        Optional<ZonedDateTime> published = news.flatMap(n -> Optional.ofNullable(n.getPublicationDateTime()));
        Optional<When> day = published.map(
                at -> When.day(When.Role.PUBLISHED, at.toLocalDate()).in(at.getZone()));
        Optional<String> title =
                news.flatMap(n -> Optional.ofNullable(n.getTitle())).map(Feeds::plain);
        Optional<Instant> moment = published.map(ZonedDateTime::toInstant).or(() -> moment(entry.getLastModified()));
        return new Item(url, moment, Told.of(title, day));
    }

    private static Optional<NewsAttributes> news(SiteMapURL entry) {
        ExtensionMetadata[] found = entry.getAttributesForExtension(Extension.NEWS);
        return found != null && found.length > 0 && found[0] instanceof NewsAttributes news
                ? Optional.of(news)
                : Optional.empty();
    }

    private static Optional<Instant> moment(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static AbstractSiteMap parse(Body body) throws IOException {
        SiteMapParser parser = new SiteMapParser(false, false);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        try {
            return parser.parseSiteMap(
                    "application/xml", unpacked(body.bytes()), body.url().toURL());
        } catch (UnknownFormatException e) {
            throw new IOException(Trouble.NO_SITEMAP.with(), e);
        }
    }

    // A file called .xml.gz is packed whatever its server says; unpacked here, where the caps hold.
    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return packed
                ? Bodies.read(new ByteArrayInputStream(bytes), "gzip", Bodies.Cap.refusedAbove(CrawlSettings.MAX_BYTES))
                : bytes;
    }
}
