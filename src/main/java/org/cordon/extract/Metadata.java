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

    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    private final Document page;
    private final Survey survey;
    private final Map<String, String> metas = new HashMap<>();
    private final JsonLd json;

    Metadata(Document page) {
        this.page = page;
        this.survey = Survey.of(page);
        this.json = JsonLd.of(survey.data);
        for (Element meta : survey.metas) {
            String content = Strings.squeeze(meta.attr("content"));
            for (String key : KEYS) {
                if (!content.isEmpty() && meta.hasAttr(key)) {
                    metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT).strip(), content);
                }
            }
        }
    }

    Document page() {
        return page;
    }

    Survey survey() {
        return survey;
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
        String plainNamed = plain(named);
        String plainHead = plain(head);
        String best = "";
        for (Element h : survey.headings) {
            String text = Strings.squeeze(h.text());
            boolean fits = text.length() > 3 && text.length() < 300 && agrees(plain(text), plainNamed, plainHead);
            if (fits && text.length() > best.length()) {
                best = text;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        if (named.isEmpty() && head.isEmpty()) {
            return survey.headings.stream()
                    .filter(h -> h.normalName().equals("h1"))
                    .findFirst()
                    .map(h -> Strings.squeeze(h.text()))
                    .orElse("");
        }
        return withoutSite(named.isEmpty() ? head : named);
    }

    private static boolean agrees(String text, String named, String head) {
        return named.contains(text) || head.contains(text) || !named.isEmpty() && text.contains(named);
    }

    private static boolean contains(String outer, String inner) {
        return !inner.isEmpty() && plain(outer).contains(plain(inner));
    }

    /** Letters and figures in lower case, a space for every run of anything else. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(Character.toLowerCase(c));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
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
            Element marked = survey.byline;
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
        for (Element link : survey.canonical) {
            named.add(link.attr("href"));
        }
        meta("og:url").ifPresent(named::add);
        return named.stream()
                .map(n -> Address.parse(n, base))
                .flatMap(Optional::stream)
                .findFirst();
    }

    String language() {
        Element html = page.firstElementChild();
        String tag = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        return tag.isEmpty() ? meta("og:locale", "content-language", "language").orElse("") : tag;
    }
}
