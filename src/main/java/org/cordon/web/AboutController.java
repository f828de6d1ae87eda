package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What Cordon is and how it works, for people, browsers and robots. */
@Controller
final class AboutController {

    private final Holdings holdings;

    AboutController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/about")
    String page(Frame frame, Words words, Model model) {
        model.addAttribute(
                "counts",
                words.of(
                        "about.counts",
                        holdings.timeline().events().size(),
                        holdings.entities().size(),
                        holdings.sources().size()));
        return "about";
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> openSearch(HttpServletRequest request, Words words) {
        String site = HtmlUtils.htmlEscape(Feeds.site(request));
        String description = HtmlUtils.htmlEscape(words.of("site.promise"));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "opensearchdescription+xml"))
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>Cordon</ShortName>
                          <Description>%s</Description>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Url type="text/html" template="%s/search?q={searchTerms}"/>
                          <Url type="application/x-suggestions+json" template="%s/suggest?q={searchTerms}"/>
                          <Url type="application/atom+xml" template="%s/search.atom?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """.formatted(description, site, site, site));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok("User-agent: *\nAllow: /\nDisallow: /search\nDisallow: /brief\n");
    }
}
