package org.cordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.decide.Decision;
import org.cordon.decide.DecisionFile;
import org.cordon.decide.Decisions;
import org.cordon.index.Indexer;
import org.cordon.timeline.Timeline;

/** What was read last of the files, and the timeline it makes. */
final class Holding {

    /** Always replaced as a whole; only the shelf takes in what comes. */
    private record State(
            Corpus corpus, Timeline.Curated curated, Shelf shelf, DecisionFile.Reading decided, Timeline timeline) {}

    private final Path root;
    private final Path index;
    private final Timeline.Meaning meaning;
    private final String models;
    private final DecisionFile decisions;
    private volatile State state;

    private Holding(Folders folders, Timeline.Meaning meaning, String models) throws IOException {
        this.root = folders.corpus();
        this.index = folders.index();
        this.meaning = meaning;
        this.models = models;
        this.decisions = new DecisionFile(root);
        this.state = read();
    }

    /** Reads all files, {@code models} tells those of meaning from any others; where that fails the index is let go. */
    static Holding open(Folders folders, Indexer indexer, String models) throws IOException {
        try {
            return new Holding(folders, indexer::meaning, models);
        } catch (IOException e) {
            indexer.close();
            throw e;
        }
    }

    private State read() throws IOException {
        try {
            Corpus corpus = Corpus.open(root);
            ReadBefore before = ReadBefore.open(index.resolve("readings.bin"), models);
            Timeline.Curated curated = Timeline.Curated.of(corpus.events(), corpus.entities(), meaning, before);
            Annotations annotations =
                    Annotations.open(index.resolve("annotations.bin"), Annotator.of(corpus.entities()));
            Shelf shelf = Shelf.of(corpus, annotations, Cards.open(index.resolve("cards.bin"), corpus, annotations));
            Timeline timeline = curated.with(shelf, Watching.differences(shelf));
            before.keepOnlyUsed();
            return with(decisions.read(), new State(corpus, curated, shelf, decisions.read(), timeline));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? new IOException(e) : cause;
        }
    }

    private static State with(DecisionFile.Reading decided, State state) {
        return new State(
                state.corpus(),
                state.curated(),
                state.shelf(),
                decided,
                state.timeline().decided(decided.decisions()));
    }

    /** Takes in articles that are new or changed. */
    void take(Map<String, Annotation> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.values().forEach(shelf()::take);
        Timeline timeline = state.curated().with(shelf(), Watching.differences(shelf()));
        // A decision may have been made meanwhile.
        synchronized (this) {
            state = with(
                    state.decided(),
                    new State(state.corpus(), state.curated(), state.shelf(), state.decided(), timeline));
        }
    }

    /** Writes a decision down and applies it. */
    synchronized Decision decide(DecisionFile.Draft draft, Instant now) throws IOException {
        Decision made = decisions.append(draft, now);
        state = with(decisions.read(), state);
        return made;
    }

    Corpus corpus() {
        return state.corpus();
    }

    /** The articles with what was found in them. */
    Shelf shelf() {
        return state.shelf();
    }

    Timeline timeline() {
        return state.timeline();
    }

    Decisions decisions() {
        return state.decided().decisions();
    }

    /** What could not be read, in any file. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(state.corpus().problems());
        all.addAll(state.decided().problems());
        return all;
    }
}
