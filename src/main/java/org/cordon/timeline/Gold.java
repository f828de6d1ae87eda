package org.cordon.timeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article of the evaluation set with what its readers found in it; {@code judged} where they looked at it at all. */
record Gold(Article article, boolean judged, List<Mention> mentions, List<Named> entities) {

    /** An act that the article tells of. */
    record Mention(
            Optional<When> date, Optional<EventType> type, List<String> actors, Optional<String> event, boolean zone) {}

    /** An entity that it names. */
    record Named(String id, String name) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant READ = Instant.parse("2026-11-21T00:00:00Z");

    /** Reads the articles of a folder, and the seeds where their texts lie beside it. */
    static List<Gold> read(Path folder) throws IOException {
        List<Gold> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            if (!line.isBlank()) {
                JsonNode node = JSON.readTree(line);
                all.add(of(article(node, node.path("text").asString("")), node.path("gold"), distractor(node)));
            }
        }
        Path texts = folder.toAbsolutePath().normalize().resolve("../../seeds").normalize();
        if (Files.exists(folder.resolve("seeds.json")) && Files.isDirectory(texts)) {
            JsonNode seeds = JSON.readTree(Files.readString(folder.resolve("seeds.json")));
            for (Map.Entry<String, JsonNode> seed : seeds.properties()) {
                Path text = texts.resolve(seed.getValue().path("file").asString(""));
                if (Files.isRegularFile(text)) {
                    all.add(of(article(seed.getValue(), Files.readString(text)), seed.getValue(), false));
                }
            }
        }
        return all;
    }

    private static boolean distractor(JsonNode node) {
        return node.path("group").asString("").equals("distractor");
    }

    private static Gold of(Article article, JsonNode gold, boolean empty) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : gold.path("mentions")) {
            mentions.add(mention(mention));
        }
        List<Named> entities = new ArrayList<>();
        for (JsonNode entity : gold.path("entities")) {
            entities.add(new Named(
                    entity.path("id").asString(""), entity.path("name").asString("")));
        }
        return new Gold(article, empty || gold.has("mentions"), mentions, entities);
    }

    private static Mention mention(JsonNode node) {
        List<String> actors = new ArrayList<>();
        node.path("actors").forEach(a -> actors.add(a.asString("")));
        String type = node.path("type").asString("");
        return new Mention(
                date(node.path("event_date").asString("")),
                EventType.of(type.startsWith("guidance") ? "guidance" : type),
                actors,
                Optional.of(node.path("gold_event_id").asString("")).filter(id -> !id.isEmpty()),
                node.has("zone"));
    }

    private static Optional<When> date(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] ends = text.split("/");
        When first = When.parse(Role.STATED, ends[0]);
        When last = When.parse(Role.STATED, ends[ends.length - 1]);
        return Optional.of(
                ends.length == 1 ? first : When.of(Role.STATED, first.start(), last.end(), When.Precision.RANGE));
    }

    private static Article article(JsonNode node, String text) {
        String id = node.path("id").asString(node.path("file").asString("seed"));
        String url = node.path("url").asString("file:///" + id);
        return new Article(
                id,
                Integer.toHexString(text.hashCode()),
                URI.create(url),
                node.path("title").asString(id),
                List.of(),
                Optional.of(node.path("publisher").asString("")).filter(p -> !p.isBlank()),
                date(node.path("published").asString("")).map(d -> d.as(Role.PUBLISHED)),
                Optional.empty(),
                Language.of(node.path("language").asString(node.path("lang").asString("en")))
                        .orElse(Language.EN),
                Optional.empty(),
                READ,
                text,
                passages(text),
                Article.Aside.of(List.of()));
    }

    private static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (!text.substring(start, i).isBlank()) {
                    passages.add(new Passage(passages.size(), start, i, Passage.Kind.PARAGRAPH));
                }
                start = i + 1;
            }
        }
        return passages;
    }
}
