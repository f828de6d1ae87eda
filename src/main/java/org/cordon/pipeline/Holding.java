package org.cordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Always replaced as a whole. */
    private record State(
            Corpus corpus,
            Timeline.Curated curated,
            Annotations annotator,
            DecisionFile.Reading decided,
            Timeline timeline) {}

    private final Path root;
    private final Path stored;
    private final Timeline.Meaning meaning;
    private final DecisionFile decisions;
    private final Map<String, Annotation> annotations = new ConcurrentHashMap<>();
    private volatile State state;

    private Holding(Folders folders, Timeline.Meaning meaning) throws IOException {
        this.root = folders.corpus();
        this.stored = folders.index().resolve("annotations.bin");
        this.meaning = meaning;
        this.decisions = new DecisionFile(root);
        this.state = read();
    }

    /** Reads all files; where that fails the index is let go. */
    static Holding open(Folders folders, Indexer indexer) throws IOException {
        try {
            return new Holding(folders, indexer::meaning);
        } catch (IOException e) {
            indexer.close();
            throw e;
        }
    }

    private State read() throws IOException {
        try {
            Corpus corpus = Corpus.open(root);
            Annotations annotator = Annotations.open(stored, Annotator.of(corpus.entities()), corpus.articles());
            annotations.clear();
            corpus.articles().parallelStream().forEach(a -> annotations.put(a.id(), annotator.of(a)));
            Timeline.Curated curated = Timeline.Curated.of(corpus.events(), corpus.entities(), meaning);
            Timeline timeline = curated.with(annotations.values(), Watching.differences(corpus, annotator));
            return with(decisions.read(), new State(corpus, curated, annotator, decisions.read(), timeline));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? new IOException(e) : cause;
        }
    }

    private static State with(DecisionFile.Reading decided, State state) {
        return new State(
                state.corpus(),
                state.curated(),
                state.annotator(),
                decided,
                state.timeline().decided(decided.decisions()));
    }

    /** Reads all files again. */
    void refresh() throws IOException {
        State fresh = read();
        synchronized (this) {
            state = with(decisions.read(), fresh);
        }
    }

    /** Takes in articles that are new or changed. */
    void take(Map<String, Annotation> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        annotations.putAll(fresh);
        Timeline timeline = state.curated().with(annotations.values(), Watching.differences(corpus(), annotator()));
        // A decision may have been made meanwhile.
        synchronized (this) {
            state = with(
                    state.decided(),
                    new State(state.corpus(), state.curated(), state.annotator(), state.decided(), timeline));
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

    Annotations annotator() {
        return state.annotator();
    }

    Timeline timeline() {
        return state.timeline();
    }

    Decisions decisions() {
        return state.decided().decisions();
    }

    Collection<Annotation> annotations() {
        return annotations.values();
    }

    /** What could not be read, in any file. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(state.corpus().problems());
        all.addAll(state.decided().problems());
        return all;
    }
}
