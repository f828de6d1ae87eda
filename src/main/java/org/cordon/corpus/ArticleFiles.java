package org.cordon.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-z]{1,64})\\.(\\d{1,6})\\.md");

    /** Where the year and the month of a day end, as it is written: {@code 2024-07-09}. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    private final Path root;
    private final List<Problem> problems;
    private final Map<String, FileNames> files = new TreeMap<>();
    private final RecentFiles recent = new RecentFiles();

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
                    place(name, path);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(root, 1, "cannot be listed: " + e.getMessage()));
        }
    }

    private void place(Matcher name, Path path) {
        String id = name.group(2);
        try {
            LocalDate day = LocalDate.parse(name.group(1));
            if (path.equals(path(day, id, Integer.parseInt(name.group(3))))) {
                files.merge(id, FileNames.of(day, Integer.parseInt(name.group(3))), FileNames::with);
                return;
            }
        } catch (DateTimeParseException e) {
            problems.add(new Problem(path, 1, "its name begins with no day: " + e.getParsedString()));
            return;
        }
        problems.add(new Problem(path, 1, "its name is of another folder"));
    }

    private Path path(LocalDate day, String id, int number) {
        String written = day.toString();
        String folder = written.substring(0, YEAR) + "/" + written.substring(YEAR + 1, MONTH);
        return root.resolve(folder + "/" + written + "-" + id + "." + number + ".md");
    }

    /** The files of an article, the oldest version first; empty if there is none. */
    private synchronized List<Path> paths(String id) {
        FileNames names = files.get(id);
        return names == null ? List.of() : names.map((day, number) -> path(day, id, number));
    }

    /** The ids of all articles, in their order. */
    synchronized List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /** The versions of an article, oldest first; empty if there is none. */
    List<Article> versions(String id) {
        return paths(id).stream()
                .flatMap(path -> read(path).stream())
                .map(Stored::article)
                .toList();
    }

    /** The captures that the versions of an article were read from, in the order of the versions. */
    List<Article.Capture> captures(String id) {
        return paths(id).stream()
                .flatMap(path -> read(path).stream())
                .flatMap(stored -> stored.capture().stream())
                .toList();
    }

    Optional<Article> latest(String id) {
        return paths(id).reversed().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .map(Stored::article)
                .findFirst();
    }

    /** The names, lengths and times of an article's files; empty where there is none, or one cannot be seen. */
    Optional<String> stamp(String id) {
        StringBuilder stamp = new StringBuilder();
        for (Path path : paths(id)) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                stamp.append(path.getFileName()).append(' ').append(file.size()).append(' ');
                stamp.append(file.lastModifiedTime().to(TimeUnit.NANOSECONDS)).append('\n');
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(stamp.toString()).filter(s -> !s.isEmpty());
    }

    /** Stores a version; false when it is the latest already. A text that comes back after another is a version of its own. */
    synchronized boolean add(Stored stored) throws IOException {
        Article article = stored.article();
        if (latest(article.id())
                .filter(v -> v.version().equals(article.version()))
                .isPresent()) {
            return false;
        }
        int number = Optional.ofNullable(files.get(article.id()))
                .map(names -> names.last() + 1)
                .orElse(1);
        LocalDate date = article.published()
                .map(When::start)
                .orElse(article.fetched().atZone(ZoneOffset.UTC).toLocalDate());
        Path path = path(date, article.id(), number);
        make(path.resolve("..").normalize());
        WholeFile.write(path, ArticleFile.write(stored));
        files.merge(article.id(), FileNames.of(date, number), FileNames::with);
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
    List<Problem> reread(Corpus.Reader reader) {
        List<Problem> bad = new ArrayList<>();
        for (String id : ids()) {
            for (Path path : paths(id)) {
                stored(path, bad).ifPresent(stored -> {
                    if (stored.article().id().equals(id)) {
                        reader.read(path, stored.article(), stored.capture());
                    } else {
                        bad.add(new Problem(path, 1, "its name says article " + id));
                    }
                });
            }
        }
        return bad;
    }

    // Read outside any lock: while one file is slow to come, others are read.
    private Optional<Stored> read(Path path) {
        Optional<Stored> known = recent.get(path);
        if (known.isPresent()) {
            return known;
        }
        List<Problem> bad = new ArrayList<>();
        Optional<Stored> stored = stored(path, bad);
        bad.stream().filter(b -> !problems.contains(b)).forEach(problems::add);
        stored.ifPresent(s -> recent.put(path, s));
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
