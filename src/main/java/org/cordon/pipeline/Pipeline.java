package org.cordon.pipeline;

import java.time.Instant;
import java.util.List;
import org.cordon.corpus.Corpus;
import org.cordon.search.Searcher;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/** The only conductor: knows the order of the stages and holds what they made. */
public final class Pipeline {

    private Pipeline() {}

    /** The folder of files everything is derived from. */
    public Corpus corpus() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The timeline as of the last rebuild. */
    public Timeline timeline() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Answers queries over the last committed index. */
    public Searcher searcher() {
        throw new UnsupportedOperationException("not yet");
    }

    /** All sources with how their visits went. */
    public List<SourceState> sources() {
        throw new UnsupportedOperationException("not yet");
    }

    /** When an event last changed in substance. */
    public Instant updated(Event event) {
        throw new UnsupportedOperationException("not yet: " + event.id());
    }
}
