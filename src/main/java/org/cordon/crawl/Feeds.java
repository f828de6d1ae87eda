package org.cordon.crawl;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.When;
import org.cordon.crawl.Page.Told;
import org.cordon.crawl.Response.Body;
import org.jsoup.Jsoup;

/** Reads RSS, Atom and JSON Feed: the items in feed order, each address once, capped. Documents with a DOCTYPE are refused. */
final class Feeds {

    static final int MAX_ITEMS = 500;
    private static final int MAX_BYTES = 2 << 20;
    private static final int MAX_TITLE = 300;

    private Feeds() {}

    /**
     * The items a feed offers.
     *
     * @throws IOException if it is no feed, with the plain reason
     */
    static List<Item> items(Body body) throws IOException {
        return JsonFeeds.json(body) ? JsonFeeds.items(body) : once(entries(body));
    }

    /** What is to be told of a feed that was not read to its end; empty where it was. */
    static Optional<String> note(Body body) throws IOException {
        int after = JsonFeeds.json(body)
                ? 0
                : FeedHead.of(body.bytes(), MAX_ITEMS, MAX_BYTES).after();
        return after == 0 ? Optional.empty() : Optional.of("is long: its first " + after + " items were read");
    }

    private static List<Item> entries(Body body) throws IOException {
        List<Item> items = new ArrayList<>();
        for (SyndEntry entry : parse(body).getEntries()) {
            String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
            Optional<URI> url =
                    link == null || items.size() >= MAX_ITEMS ? Optional.empty() : Links.web(body.url(), link);
            url.ifPresent(found -> items.add(item(found, entry)));
        }
        return items;
    }

    // The offset that was written is lost on the way, so the day is told as the day in UTC.
    private static Item item(URI url, SyndEntry entry) {
        Optional<Instant> published =
                Optional.ofNullable(entry.getPublishedDate()).map(Date::toInstant);
        Optional<Instant> updated = Optional.ofNullable(entry.getUpdatedDate()).map(Date::toInstant);
        Optional<When> day = published.map(at -> When.day(When.Role.PUBLISHED, LocalDate.ofInstant(at, ZoneOffset.UTC))
                .in(ZoneOffset.UTC));
        Optional<String> title =
                Optional.ofNullable(entry.getTitle()).map(Feeds::plain).filter(text -> !text.isEmpty());
        return new Item(url, published.or(() -> updated), Told.of(title, day));
    }

    static List<Item> once(List<Item> items) {
        Map<URI, Item> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.url(), item));
        return List.copyOf(once.values());
    }

    /** A title as plain text in one line, cut where it is too long for one. */
    static String plain(String title) {
        return plain(title, MAX_TITLE);
    }

    /** Markup as plain text in one line, of at most so many characters. */
    static String plain(String markup, int most) {
        String start = markup.length() > 4 * most ? markup.substring(0, 4 * most) : markup;
        String text = Jsoup.parse(start).text().strip();
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static SyndFeed parse(Body body) throws IOException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        byte[] head = FeedHead.of(body.bytes(), MAX_ITEMS, MAX_BYTES).bytes();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(head), body.contentType(), true)) {
            return input.build(reader);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException(Trouble.NO_FEED.with(), e);
        }
    }
}
