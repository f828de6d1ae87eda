package org.cordon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.corpus.Article;
import org.cordon.corpus.Passage;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Timeline;

/** The passages of an article that may be shown, which are those that events rest on. */
record Shown(Passage passage, List<Evidence.Quote> quotes, List<Event> events) {

    /** A run of a passage's text; {@code marked} where an event rests on it. */
    record Run(String text, boolean marked) {}

    /** The passages of this very version, in the order of the text. */
    static List<Shown> of(Article article, Timeline timeline) {
        Map<Integer, Shown> shown = new TreeMap<>();
        for (Event event : timeline.events()) {
            for (Evidence.Quote quote : Notes.quotes(event, article.id())) {
                if (quote.version().equals(article.version())) {
                    passage(article, quote.passage())
                            .map(p -> shown.computeIfAbsent(
                                    p.index(), i -> new Shown(p, new ArrayList<>(), new ArrayList<>())))
                            .ifPresent(s -> s.add(quote, event));
                }
            }
        }
        return List.copyOf(shown.values());
    }

    private static Optional<Passage> passage(Article article, int index) {
        return article.passages().stream().filter(p -> p.index() == index).findFirst();
    }

    private void add(Evidence.Quote quote, Event event) {
        quotes.add(quote);
        if (!events.contains(event)) {
            events.add(event);
        }
    }

    /** The passage's text cut where quotes begin and end. */
    List<Run> runs(Article article) {
        List<Run> runs = new ArrayList<>();
        int at = passage.start();
        List<Evidence.Quote> inOrder = quotes.stream()
                .sorted(Comparator.comparingInt(Evidence.Quote::start))
                .toList();
        for (Evidence.Quote quote : inOrder) {
            int start = Math.clamp(quote.start(), at, passage.end());
            int end = Math.clamp(quote.end(), start, passage.end());
            run(runs, article.text().substring(at, start), false);
            run(runs, article.text().substring(start, end), true);
            at = end;
        }
        run(runs, article.text().substring(at, passage.end()), false);
        return runs;
    }

    private static void run(List<Run> runs, String text, boolean marked) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, marked));
        }
    }
}
