package org.cordon.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.crawl.CrawlSettings;
import org.cordon.crawl.Probe;
import org.cordon.crawl.Scout;

/** The list of sources as people keep it: what else could stand in it, and whether each can be read. Needs no database. */
public final class SourceBook implements AutoCloseable {

    /**
     * What a visit that changed nothing found of a source: whether its address answered, what kind of document is there (empty
     * where that cannot be told), how many items it offers, the newest moment among them, the address of one, and what is wrong.
     */
    public record Check(
            Source source,
            boolean reached,
            Optional<Source.Format> found,
            int items,
            Optional<Instant> newest,
            Optional<URI> sample,
            List<String> problems) {

        public Check {
            problems = List.copyOf(problems);
        }

        /** Whether the source can be read as it is listed. */
        public boolean well() {
            return problems.isEmpty();
        }
    }

    private static final int AT_ONCE = 16;

    /** Something that could be a source: the name of its form, its address, and its title (may be empty). */
    public record Found(String form, URI url, String title) {}

    /** What holds for sources of a foreign list that does not tell it itself. */
    public record Usual(Optional<Source.Kind> kind, Optional<String> jurisdiction, Language language) {}

    /** What an import added, and what it did not, each with the reason. */
    public record Imported(List<Source> added, List<String> refused) {

        public Imported {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    private final Path folder;
    private final Scout scout;

    private SourceBook(Path folder, CrawlSettings settings, Clock clock) {
        this.folder = folder;
        this.scout = new Scout(settings, clock);
    }

    /** The list in a corpus folder, which is read when asked for. */
    public static SourceBook open(Path folder, CrawlSettings settings, Clock clock) {
        return new SourceBook(folder, settings, clock);
    }

    /** All sources that could be read, in file order. */
    public List<Source> sources() {
        return Corpus.open(folder).sources();
    }

    /**
     * The feeds and sitemaps that a page names; empty if it names none.
     *
     * @throws IOException if the page cannot be read, with the plain reason
     */
    public List<Found> find(URI page) throws IOException, InterruptedException {
        return scout.find(page).stream()
                .map(f -> new Found(f.format().id(), f.url(), f.title()))
                .toList();
    }

    /** Visits each of some sources once, many hosts at once; in the order given. */
    public List<Check> check(List<Source> sources) throws IOException, InterruptedException {
        List<Callable<Check>> visits = new ArrayList<>();
        sources.forEach(source -> visits.add(() -> check(source)));
        List<Check> checks = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("check-", 0).factory())) {
            for (Future<Check> visit : threads.invokeAll(visits)) {
                checks.add(visit.get());
            }
            return checks;
        } catch (ExecutionException e) {
            throw new IOException("a source could not be checked: " + e.getCause(), e.getCause());
        }
    }

    private Check check(Source source) throws InterruptedException {
        Probe probe = scout.probe(source);
        return new Check(
                source,
                probe.reached(),
                probe.found(),
                probe.items(),
                probe.newest(),
                probe.sample(),
                probe.problems());
    }

    /**
     * Appends the sources of an OPML file to {@code sources.yml}; those that stand there already are refused.
     *
     * @throws IOException if the file is no OPML, or {@code sources.yml} cannot be written; then nothing is added
     */
    public Imported add(Path opml, Usual usual) throws IOException {
        Corpus corpus = Corpus.open(folder);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(opml)) {
            bytes = in.readNBytes(Opml.MAX_BYTES + 1);
        }
        Imported imported;
        try {
            imported = new OpmlImport(corpus, usual).read(Opml.read(bytes));
        } catch (IOException e) {
            throw new IOException(opml + " " + e.getMessage(), e);
        }
        if (!imported.added().isEmpty()) {
            corpus.append(imported.added());
        }
        return imported;
    }

    /** Sources as an OPML 2.0 list, which {@link #add} reads back as they are. */
    public static String opml(List<Source> sources) {
        return Opml.write(sources);
    }

    @Override
    public void close() throws IOException {
        scout.close();
    }
}
