package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says about the article on it: its values by the names of schema.org. */
final class JsonLd {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:https?://schema\\.org/)?(?:\\w*(?:Article|Posting|Report|Review|BlogPost|Recipe|CreativeWork)|Product|WebPage|ItemPage|VideoObject|FAQPage|QAPage|HowTo|Event)");
    private static final Pattern PAGE =
            Pattern.compile("(?:https?://schema\\.org/)?(?:WebPage|ItemPage|VideoObject|Product|CreativeWork|Event)");
    private static final int LIMIT = 5000;

    private final List<Map<?, ?>> things = new ArrayList<>();
    private int visited;

    private JsonLd() {}

    static JsonLd of(List<Element> scripts) {
        JsonLd found = new JsonLd();
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                found.collect(Json.read(script.data()), 0);
            }
        }
        found.things.sort((a, b) -> Boolean.compare(isPage(a), isPage(b)));
        return found;
    }

    private void collect(Object value, int depth) {
        if (visited++ > LIMIT || depth > 6) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(v -> collect(v, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            if (ARTICLE.matcher(type(map)).matches()) {
                things.add(map);
            }
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart")) {
                if (map.get(key) instanceof Object inner) {
                    collect(inner, depth + 1);
                }
            }
        }
    }

    private static String type(Map<?, ?> map) {
        Object type = map.get("@type");
        return type instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.get(0)) : String.valueOf(type);
    }

    private static boolean isPage(Map<?, ?> map) {
        return PAGE.matcher(type(map)).matches();
    }

    /** The types of what the page describes, best first. */
    List<String> types() {
        return things.stream().map(JsonLd::type).toList();
    }

    /** The first text given under a name, of the article before the page around it. */
    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** All texts under a name of the first thing that has any; of objects their names. */
    List<String> texts(String name) {
        for (Map<?, ?> thing : things) {
            List<String> found = new ArrayList<>();
            flatten(thing.get(name), found);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static void flatten(@Nullable Object value, List<String> out) {
        if (value instanceof String text && !text.isBlank()) {
            out.add(Strings.squeeze(Parser.unescapeEntities(text, false)));
        } else if (value instanceof Map<?, ?> map) {
            flatten(map.get("name") instanceof Object name ? name : map.get("headline"), out);
        } else if (value instanceof List<?> list) {
            list.forEach(v -> flatten(v, out));
        }
    }
}
