package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.cordon.subscribe.Feed;
import org.cordon.timeline.Event;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with feeds of events in a reader's words; a reader who has the feed already is told only that. */
record Feeds(Holdings holdings, Words words) {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    /** What a feed is of: its title, and the page it is another form of. */
    record About(String title, Address page) {}

    ResponseEntity<byte[]> answer(HttpServletRequest request, List<Event> events, About about) {
        return feed(request, events.stream().map(e -> entry(e, request)).toList(), about);
    }

    ResponseEntity<byte[]> feed(HttpServletRequest request, List<Feed.Entry> entries, About about) {
        URI self = URI.create(site(request) + Address.of(request.getRequestURI(), request.getParameterMap()));
        String name = "feed" + about.page().path() + about.page().query();
        URI page = URI.create(site(request) + about.page());
        Feed feed = new Feed(name, about.title(), self, page, words.language(), entries);
        byte[] body = feed.toAtom();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .eTag(hash(body))
                .lastModified(feed.updated())
                .body(body);
    }

    private Feed.Entry entry(Event event, HttpServletRequest request) {
        return new Feed.Entry(
                "event/" + event.id(),
                words.of(event.title()),
                words.of("feed.summary", words.date(event.date()), words.of(event.summary())),
                URI.create(site(request) + Address.event(event.id())),
                holdings.updated(event),
                event.date().start().atStartOfDay().toInstant(ZoneOffset.UTC),
                List.of(event.type().id()));
    }

    /** The scheme and host that the reader knows us by. */
    static String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
