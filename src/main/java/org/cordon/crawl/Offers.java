package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.crawl.Bodies.Cap;
import org.cordon.crawl.Offer.Seen;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;

/** Reads what a source's address answered into items; asks for further documents where the first one only names them. */
final class Offers {

    /** How further documents are had. */
    interface Way {

        /** Asks for one more document, with the manners of any visit. */
        Response get(URI url) throws InterruptedException;

        /** Whether all parts of a list are wanted, or only enough to see what it is. */
        boolean whole();

        /** Whether an item was not seen before. */
        boolean isNew(Item item);
    }

    private final Way way;

    Offers(Way way) {
        this.way = way;
    }

    /** The address to ask a source at: its own, with what its form needs beside. */
    static URI address(Source source) {
        return source.format() == Source.Format.FEDERAL_REGISTER ? FederalRegister.address(source.url()) : source.url();
    }

    /** How much of a source's documents is read: of a feed its beginning will do. */
    static Cap cap(Source source) {
        return source.format() == Source.Format.FEED
                ? Cap.cutAt(CrawlSettings.MAX_BYTES)
                : Cap.refusedAbove(CrawlSettings.MAX_BYTES);
    }

    /**
     * What a source offers; no items where everything it names is unchanged.
     *
     * @throws IOException if its address gives something else than the source is said to be, with the plain reason
     */
    Offer of(Source source, Body body) throws IOException, InterruptedException {
        Seen seen = Seen.of(source.url(), body);
        return switch (source.format()) {
            case FEED -> feed(source, body);
            case SITEMAP -> new Sitemaps(way, source.links().orElse("")).read(source.url(), body);
            case INDEX -> index(source, body);
            case FEDERAL_REGISTER -> new FederalRegister(way).read(address(source), body);
            case PAGE, WATCH -> Offer.of(Source.Format.PAGE, List.of(), seen);
        };
    }

    // An index that lost its links changed its form, which somebody must see.
    private static Offer index(Source source, Body body) throws IOException {
        String pattern = source.links().orElse("");
        List<Item> items = Links.of(body, pattern);
        if (items.isEmpty()) {
            throw new IOException(Trouble.NO_LINK.with(pattern));
        }
        return Offer.of(Source.Format.INDEX, items, Seen.of(source.url(), body));
    }

    // The page that only names the feed is asked for each time: that it is unchanged says nothing of the feed.
    private Offer feed(Source source, Body body) throws IOException, InterruptedException {
        if (!Sniff.format(body).equals(Optional.of(Source.Format.PAGE))) {
            return Offer.of(body, Seen.of(source.url(), body));
        }
        Optional<URI> named =
                Alternates.of(body).stream().map(Alternates.Alternate::url).findFirst();
        if (named.isEmpty()) {
            throw new IOException(Trouble.NO_FEED.with());
        }
        return switch (way.get(named.get())) {
            case Body feed -> Offer.of(feed, Seen.of(named.get(), feed));
            case Unchanged unchanged ->
                new Offer(List.of(), List.of(), Source.Format.FEED, Optional.empty(), Optional.empty());
            case Refused refused ->
                throw new IOException((refused.status() == 0 ? Trouble.NAMED_FEED_UNREACHABLE : Trouble.NAMED_FEED)
                        .with(named.get(), refused.reason()));
        };
    }
}
