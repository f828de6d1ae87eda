package org.cordon.pipeline;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.crawl.Captures;
import org.cordon.index.Indexer;
import org.cordon.pipeline.Kept.Verification;
import org.cordon.pipeline.Progress.Stage;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;

/** Checks all that is kept: captures, article files, the quotes of the timeline, what people wrote, and the index. */
final class Verifier {

    private final Holding holding;
    private final Captures captures;
    private final Progress progress;
    private final Set<String> problems = new LinkedHashSet<>();

    Verifier(Holding holding, Captures captures, Progress progress) {
        this.holding = holding;
        this.captures = captures;
        this.progress = progress;
    }

    Verification verify(Indexer.Standing index) throws IOException {
        Corpus corpus = holding.corpus();
        Captures.Checked kept = captures.check((done, total) -> progress.at(Stage.VERIFY, done, total));
        kept.damages().forEach(damage -> problems.add("captures/" + damage));
        int articles = articles(corpus);
        int quotes = quotes(corpus);
        holding.problems().forEach(problem -> problems.add(problem.toString()));
        if (index.strange() > 0) {
            problems.add(
                    "index: " + index.strange() + " of its articles and events are of nothing that is kept; reindex");
        }
        return new Verification(
                kept.files(),
                kept.records(),
                articles,
                holding.timeline().events().size(),
                quotes,
                corpus.events().size()
                        + corpus.entities().size()
                        + corpus.sources().size(),
                index.held(),
                index.behind(),
                List.copyOf(problems));
    }

    private int articles(Corpus corpus) {
        AtomicInteger read = new AtomicInteger();
        corpus.reread((file, article, capture) -> {
                    progress.at(Stage.VERIFY, read.incrementAndGet(), 0);
                    capture.filter(c -> captures.at(c).isEmpty())
                            .ifPresent(c -> problems.add(
                                    file + ":1: its capture " + c.file() + "#" + c.offset() + " is not kept"));
                })
                .forEach(problem -> problems.add(problem.toString()));
        return read.get();
    }

    private int quotes(Corpus corpus) {
        int count = 0;
        List<Event> events = holding.timeline().events();
        for (int i = 0; i < events.size(); i++) {
            progress.at(Stage.VERIFY, i, events.size());
            for (Evidence.Quote quote : quotes(events.get(i))) {
                count++;
                if (!isSpan(quote, corpus.article(quote.article(), quote.version()))) {
                    problems.add("event " + events.get(i).id() + ": '" + quote.words() + "' is not " + quote.start()
                            + ".." + quote.end() + " of article " + quote.article() + ", version " + quote.version());
                }
            }
        }
        return count;
    }

    private static List<Evidence.Quote> quotes(Event event) {
        return Stream.of(
                        event.evidence().stream(),
                        event.dates().stream().flatMap(fact -> fact.evidence().stream()),
                        event.links().stream().flatMap(link -> link.evidence().stream()),
                        event.conflicts().stream()
                                .flatMap(conflict -> conflict.claims().stream())
                                .flatMap(claim -> claim.evidence().stream()))
                .flatMap(evidence -> evidence)
                .filter(Evidence.Quote.class::isInstance)
                .map(Evidence.Quote.class::cast)
                .distinct()
                .toList();
    }

    private static boolean isSpan(Evidence.Quote quote, Optional<Article> article) {
        return article.filter(a -> quote.end() <= a.text().length()
                        && a.text().substring(quote.start(), quote.end()).equals(quote.words()))
                .isPresent();
    }
}
