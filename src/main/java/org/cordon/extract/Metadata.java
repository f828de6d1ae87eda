package org.cordon.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's head, its JSON-LD and its marked lines say of the article: title, authors, publisher, address, language. */
final class Metadata {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:_]+\\s+|\\s*[|｜_]\\s*");
    private static final Pattern NAMES = Pattern.compile("\\s*(?:,|;|、|\\band\\b|\\s&\\s|\\swith\\s)\\s*");
    private static final Pattern BY =
            Pattern.compile("^(?:by|written by|posted by|author|作者|文|记者|撰文)\\s*[:：/]?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.{0,20}");
    private static final Pattern NOT_PUBLISHED = Pattern.compile("modif|updat|expir|revis|event|start|end");

    private final Document page;
    private final Map<String, String> metas = new HashMap<>();
    private final JsonLd json;

    Metadata(Document page) {
        this.page = page;
        this.json = JsonLd.of(page);
        for (Element meta : page.getElementsByTag("meta")) {
            String content = Strings.squeeze(meta.attr("content"));
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                if (!content.isEmpty() && meta.hasAttr(key)) {
                    metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT).strip(), content);
                }
            }
        }
    }

    JsonLd json() {
        return json;
    }

    Optional<String> meta(String... names) {
        for (String name : names) {
            if (metas.containsKey(name)) {
                return Optional.of(metas.get(name));
            }
        }
        return Optional.empty();
    }

    /** A full time stamp under any name but those of changes and expiries. */
    Optional<String> anyStamp() {
        return metas.entrySet().stream()
                .filter(e -> STAMP.matcher(e.getValue()).matches()
                        && !NOT_PUBLISHED.matcher(e.getKey()).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** The heading that the head's titles agree with, else the shortest of what they say without the site's name. */
    String title() {
        String named = meta("og:title", "twitter:title", "dc.title", "title", "headline")
                .or(() -> json.text("headline"))
                .orElse("");
        String head = Strings.squeeze(page.title());
        String best = "";
        for (Element h : page.select("h1, [itemprop=headline], h2[class*=title]")) {
            String text = Strings.squeeze(h.text());
            boolean fits = text.length() > 3
                    && text.length() < 300
                    && (contains(named, text) || contains(head, text) || contains(text, named));
            if (fits && text.length() > best.length()) {
                best = text;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        List<Element> h1 = page.getElementsByTag("h1");
        if (named.isEmpty() && head.isEmpty() && !h1.isEmpty()) {
            return Strings.squeeze(h1.get(0).text());
        }
        return withoutSite(named.isEmpty() ? head : named);
    }

    private static boolean contains(String outer, String inner) {
        return !inner.isEmpty() && plain(outer).contains(plain(inner));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private String withoutSite(String title) {
        String site = publisher().orElse("");
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean isSite =
                contains(site, last) || contains(last, site) || Strings.weight(last) < Strings.weight(title) / 3;
        return isSite ? title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|｜\\-–—·•»:_]+$", "") : title;
    }

    List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        json.texts("author").forEach(a -> add(names, a));
        if (names.isEmpty()) {
            meta(
                            "author",
                            "article:author",
                            "dc.creator",
                            "sailthru.author",
                            "parsely-author",
                            "byl",
                            "dcterms.creator")
                    .ifPresent(a -> add(names, a));
        }
        if (names.isEmpty()) {
            Element marked = page.selectFirst(
                    "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline a, .byline, .author-name, .author a, .author, [class*=byline]");
            if (marked != null && marked.text().length() < 120) {
                add(names, marked.text());
            }
        }
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String raw) {
        if (raw.startsWith("http") || raw.length() > 200) {
            return;
        }
        for (String name : NAMES.split(BY.matcher(Strings.squeeze(raw)).replaceFirst(""))) {
            String clean = BY.matcher(name).replaceFirst("").strip();
            if (clean.length() > 1 && clean.length() < 60 && names.size() < 12 && !clean.contains("@")) {
                names.add(clean);
            }
        }
    }

    Optional<String> publisher() {
        return meta("og:site_name")
                .or(() -> json.text("publisher"))
                .or(() -> meta("publisher", "dc.publisher", "application-name", "copyright"))
                .filter(p -> p.length() < 100);
    }

    Optional<URI> canonical(URI base) {
        List<String> named = new ArrayList<>();
        for (Element link : page.select("link[rel=canonical][href]")) {
            named.add(link.attr("href"));
        }
        meta("og:url").ifPresent(named::add);
        return named.stream()
                .map(n -> Address.parse(n, base))
                .flatMap(Optional::stream)
                .findFirst();
    }

    String language() {
        Element html = page.selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        return tag.isEmpty() ? meta("og:locale", "content-language", "language").orElse("") : tag;
    }
}
