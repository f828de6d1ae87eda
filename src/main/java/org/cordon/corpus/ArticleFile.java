package org.cordon.corpus;

import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The form of an article's file: YAML front matter, then one block of Markdown a passage, a blank line between two. */
final class ArticleFile {

    private static final String FENCE = "---\n";
    static final Set<String> KEYS = Set.of(
            "id",
            "version",
            "url",
            "title",
            "authors",
            "publisher",
            "published",
            "published-zone",
            "modified",
            "language",
            "source",
            "fetched",
            "capture",
            "official",
            "notices");
    static final Set<String> CAPTURE_KEYS = Set.of("file", "offset", "digest");

    /** A version as it is stored, and the capture it was read from, if it was fetched. */
    record Stored(Article article, Optional<Article.Capture> capture) {}

    private ArticleFile() {}

    static String write(Stored stored) {
        Article article = stored.article();
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        // Else two equal lists would be written as one and a reference to it, which is not read.
        options.setDereferenceAliases(true);
        StringBuilder file = new StringBuilder(FENCE).append(new Yaml(options).dump(frontMatter(stored)));
        file.append(FENCE);
        for (Passage passage : article.passages()) {
            file.append('\n').append(block(passage, article.text(passage))).append('\n');
        }
        return file.toString();
    }

    private static Map<String, Object> frontMatter(Stored stored) {
        Article article = stored.article();
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("id", article.id());
        front.put("version", article.version());
        front.put("url", article.url().toString());
        front.put("title", article.title());
        front.put("authors", article.authors());
        article.publisher().ifPresent(p -> front.put("publisher", p));
        article.published().ifPresent(w -> front.put("published", w.iso()));
        article.published().flatMap(When::zone).ifPresent(z -> front.put("published-zone", z.getId()));
        article.modified().ifPresent(w -> front.put("modified", w.iso()));
        front.put("language", article.language().code());
        article.source().ifPresent(s -> front.put("source", s));
        front.put("fetched", article.fetched().toString());
        stored.capture().ifPresent(c -> front.put("capture", capture(c)));
        article.official().ifPresent(o -> front.put("official", OfficialEntry.write(o)));
        front.put("notices", article.notices().stream().map(ArticleFile::notice).toList());
        return front;
    }

    private static Map<String, Object> capture(Article.Capture capture) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", capture.file());
        place.put("offset", capture.offset());
        place.put("digest", capture.digest().toString());
        return place;
    }

    private static Map<String, Object> notice(Article.Notice said) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("kind", said.kind().id());
        notice.put("text", said.text());
        return notice;
    }

    private static String block(Passage passage, String text) {
        String safe = text.startsWith("#") || text.startsWith("- ") || text.startsWith("\\") ? "\\" + text : text;
        return switch (passage.kind()) {
            case HEADING -> "# " + safe;
            case LIST_ITEM -> "- " + safe;
            case PARAGRAPH -> safe;
        };
    }

    static Stored read(String file) throws BadEntry {
        int end = file.indexOf("\n" + FENCE, FENCE.length());
        if (!file.startsWith(FENCE) || end < 0) {
            throw new BadEntry(1, "no front matter between --- lines");
        }
        Entry front = Entry.of(frontMatter(file.substring(FENCE.length(), end + 1)), KEYS);
        StringBuilder text = new StringBuilder();
        List<Passage> passages = passages(file.substring(end + 1 + FENCE.length()), text);
        String version = front.text("version");
        if (!version.equals(Article.versionOf(text.toString()))) {
            throw new BadEntry(front.line("version"), "the text is not the one that was stored: its hash differs");
        }
        return new Stored(article(front, text.toString(), passages), capture(front));
    }

    private static Optional<Article.Capture> capture(Entry front) throws BadEntry {
        Optional<Entry> place = front.entry("capture", CAPTURE_KEYS);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Article.Capture(
                    place.get().text("file"),
                    Long.parseLong(place.get().text("offset")),
                    Article.Digest.parse(place.get().text("digest"))));
        } catch (IllegalArgumentException e) {
            throw new BadEntry(place.get().line(), String.valueOf(e.getMessage()));
        }
    }

    private static Node frontMatter(String yaml) throws BadEntry {
        try {
            Node node = YamlFile.compose(new StringReader(yaml));
            if (node == null) {
                throw new BadEntry(1, "the front matter is empty");
            }
            return node;
        } catch (YAMLException e) {
            throw new BadEntry(1, "the front matter is not YAML: " + e.getMessage());
        }
    }

    private static List<Passage> passages(String body, StringBuilder text) {
        List<Passage> passages = new ArrayList<>();
        for (String block : body.split("\n\n")) {
            String trimmed = block.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            Passage.Kind kind = trimmed.startsWith("# ")
                    ? Passage.Kind.HEADING
                    : trimmed.startsWith("- ") ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH;
            String words = kind == Passage.Kind.PARAGRAPH ? trimmed : trimmed.substring(2);
            if (words.startsWith("\\")) {
                words = words.substring(1);
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            passages.add(new Passage(passages.size(), text.length(), text.length() + words.length(), kind));
            text.append(words);
        }
        return passages;
    }

    private static Article article(Entry front, String text, List<Passage> passages) throws BadEntry {
        List<Article.Notice> notices = new ArrayList<>();
        for (Entry notice : front.entries("notices", Set.of("kind", "text"))) {
            notices.add(new Article.Notice(notice.choice("kind", Article.Notice.Kind.class), notice.text("text")));
        }
        try {
            Optional<ZoneId> zone = front.optional("published-zone").map(ZoneId::of);
            return new Article(
                    front.text("id"),
                    front.text("version"),
                    URI.create(front.text("url")),
                    front.text("title"),
                    front.texts("authors"),
                    front.optional("publisher"),
                    front.optional("published").map(d -> published(d, zone)),
                    front.optional("modified").map(d -> published(d, Optional.empty())),
                    SourceEntry.language(front),
                    front.optional("source"),
                    Instant.parse(front.text("fetched")),
                    text,
                    passages,
                    new Article.Aside(notices, OfficialEntry.read(front)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadEntry(1, String.valueOf(e.getMessage()));
        }
    }

    private static When published(String date, Optional<ZoneId> zone) {
        When when = When.parse(When.Role.PUBLISHED, date);
        return zone.map(when::in).orElse(when);
    }
}
