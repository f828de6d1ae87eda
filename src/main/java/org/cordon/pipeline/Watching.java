package org.cordon.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.Source;
import org.cordon.crawl.Capture;
import org.cordon.crawl.Captures;
import org.cordon.pipeline.Kept.Watch;

/** Finds what differs between consecutive versions of the pages that are watched. */
final class Watching {

    private Watching() {}

    /** The differences of all watched pages, oldest first for each. */
    static List<Difference> differences(Shelf shelf) {
        List<Difference> differences = new ArrayList<>();
        for (Source source : shelf.corpus().sources()) {
            if (source.format() == Source.Format.WATCH) {
                for (Article.Head article : shelf.from(source.id())) {
                    differences.addAll(differences(source, article, shelf));
                }
            }
        }
        return differences;
    }

    /** A source's page as it was watched; nothing in it where the source was not read yet. */
    static Watch watch(Source source, Shelf shelf, Captures captures) {
        Corpus corpus = shelf.corpus();
        List<Watch.Seen> seen = new ArrayList<>();
        List<Article> versions = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        // One, unless the page moved.
        for (Article.Head article : shelf.from(source.id())) {
            versions.addAll(corpus.versions(article.id()));
            differences.addAll(differences(source, article, shelf));
            corpus.captures(article.id()).stream()
                    .flatMap(reference -> captures.at(reference).stream())
                    .map(Capture::url)
                    .distinct()
                    .flatMap(url -> captures.of(url).stream())
                    .filter(Capture::isPage)
                    .forEach(capture -> seen.add(seen(capture, versions)));
        }
        return new Watch(source, seen, versions, differences);
    }

    private static Watch.Seen seen(Capture capture, List<Article> versions) {
        int version = (int) versions.stream()
                .filter(v -> !v.fetched().isAfter(capture.at()))
                .count();
        boolean fresh = versions.stream().anyMatch(v -> v.fetched().equals(capture.at()));
        return new Watch.Seen(capture.at(), capture.reference(), version, fresh);
    }

    private static List<Difference> differences(Source source, Article.Head article, Shelf shelf) {
        List<Difference> differences = new ArrayList<>();
        List<Annotation> read = shelf.corpus().versions(article.id()).stream()
                .map(shelf.annotations()::ofOlder)
                .toList();
        for (int i = 1; i < read.size(); i++) {
            Difference difference = Difference.between(source, read.get(i - 1), read.get(i));
            if (!difference.isEmpty()) {
                differences.add(difference);
            }
        }
        return differences;
    }
}
