package org.cordon.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.bench.GeneratedNews;

/** A corpus folder of so many generated articles beside the entities and curated events of this project, made once. */
public final class GeneratedCorpus {

    private static final Path OURS = Path.of("corpus");
    private static final int SOURCES = 40;

    private GeneratedCorpus() {}

    /** The folder, in {@code target/bench}. */
    public static Path of(int articles) throws IOException {
        Path folder = Path.of("target", "bench", "corpus-" + articles);
        if (Files.exists(folder.resolve("done"))) {
            return folder;
        }
        for (String kind : List.of("entities", "events")) {
            Files.createDirectories(folder.resolve(kind));
            try (Stream<Path> files = Files.list(OURS.resolve(kind))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                    Path copy = folder.resolve(kind).resolve(file.getFileName());
                    Files.deleteIfExists(copy);
                    Files.copy(file, copy);
                }
            }
        }
        Files.deleteIfExists(folder.resolve("sources.yml"));
        Files.createFile(folder.resolve("sources.yml"));
        SourceFile.append(
                folder.resolve("sources.yml"),
                IntStream.range(0, SOURCES).mapToObj(GeneratedCorpus::source).toList());
        GeneratedNews news = new GeneratedNews(Corpus.open(OURS));
        IntStream.range(0, articles)
                .parallel()
                .mapToObj(news::article)
                .forEach(a -> write(folder.resolve("articles"), a));
        Files.createFile(folder.resolve("done"));
        return folder;
    }

    private static Source source(int number) {
        String id = "source-" + number;
        return new Source(
                id,
                new Label("Example " + number, "示例" + number),
                URI.create("https://example.org/feed/" + number),
                Optional.empty(),
                Source.Format.FEED,
                Optional.empty(),
                Source.Kind.values()[number % Source.Kind.values().length],
                number % 3 == 2 ? Language.ZH : Language.EN,
                "place:us",
                Optional.of(Duration.ofHours(6)),
                false,
                Optional.of("made up"));
    }

    // Without waiting for the disk after each file, which a hundred thousand would take half an hour for.
    private static void write(Path root, Article article) {
        LocalDate day = article.published().orElseThrow().start();
        Path folder =
                root.resolve(String.format("%04d", day.getYear())).resolve(String.format("%02d", day.getMonthValue()));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(day + "-" + article.id() + ".1.md"),
                    ArticleFile.write(new ArticleFile.Stored(article, Optional.empty())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
