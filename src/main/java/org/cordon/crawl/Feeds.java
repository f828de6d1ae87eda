package org.cordon.crawl;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.crawl.Response.Body;

/** Reads RSS and Atom: the addresses of the items, in feed order, capped. Documents with a DOCTYPE are refused. */
final class Feeds {

    static final int MAX_ITEMS = 500;
    private static final int MAX_BYTES = 2 << 20;

    private Feeds() {}

    /**
     * The addresses a feed offers, each once.
     *
     * @throws IOException if it is no feed, with the plain reason
     */
    static List<URI> links(Body body) throws IOException {
        if (body.bytes().length > MAX_BYTES) {
            throw new IOException("the feed is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        Set<URI> links = new LinkedHashSet<>();
        for (SyndEntry item : parse(body).getEntries()) {
            String link = item.getLink() == null ? item.getUri() : item.getLink();
            if (link != null && links.size() < MAX_ITEMS) {
                Links.web(body.url(), link).ifPresent(links::add);
            }
        }
        return new ArrayList<>(links);
    }

    private static SyndFeed parse(Body body) throws IOException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body.bytes()), body.contentType(), true)) {
            return input.build(reader);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("is no readable RSS or Atom feed", e);
        }
    }
}
