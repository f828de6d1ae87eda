package org.cordon.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.corpus.ArticleFile.Stored;
import org.cordon.corpus.Corpus.Problem;

/**
 * The folder {@code articles/}: a file a version, {@code <yyyy>/<mm>/<date>-<id>.<n>.md} with {@code n} counting the versions
 * from 1. A file is written whole or not at all.
 */
final class ArticleFiles {

    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-([0-9a-z]{1,64})\\.(\\d{1,6})\\.md");

    /** The characters of text kept at hand, those asked for last: pages ask for the same few again and again. */
    private static final long MOST_KEPT = 16_000_000;

    private final Path root;
    private final List<Problem> problems;
    private final Map<String, TreeMap<Integer, Path>> files = new TreeMap<>();
    private final Map<Path, Stored> read = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    ArticleFiles(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
        list();
    }

    private void list() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root, 3)) {
            paths.forEach(path -> {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    place(name.group(1), Integer.parseInt(name.group(2)), path);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(root, 1, "cannot be listed: " + e.getMessage()));
        }
    }

    private void place(String id, int number, Path path) {
        files.computeIfAbsent(id, k -> new TreeMap<>()).put(number, path);
    }

    /** The versions of an article, oldest first; empty if there is none. */
    synchronized List<Article> versions(String id) {
        List<Article> versions = new ArrayList<>();
        for (Path path : files.getOrDefault(id, new TreeMap<>()).values()) {
            read(path).map(Stored::article).ifPresent(versions::add);
        }
        return versions;
    }

    /** The captures that the versions of an article were read from, in the order of the versions. */
    synchronized List<Article.Capture> captures(String id) {
        return files.getOrDefault(id, new TreeMap<>()).values().stream()
                .flatMap(path -> read(path).stream())
                .flatMap(stored -> stored.capture().stream())
                .toList();
    }

    synchronized List<Article> latest() {
        List<Article> latest = new ArrayList<>();
        for (String id : files.keySet()) {
            latest(id).ifPresent(latest::add);
        }
        return latest;
    }

    synchronized Optional<Article> latest(String id) {
        TreeMap<Integer, Path> versions = files.get(id);
        if (versions == null) {
            return Optional.empty();
        }
        return versions.descendingMap().values().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .map(Stored::article)
                .findFirst();
    }

    /** Stores a version; false when it is the latest already. A text that comes back after another is a version of its own. */
    synchronized boolean add(Stored stored) throws IOException {
        Article article = stored.article();
        if (latest(article.id())
                .filter(v -> v.version().equals(article.version()))
                .isPresent()) {
            return false;
        }
        TreeMap<Integer, Path> versions = files.getOrDefault(article.id(), new TreeMap<>());
        int number = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        LocalDate date = article.published()
                .map(When::start)
                .orElse(article.fetched().atZone(ZoneOffset.UTC).toLocalDate());
        Path folder = root.resolve(String.format("%04d", date.getYear()))
                .resolve(String.format("%02d", date.getMonthValue()));
        make(folder);
        Path path = folder.resolve(date + "-" + article.id() + "." + number + ".md");
        WholeFile.write(path, ArticleFile.write(stored));
        place(article.id(), number, path);
        return true;
    }

    // A folder that is not on disk holds no file that is.
    private void make(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            for (Path made = folder;
                    made.startsWith(root);
                    made = made.resolve("..").normalize()) {
                WholeFile.sync(made.resolve("..").normalize());
            }
        }
    }

    /** Reads every file again; those that cannot be read are returned. */
    synchronized List<Problem> reread(Corpus.Reader reader) {
        List<Problem> bad = new ArrayList<>();
        files.forEach((id, versions) -> versions.values()
                .forEach(path -> stored(path, bad).ifPresent(stored -> {
                    if (stored.article().id().equals(id)) {
                        reader.read(path, stored.article(), stored.capture());
                    } else {
                        bad.add(new Problem(path, 1, "its name says article " + id));
                    }
                })));
        return bad;
    }

    private void keep(Path path, Stored stored) {
        read.put(path, stored);
        kept += stored.article().text().length();
        Iterator<Stored> eldest = read.values().iterator();
        while (kept > MOST_KEPT && read.size() > 1) {
            kept -= eldest.next().article().text().length();
            eldest.remove();
        }
    }

    private Optional<Stored> read(Path path) {
        Stored known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Stored> stored = stored(path, problems);
        stored.ifPresent(s -> keep(path, s));
        return stored;
    }

    private static Optional<Stored> stored(Path path, List<Problem> problems) {
        try {
            return Optional.of(ArticleFile.read(Files.readString(path, StandardCharsets.UTF_8)));
        } catch (BadEntry e) {
            problems.add(new Problem(path, e.line(), e.reason()));
        } catch (NoSuchFileException e) {
            problems.add(new Problem(path, 1, "is gone"));
        } catch (IOException e) {
            problems.add(new Problem(path, 1, "cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
