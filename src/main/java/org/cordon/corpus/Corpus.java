package org.cordon.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The truth in plain files: the only reader and writer of the folder {@code corpus/}. */
public final class Corpus {

    /** Something in a file that could not be read; the entry was left out and the rest loaded. */
    public record Problem(Path file, int line, String reason) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }

    /** One entry of a flat list: the line it begins on, and its keys with one text or several. */
    public record Row(int line, Map<String, List<String>> keys) {
        /** The texts of a key; empty where it is absent. */
        public List<String> values(String key) {
            return keys.getOrDefault(key, List.of());
        }
    }

    private final Path root;
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, CuratedEvent> events = new LinkedHashMap<>();
    private final ArticleFiles articles;

    private Corpus(Path root) {
        this.root = root;
        this.articles = new ArticleFiles(root.resolve("articles"), problems);
        readEntities();
        readSources();
        readEvents();
    }

    /**
     * Reads a folder. Bad entries are left out and told by {@link #problems}.
     *
     * @throws UncheckedIOException if the folder does not exist or cannot be listed
     */
    public static Corpus open(Path root) {
        if (!Files.isDirectory(root)) {
            throw new UncheckedIOException(new IOException("there is no folder " + root.toAbsolutePath()));
        }
        return new Corpus(root);
    }

    /** The entries of a file that is a flat list, read as strictly as all others; empty where the file does not exist. */
    public static List<Row> rows(Path file, Set<String> keys, List<Problem> problems) {
        return new YamlFile(file, problems).read(keys, entry -> new Row(entry.line(), entry.all()));
    }

    private void readEntities() {
        Map<String, Problem> lines = new HashMap<>();
        for (Path file : yaml(root.resolve("entities"))) {
            new YamlFile(file, problems).read(EntityEntry.KEYS, entry -> {
                Entity entity = EntityEntry.read(entry);
                refuseTwice(entry, entities, entity.id());
                entities.put(entity.id(), entity);
                lines.put(entity.id(), new Problem(file, entry.line(), entity.id()));
                return entity;
            });
        }
        Links.refuseStrays(entities, lines, problems);
    }

    private void readSources() {
        new YamlFile(root.resolve("sources.yml"), problems).read(SourceEntry.KEYS, entry -> {
            Source source = SourceEntry.read(entry);
            refuseTwice(entry, sources, source.id());
            refuseUnknown(entry, "jurisdiction", List.of(source.jurisdiction()));
            sources.put(source.id(), source);
            return source;
        });
    }

    private void readEvents() {
        Map<String, Links.Place> places = new HashMap<>();
        for (Path file : yaml(root.resolve("events"))) {
            new YamlFile(file, problems).read(EventEntry.KEYS, entry -> {
                CuratedEvent event = EventEntry.read(entry);
                refuseTwice(entry, events, event.id());
                refuseUnknown(entry, "actors", event.parties().actors());
                refuseUnknown(entry, "targets", event.parties().targets());
                refuseUnknown(entry, "about", event.parties().about());
                refuseUnknown(entry, "jurisdiction", List.of(event.jurisdiction()));
                events.put(event.id(), event);
                places.put(event.id(), new Links.Place(file, entry.lines("links")));
                return event;
            });
        }
        events.replaceAll((id, event) -> {
            Links.Place place = Objects.requireNonNull(places.get(id));
            return Links.check(event, events, place, problems);
        });
    }

    private static void refuseTwice(Entry entry, Map<String, ?> known, String id) throws BadEntry {
        if (known.containsKey(id)) {
            throw new BadEntry(entry.line("id"), "id '" + id + "' is taken already");
        }
    }

    private void refuseUnknown(Entry entry, String key, List<String> ids) throws BadEntry {
        for (String id : ids) {
            if (!entities.containsKey(id)) {
                throw new BadEntry(entry.line(key), "'" + id + "' in '" + key + "' is not an entity");
            }
        }
    }

    private List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yml")).sorted().toList();
        } catch (IOException e) {
            problems.add(new Problem(folder, 1, "cannot be listed: " + e.getMessage()));
            return List.of();
        }
    }

    /** All sources, in file order. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** The source of an id; empty if there is none. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Why a source could not be added: taken already, or not as the file's rules ask; empty where it could. */
    public Optional<String> refusal(Source source) {
        Optional<Source> same = sources.values().stream()
                .filter(s -> s.url().equals(source.url()))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of("its address is that of '" + same.get().id() + "' already");
        }
        if (sources.containsKey(source.id())) {
            return Optional.of("id '" + source.id() + "' is taken already");
        }
        return entities.containsKey(source.jurisdiction())
                ? SourceFile.refusal(source)
                : Optional.of("'" + source.jurisdiction() + "' in 'jurisdiction' is not an entity");
    }

    /** Appends sources to {@code sources.yml}, or leaves it as it was; they are read when the corpus is opened next. */
    public void append(List<Source> added) throws IOException {
        SourceFile.append(root.resolve("sources.yml"), added);
    }

    /** All entities, in file order. */
    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** The entity of an id; empty if there is none. */
    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** All curated events, in file order. */
    public List<CuratedEvent> events() {
        return List.copyOf(events.values());
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(new ArrayList<>(problems));
    }

    /** The ids of all articles, in their order; a file that turns out unreadable has one too. */
    public List<String> ids() {
        return articles.ids();
    }

    /** The latest version of every article, in the order of their ids, all texts at once: where they are many, go by {@link #ids}. */
    public List<Article> articles() {
        return ids().stream().flatMap(id -> article(id).stream()).toList();
    }

    /** The latest version of an article; empty if none is stored. */
    public Optional<Article> article(String id) {
        return articles.latest(id);
    }

    /** How an article's files stand on the disk, by names, lengths and times; empty if none is stored or they cannot be seen. */
    public Optional<String> stamp(String id) {
        return articles.stamp(id);
    }

    /** All versions of an article, oldest first; empty if none is stored. */
    public List<Article> versions(String id) {
        return articles.versions(id);
    }

    /** One version of an article; empty if it is not stored. */
    public Optional<Article> article(String id, String version) {
        return versions(id).stream().filter(a -> a.version().equals(version)).findFirst();
    }

    /** Takes what an article's file holds on disk now. */
    public interface Reader {
        /** Called once a file. */
        void read(Path file, Article article, Optional<Article.Capture> capture);
    }

    /** Reads every article file from the disk again; those that cannot be read, or are not what was stored, are returned. */
    public List<Problem> reread(Reader reader) {
        return articles.reread(reader);
    }

    /** The captures that the versions of an article were read from, oldest first; empty for one read from a file. */
    public List<Article.Capture> captures(String id) {
        return articles.captures(id);
    }

    /** Stores an article that was read from a file. */
    public boolean add(Article article) throws IOException {
        return add(article, Optional.empty());
    }

    /**
     * Stores an article whole or not at all, with where its response is kept; false when its latest version has this text.
     *
     * @throws IOException if it could not be written; then nothing is stored
     */
    public boolean add(Article article, Optional<Article.Capture> capture) throws IOException {
        return articles.add(new ArticleFile.Stored(article, capture));
    }
}
