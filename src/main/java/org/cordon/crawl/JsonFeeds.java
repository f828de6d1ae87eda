package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.corpus.When;
import org.cordon.crawl.Page.Told;
import org.cordon.crawl.Response.Body;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1 and 1.1 (jsonfeed.org), strictly: what has no such version, or no list of items, is refused. */
final class JsonFeeds {

    private static final String VERSION = "https://jsonfeed.org/version/1";

    private JsonFeeds() {}

    /** Whether a body begins as a JSON object does. */
    static boolean json(Body body) {
        byte[] bytes = body.bytes();
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    static List<Item> items(Body body) throws IOException {
        JsonNode feed = read(body);
        if (!Json.text(feed, "version").orElse("").startsWith(VERSION)) {
            throw new IOException(Trouble.NO_JSON_FEED.with(VERSION));
        }
        if (!feed.path("items").isArray()) {
            throw new IOException(Trouble.JSON_FEED_WITHOUT_ITEMS.with());
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode node : feed.path("items")) {
            Optional<URI> url = Stream.of("url", "external_url", "id")
                    .flatMap(key -> Json.text(node, key).stream())
                    .flatMap(link -> Links.web(body.url(), link).stream())
                    .findFirst();
            if (url.isPresent() && items.size() < Feeds.MAX_ITEMS) {
                items.add(item(url.get(), node));
            }
        }
        return Feeds.once(items);
    }

    private static JsonNode read(Body body) throws IOException {
        try {
            return Json.READER.readTree(body.bytes());
        } catch (JacksonException e) {
            throw new IOException(Trouble.UNREADABLE_JSON_FEED.with(e.getOriginalMessage()), e);
        }
    }

    private static Item item(URI url, JsonNode node) {
        Optional<OffsetDateTime> published = Json.text(node, "date_published").flatMap(Json::moment);
        Optional<OffsetDateTime> moment =
                published.or(() -> Json.text(node, "date_modified").flatMap(Json::moment));
        Optional<When> day = published.map(
                at -> When.day(When.Role.PUBLISHED, at.toLocalDate()).in(at.getOffset()));
        return new Item(
                url,
                moment.map(OffsetDateTime::toInstant),
                Told.of(Json.text(node, "title").map(Feeds::plain), day));
    }
}
