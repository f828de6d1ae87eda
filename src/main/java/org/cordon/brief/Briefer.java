package org.cordon.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.brief.Brief.Heading;
import org.cordon.brief.Brief.Line;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.timeline.Event;

/** Makes the brief of a query's events and writes it as Markdown, HTML or PDF; the same brief gives the same bytes. */
public final class Briefer {

    /** The most events a brief has lines for. */
    public static final int MAX_LINES = 300;

    private final Function<String, Optional<Article>> articles;
    private final Function<String, Optional<Entity>> entities;

    private Briefer(Function<String, Optional<Article>> articles, Function<String, Optional<Entity>> entities) {
        this.articles = articles;
        this.entities = entities;
    }

    /** A briefer that looks up articles and entities by their ids. */
    public static Briefer of(
            Function<String, Optional<Article>> articles, Function<String, Optional<Entity>> entities) {
        return new Briefer(articles, entities);
    }

    /** The brief of events given oldest first; those beyond {@link #MAX_LINES} are only counted. */
    public Brief brief(Heading heading, List<Event> events) {
        return brief(heading, events, events.size());
    }

    /** The brief of the first events, oldest first, of {@code total} that the query selects. */
    public Brief brief(Heading heading, List<Event> events, long total) {
        Citations citations = new Citations(articles);
        Lines lines = new Lines(heading, entities, citations);
        List<Line> made = events.stream().limit(MAX_LINES).map(lines::of).toList();
        return new Brief(heading, made, citations.all(), Math.max(total, events.size()) - made.size());
    }

    /** The brief as CommonMark; whatever the sources say, it cannot become markup, and links lead to web pages only. */
    public String markdown(Brief brief) {
        return new MarkdownWriter(brief).write();
    }

    /** The brief as one HTML page that needs nothing else: no script, and its own style. */
    public String html(Brief brief) {
        return new HtmlWriter(brief).write().outerHtml();
    }

    /**
     * The brief as PDF with its font embedded, of the same page as {@link #html}. Nothing is fetched for it.
     *
     * @throws IOException if the stream cannot be written
     */
    public void pdf(Brief brief, OutputStream to) throws IOException {
        PdfWriter.write(brief, to);
    }
}
