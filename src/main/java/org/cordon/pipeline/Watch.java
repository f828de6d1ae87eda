package org.cordon.pipeline;

import java.time.Instant;
import java.util.List;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.Source;

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
