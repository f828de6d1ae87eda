package org.cordon.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Goes from page to page by their links, some of each kind. */
final class Walk {

    /** Of the pages that begin with the same part of an address. */
    private static final int OF_A_KIND = 15;

    private Walk() {}

    /** The addresses of all pages that were reached from some, none of which the server failed to send. */
    static Set<String> from(List<String> starts, String language, MockMvcTester mvc) throws Exception {
        Queue<String> open = new ArrayDeque<>(starts);
        Set<String> seen = new LinkedHashSet<>(starts);
        Map<String, Integer> kinds = new HashMap<>();
        while (!open.isEmpty()) {
            for (String link : links(open.remove(), language, mvc)) {
                String kind = link.replaceFirst("^(/[^/?]*/?).*(\\?\\w*)?.*", "$1$2");
                if (!link.matches(".*\\.(json|atom|md|pdf|html|opml|xml)(\\?.*)?")
                        && kinds.getOrDefault(kind, 0) < OF_A_KIND
                        && seen.add(link)) {
                    kinds.merge(kind, 1, Integer::sum);
                    open.add(link);
                }
            }
        }
        return seen;
    }

    private static List<String> links(String address, String language, MockMvcTester mvc) throws Exception {
        MockHttpServletResponse sent = mvc.get()
                .uri(URI.create(address))
                .header("Accept-Language", language)
                .exchange()
                .getResponse();
        if (sent.getStatus() >= 500) {
            throw new AssertionError(address + " answers " + sent.getStatus());
        }
        return Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8))
                .select("a[href^=/]")
                .eachAttr("href")
                .stream()
                .map(href -> href.replaceFirst("#.*", ""))
                .toList();
    }
}
