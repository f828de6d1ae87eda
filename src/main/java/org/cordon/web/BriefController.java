package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cordon.brief.Brief;
import org.cordon.brief.Briefer;
import org.cordon.search.Query;
import org.cordon.search.QueryException;
import org.cordon.search.Selection;
import org.cordon.timeline.Event;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A query's timeline as a document: Markdown, HTML or PDF. */
@Controller
final class BriefController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Holdings holdings;
    private final Briefer briefer;

    BriefController(Holdings holdings) {
        this.holdings = holdings;
        this.briefer = Briefer.of(holdings::article, holdings::entity);
    }

    @GetMapping("/brief.md")
    ResponseEntity<byte[]> markdown(HttpServletRequest request, Words words) throws QueryException {
        String text = briefer.markdown(brief(request, words));
        return ResponseEntity.ok().contentType(MARKDOWN).body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/brief.html")
    ResponseEntity<byte[]> html(HttpServletRequest request, Words words) throws QueryException {
        String page = briefer.html(brief(request, words));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy(page))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/brief.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, Words words) throws QueryException, IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        briefer.pdf(brief(request, words), pdf);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cordon-brief.pdf\"")
                .body(pdf.toByteArray());
    }

    private Brief brief(HttpServletRequest request, Words words) throws QueryException {
        Address address = Address.of("/", request.getParameterMap());
        String title = address.parameters().isEmpty()
                ? words.of("timeline.title")
                : words.of("feed.filtered", words.of("timeline.title"), address.query());
        LocalDate day = Days.asOf(address, holdings.today());
        Brief.Heading heading = new Brief.Heading(title, address.query(), day, words.language(), Optional.empty());
        return brief(heading, Query.parse(request.getParameterMap()).by(Query.Sort.OLDEST));
    }

    /** Lines for all that the query selects, page by page, as far as a brief has room. */
    private Brief brief(Brief.Heading heading, Query query) {
        List<Event> events = new ArrayList<>();
        for (int page = 1; ; page++) {
            Selection selection = holdings.select(query.at(page), heading.asOf());
            events.addAll(selection.events());
            if (selection.events().isEmpty() || events.size() >= Math.min(selection.total(), Briefer.MAX_LINES)) {
                return briefer.brief(heading, events, selection.total());
            }
        }
    }

    // The page carries its own style so that it can be kept; its hash lets exactly that style in.
    private static String policy(String page) {
        int start = page.indexOf('>', page.indexOf("<style")) + 1;
        int end = page.indexOf("</style>");
        String style = start > 0 && end > start ? page.substring(start, end) : "";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
