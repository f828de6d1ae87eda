package org.cordon.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.changes.ChangeLog;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.Source;
import org.cordon.crawl.Captures;
import org.cordon.crawl.CrawlSettings;
import org.cordon.crawl.CrawlStore;
import org.cordon.crawl.Crawler;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Indexer;
import org.cordon.pipeline.Progress.Stage;
import org.cordon.search.Searcher;
import org.cordon.timeline.Timeline;

/** The only conductor: knows the order of the stages and holds what they made. One run at a time; reading goes on meanwhile. */
public final class Pipeline implements AutoCloseable {

    private static final Duration LAST_BATCH = Duration.ofSeconds(20);

    private final Clock clock;
    private final Crawler crawler;
    private final Captures captures;
    private final Collector collector;
    private final Running running;
    private final ChangeLog changes;
    private final Holding holding;
    private final ReentrantLock run = new ReentrantLock();
    private final AtomicBoolean behind = new AtomicBoolean();
    private final Embedders embedders;
    private final Indexer indexer;
    private final Searcher searcher;
    private final Kept kept;

    private Pipeline(Folders folders, CrawlSettings settings, CrawlStore store, Clock clock) throws IOException {
        this.clock = clock;
        this.captures = Captures.open(folders.corpus().resolve("captures"), settings.agent());
        this.crawler = new Crawler(settings, store, clock, captures);
        this.running = new Running(clock);
        this.collector = new Collector(crawler, store, clock, running);
        this.changes = new ChangeLog(folders.corpus().resolve("changes"));
        NamedEntities entities = new NamedEntities(this::corpus);
        this.embedders = folders.model().map(Embedders::in).orElseGet(Embedders::bundled);
        this.indexer = Indexer.open(folders.index(), entities, embedders);
        this.holding = Holding.open(folders, indexer, embedders.form());
        this.searcher = Searcher.open(folders.index(), entities, embedders, entities);
        this.kept = new Kept(holding, captures, indexer, run);
    }

    /**
     * Reads the corpus, so that the timeline answers at once; the index is brought up to date by {@link #index}.
     *
     * @throws IOException if a folder cannot be read or written, or another process uses it; the message says which
     */
    public static Pipeline open(Folders folders, CrawlSettings settings, CrawlStore store, Clock clock)
            throws IOException {
        return new Pipeline(folders, settings, store, clock);
    }

    /** Knows the entities of a corpus by their names. */
    public static EntityTokens names(Corpus corpus) {
        return new NamedEntities(() -> corpus);
    }

    /** Adds files, folders and addresses that a person names. */
    public RunReport add(List<String> arguments, Progress progress) throws IOException, InterruptedException {
        Progress told = running.beside(progress);
        return run(told, keeper -> new Additions(crawler, clock).add(arguments, keeper, told));
    }

    /** Visits all enabled sources now. */
    public RunReport collect(Progress progress) throws IOException, InterruptedException {
        Progress told = running.beside(progress);
        List<Source> all = corpus().sources().stream().filter(Source::enabled).toList();
        return run(told, keeper -> collector.visit(all, keeper, told));
    }

    /** Visits the sources whose next visit is due. */
    public RunReport collectDue(Progress progress) throws IOException, InterruptedException {
        Progress told = running.beside(progress);
        List<Source> due = collector.due(corpus().sources());
        return run(told, keeper -> collector.visit(due, keeper, told));
    }

    /** Brings the index up to the timeline as read at the start. */
    public RunReport index(Progress progress) throws IOException, InterruptedException {
        return run(running.beside(progress), keeper -> {});
    }

    /** Brings the index up to the timeline by words alone, which takes a second where vectors take many. */
    public void indexWords() throws IOException, InterruptedException {
        run.lockInterruptibly();
        try {
            writeWords(Progress.NONE);
        } finally {
            run.unlock();
        }
    }

    private void writeWords(Progress progress) throws IOException {
        indexer.indexWords(timeline(), holding.shelf(), (done, total) -> progress.at(Stage.INDEX, done, total));
        searcher.refresh();
    }

    /**
     * Writes an editor's decision down and brings the timeline up to it; the index too, or the run under way does.
     *
     * @throws IllegalArgumentException if it is no decision; the message says why
     */
    public Decision decide(DecisionFile.Draft draft) throws IOException {
        Decision made = holding.decide(draft, clock.instant());
        behind.set(true);
        catchUp();
        return made;
    }

    private void catchUp() throws IOException {
        while (behind.get() && run.tryLock()) {
            try {
                behind.set(false);
                changes.write(timeline(), decisions(), clock.instant());
                writeWords(Progress.NONE);
            } finally {
                run.unlock();
            }
        }
    }

    private interface Work {
        void on(Keeper keeper) throws IOException, InterruptedException;
    }

    private RunReport run(Progress progress, Work work) throws IOException, InterruptedException {
        run.lockInterruptibly();
        int events = 0;
        try {
            Instant begun = clock.instant();
            Keeper keeper = new Keeper(corpus(), captures, holding.shelf().annotations());
            running.begin(begun, keeper);
            try {
                work.on(keeper);
            } finally {
                holding.take(keeper.fresh());
            }
            events = changes.write(timeline(), decisions(), clock.instant());
            progress.at(Stage.INDEX, 0, 0);
            writeWords(progress);
            indexer.embed((done, total) -> progress.at(Stage.EMBED, done, total));
            searcher.refresh();
            return keeper.report(events, Duration.between(begun, clock.instant()));
        } finally {
            running.end(events);
            run.unlock();
            catchUp();
        }
    }

    /** Where the run that goes on can be seen. */
    public Run.Board runs() {
        return running;
    }

    /** The folder of files everything is derived from. */
    public Corpus corpus() {
        return holding.corpus();
    }

    /** The timeline as of the last rebuild. */
    public Timeline timeline() {
        return holding.timeline();
    }

    /** All that editors decided. */
    public Decisions decisions() {
        return holding.decisions();
    }

    /** The ways in which articles write an entity's name, the most frequent first; empty if none names it. */
    public List<Sighting> sightings(String entity) {
        return holding.shelf().tallies().sightings(entity);
    }

    /** Names that were proposed in articles and that nobody verified or decided on, the most frequent first. */
    public List<UnverifiedName> unverifiedNames() {
        return holding.shelf().proposed().names(corpus(), decisions().names().keySet());
    }

    /** What in the files could not be read. */
    public List<Problem> problems() {
        return holding.problems();
    }

    /** Answers queries over the last committed index. */
    public Searcher searcher() {
        return searcher;
    }

    /** All sources with how their visits went. */
    public List<SourceState> sources() {
        return collector.states(corpus().sources());
    }

    /** What each run changed on the timeline. */
    public ChangeLog changes() {
        return changes;
    }

    /** What is kept of what was fetched: for checking it, and for what watched pages showed. */
    public Kept kept() {
        return kept;
    }

    // A model must not be let go while a run still uses it, so the run is told to end first.
    @Override
    public void close() throws IOException {
        crawler.close();
        captures.close();
        indexer.close();
        searcher.close();
        try {
            if (run.tryLock(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
                embedders.close();
                run.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
