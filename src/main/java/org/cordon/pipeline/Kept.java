package org.cordon.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.Source;
import org.cordon.crawl.Captures;
import org.cordon.index.Indexer;

/** What is kept of what was fetched. */
public final class Kept {

    /**
     * What a check of all that is kept read, and each thing that is not as it was kept, in a sentence with its place.
     * {@code behind} counts what the index lacks, which is no fault: the next start brings it up.
     */
    public record Verification(
            int captureFiles,
            int captures,
            int articles,
            int events,
            int quotes,
            int curated,
            int indexed,
            int behind,
            List<String> problems) {

        public Verification {
            problems = List.copyOf(problems);
        }
    }

    /** A watched page: its captures and the differences between its versions, each oldest first. */
    public record Watch(Source source, List<Seen> captures, List<Article> versions, List<Difference> differences) {

        /** A capture, and which version of the text it held, counted from 1; {@code fresh} where it was the first to hold it. */
        public record Seen(Instant at, Article.Capture capture, int version, boolean fresh) {}

        public Watch {
            captures = List.copyOf(captures);
            versions = List.copyOf(versions);
            differences = List.copyOf(differences);
        }
    }

    private final Holding holding;
    private final Captures captures;
    private final Indexer indexer;
    private final ReentrantLock run;

    Kept(Holding holding, Captures captures, Indexer indexer, ReentrantLock run) {
        this.holding = holding;
        this.captures = captures;
        this.indexer = indexer;
        this.run = run;
    }

    /** Holds all of it against its digests, and what refers to it against what it refers to; waits for a run to end. */
    public Verification verify(Progress progress) throws IOException, InterruptedException {
        run.lockInterruptibly();
        try {
            return new Verifier(holding, captures, progress)
                    .verify(indexer.standing(holding.timeline(), holding.shelf()));
        } finally {
            run.unlock();
        }
    }

    /** What was seen of a watched page; empty for any other source. */
    public Optional<Watch> watch(String source) {
        return holding.corpus()
                .source(source)
                .filter(s -> s.format() == Source.Format.WATCH)
                .map(s -> Watching.watch(s, holding.shelf(), captures));
    }
}
