package org.cordon.crawl;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.corpus.Article.Official;
import org.cordon.corpus.When;
import org.cordon.crawl.Page.Told;
import tools.jackson.databind.JsonNode;

/** One document in a list of the Federal Register: where its text is, and what the register says of it. */
final class RegisterDocument {

    private static final String REGISTER = "federal-register";
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final int MAX_NAMES = 50;
    private static final int MAX_SUMMARY = 20_000;

    private RegisterDocument() {}

    /** Empty where the document has no number, no address or no title: a filing that was withdrawn. */
    static Optional<Item> item(URI base, JsonNode node) {
        Optional<URI> address = link(base, node, "html_url");
        Optional<String> number = Json.text(node, "document_number");
        Optional<String> title = Json.text(node, "title")
                .or(() -> Json.text(node, "toc_doc"))
                .or(() -> Json.text(node, "toc_subject"))
                .map(Feeds::plain);
        if (address.isEmpty() || number.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Official official = official(number.get(), node);
        // What is filed can be read from then on, though the day of its publication is yet to come.
        Optional<When> day = official.date(When.Role.ANNOUNCED)
                .map(filed -> filed.as(When.Role.PUBLISHED))
                .or(() -> official.date(When.Role.PUBLISHED));
        Told told = new Told(address, title, day, Optional.of(official));
        Optional<URI> text = link(base, node, "body_html_url").or(() -> link(base, node, "raw_text_url"));
        String words = title.get() + "\n\n"
                + Json.text(node, "abstract")
                        .map(a -> Feeds.plain(a, MAX_SUMMARY))
                        .orElse("");
        return Optional.of(new Item(
                text.orElse(address.get()), moment(node), told, Optional.of(new Item.Summary(words, text.isEmpty()))));
    }

    private static Official official(String number, JsonNode node) {
        List<When> dates = new ArrayList<>();
        filed(node).ifPresent(at -> dates.add(day(When.Role.ANNOUNCED, at.toLocalDate())));
        date(node, "publication_date").ifPresent(d -> dates.add(day(When.Role.PUBLISHED, d)));
        date(node, "effective_on").ifPresent(d -> dates.add(day(When.Role.EFFECTIVE, d)));
        date(node, "comments_close_on").ifPresent(d -> dates.add(day(When.Role.COMMENT_CLOSE, d)));
        return new Official(
                REGISTER,
                number,
                Json.text(node, "type").orElse(""),
                Json.text(node, "citation"),
                agencies(node),
                Stream.of("docket_ids", "docket_numbers")
                        .flatMap(key -> Json.texts(node, key).stream())
                        .distinct()
                        .limit(MAX_NAMES)
                        .toList(),
                dates);
    }

    private static List<String> agencies(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode agency : node.path("agencies")) {
            Json.text(agency, "name").or(() -> Json.text(agency, "raw_name")).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            names.addAll(Json.texts(node, "agency_names"));
        }
        return names.stream().limit(MAX_NAMES).toList();
    }

    private static When day(When.Role role, LocalDate day) {
        return When.day(role, day).in(WASHINGTON);
    }

    private static Optional<Instant> moment(JsonNode node) {
        return filed(node)
                .map(OffsetDateTime::toInstant)
                .or(() -> date(node, "publication_date")
                        .map(d -> d.atStartOfDay(WASHINGTON).toInstant()));
    }

    private static Optional<OffsetDateTime> filed(JsonNode node) {
        return Json.text(node, "filed_at").flatMap(Json::moment);
    }

    private static Optional<LocalDate> date(JsonNode node, String key) {
        try {
            return Json.text(node, key).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> link(URI base, JsonNode node, String key) {
        return Json.text(node, key).flatMap(link -> Links.web(base, link));
    }
}
