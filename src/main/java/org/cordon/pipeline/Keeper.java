package org.cordon.pipeline;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.crawl.Capture;
import org.cordon.crawl.Captures;
import org.cordon.crawl.Crawler;
import org.cordon.crawl.Page;
import org.cordon.extract.Extraction;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extraction.Skipped;
import org.cordon.extract.Extractor;
import org.cordon.extract.SkipReason;
import org.cordon.pipeline.RunReport.Skip;

/** Takes pages in one run: extracts, stores and annotates them, and counts what became of each. */
final class Keeper {

    private static final int FAR_SHORTER = 3;

    private final Corpus corpus;
    private final Captures captures;
    private final Annotations annotations;
    private final Map<String, Annotation> fresh = new LinkedHashMap<>();
    private final List<Skip> skipped = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    Keeper(Corpus corpus, Captures captures, Annotations annotations) {
        this.corpus = corpus;
        this.captures = captures;
        this.annotations = annotations;
    }

    /** What one source brought. */
    final class Tally implements Crawler.Taker {
        private final AtomicInteger kept = new AtomicInteger();
        private final AtomicInteger skippedHere = new AtomicInteger();

        @Override
        public void take(Page page) throws IOException {
            (keep(page, page.url().toString()) ? kept : skippedHere).incrementAndGet();
        }

        @Override
        public void refused(URI url, String reason) {
            skip(url.toString(), reason);
        }

        int kept() {
            return kept.get();
        }

        int skipped() {
            return skippedHere.get();
        }
    }

    Tally tally() {
        return new Tally();
    }

    /** Keeps a page; false if it held no article. */
    boolean keep(Page page, String where) throws IOException {
        Optional<Article.Capture> capture = captures.keep(page).map(Capture::reference);
        return switch (extraction(page)) {
            case Extracted extracted -> keep(completed(extracted.article(), page.told()), capture, where);
            case Skipped skip -> {
                skip(where, skip.reason().with(skip.detail()));
                yield false;
            }
        };
    }

    private Extraction extraction(Page page) {
        return page.source()
                .flatMap(corpus::source)
                .filter(s -> s.format() == Source.Format.WATCH)
                .map(source -> Extractor.watched(page, source.language()))
                .orElseGet(() -> Extractor.extract(page));
    }

    // A register's word comes before all; else what the page says of itself, and its source's word fills the gaps, but
    // for a day that is yet to come.
    private static Article completed(Article article, Page.Told told) {
        if (told.official().isPresent()) {
            return article.told(told.title().orElse(article.title()), told.published(), told.official());
        }
        String title = article.title().isBlank() ? told.title().orElse(article.title()) : article.title();
        LocalDate latest =
                LocalDate.ofInstant(article.fetched(), ZoneOffset.UTC).plusDays(1);
        Optional<When> published = article.published()
                .or(() -> told.published().filter(day -> !day.start().isAfter(latest)));
        return article.told(title, published, told.official());
    }

    private boolean keep(Article article, Optional<Article.Capture> capture, String where) throws IOException {
        Optional<Article> held = corpus.article(article.id());
        if (held.isPresent() && held.get().version().equals(article.version())) {
            count(held, Optional.empty());
            return true;
        }
        Annotation annotation = annotations.of(article);
        if (held.isPresent() && isStump(annotation, held.get())) {
            skip(where, SkipReason.STUMP.explanation());
            return false;
        }
        count(held, corpus.add(article, capture) ? Optional.of(annotation) : Optional.empty());
        return true;
    }

    /** What a server sends in place of an article with the status of one: a login wall, a notice, a teaser for something else. */
    private static boolean isStump(Annotation fresh, Article held) {
        String text = fresh.article().text();
        return text.length() < held.text().length() / FAR_SHORTER
                && fresh.sentences().stream().map(sentence -> sentence.in(text)).noneMatch(held.text()::contains);
    }

    private synchronized void count(Optional<Article> held, Optional<Annotation> stored) {
        if (stored.isEmpty()) {
            unchanged++;
        } else {
            fresh.put(stored.get().article().id(), stored.get());
            changed += held.isPresent() ? 1 : 0;
            added += held.isPresent() ? 0 : 1;
        }
    }

    synchronized void skip(String where, String reason) {
        skipped.add(new Skip(where, reason));
    }

    /** The annotations of what is new, by article id. */
    synchronized Map<String, Annotation> fresh() {
        return Map.copyOf(fresh);
    }

    synchronized RunReport report(int events, Duration took) {
        return new RunReport(added, changed, unchanged, skipped, events, took);
    }
}
