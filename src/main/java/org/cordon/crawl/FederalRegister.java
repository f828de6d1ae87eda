package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.corpus.Source;
import org.cordon.crawl.Offer.Seen;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists of documents from the API of the Federal Register (federalregister.gov, version 1), published or filed for
 * public inspection: page after page until one brings nothing new, at most five.
 */
final class FederalRegister {

    private static final int MAX_PAGES = 5;
    private static final String PUBLISHED = "/documents.json";
    private static final String AGENCIES = "conditions[agencies][]=";
    private static final List<String> FIELDS = List.of(
            "abstract",
            "agencies",
            "body_html_url",
            "citation",
            "comments_close_on",
            "docket_ids",
            "document_number",
            "effective_on",
            "html_url",
            "publication_date",
            "raw_text_url",
            "title",
            "type");

    private final Offers.Way way;
    private final List<Item> items = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    FederalRegister(Offers.Way way) {
        this.way = way;
    }

    /** The address to ask for: the source's own, with the fields that are kept, newest first, where it does not say so itself. */
    static URI address(URI url) {
        StringBuilder address = new StringBuilder(url.toString());
        String query = decoded(url);
        boolean documents = String.valueOf(url.getPath()).endsWith(PUBLISHED);
        String glue = url.getRawQuery() == null ? "?" : "&";
        if (documents && !query.contains("per_page=")) {
            address.append(glue).append("per_page=100");
            glue = "&";
        }
        if (documents && !query.contains("order=")) {
            address.append(glue).append("order=newest");
            glue = "&";
        }
        if (documents && !query.contains("fields[]=")) {
            for (String field : FIELDS) {
                address.append(glue).append("fields%5B%5D=").append(field);
            }
        }
        return URI.create(address.toString());
    }

    private static String decoded(URI url) {
        return url.getRawQuery() == null ? "" : URLDecoder.decode(url.getRawQuery(), StandardCharsets.UTF_8);
    }

    Offer read(URI asked, Body first) throws IOException, InterruptedException {
        Set<String> agencies = agencies(asked);
        Optional<URI> next = page(first, agencies);
        for (int page = 1; page < MAX_PAGES && next.isPresent() && goesOn(); page++) {
            next = switch (way.get(next.get())) {
                case Body body -> more(body, agencies);
                case Unchanged unchanged -> Optional.empty();
                case Refused refused -> {
                    trouble = Optional.of(next.get() + " " + refused.reason());
                    yield Optional.empty();
                }
            };
        }
        List<Item> once = Feeds.once(items).stream().limit(Feeds.MAX_ITEMS).toList();
        return new Offer(
                once, List.of(Seen.of(asked, first)), Source.Format.FEDERAL_REGISTER, trouble, Optional.empty());
    }

    // The list of published documents chooses by agency itself; that of documents on public inspection does not.
    private static Set<String> agencies(URI asked) {
        return String.valueOf(asked.getPath()).endsWith(PUBLISHED)
                ? Set.of()
                : Stream.of(decoded(asked).split("&"))
                        .filter(part -> part.startsWith(AGENCIES))
                        .map(part -> part.substring(AGENCIES.length()))
                        .collect(Collectors.toSet());
    }

    private boolean goesOn() {
        return way.whole() && items.stream().anyMatch(way::isNew);
    }

    private Optional<URI> more(Body body, Set<String> agencies) {
        try {
            return page(body, agencies);
        } catch (IOException e) {
            trouble = Optional.of(body.url() + " " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Takes the documents of a page; the next page is asked for only on the same host. */
    private Optional<URI> page(Body body, Set<String> agencies) throws IOException {
        JsonNode list;
        try {
            list = Json.READER.readTree(body.bytes());
        } catch (JacksonException e) {
            throw new IOException(Trouble.UNREADABLE_JSON.with(e.getOriginalMessage()), e);
        }
        if (!list.path("results").isArray()) {
            throw new IOException(Trouble.NO_REGISTER.with());
        }
        for (JsonNode node : list.path("results")) {
            if (agencies.isEmpty() || slugs(node).anyMatch(agencies::contains)) {
                RegisterDocument.item(body.url(), node).ifPresent(items::add);
            }
        }
        return Json.text(list, "next_page_url")
                .flatMap(link -> Links.web(body.url(), link))
                .filter(url ->
                        String.valueOf(url.getAuthority()).equals(body.url().getAuthority()));
    }

    private static Stream<String> slugs(JsonNode node) {
        List<String> slugs = new ArrayList<>();
        node.path("agencies").forEach(agency -> Json.text(agency, "slug").ifPresent(slugs::add));
        return slugs.stream();
    }
}
