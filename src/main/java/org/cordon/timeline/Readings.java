package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotated;
import org.cordon.corpus.Article;

/** The readings of articles, each kept as long as its article is as it was: when one comes, the others are not read again. */
final class Readings {

    private record Kept(String digest, Reading reading) {}

    private final Groundwork groundwork;
    private final RecentContents recent = new RecentContents();
    private Map<String, Kept> kept = new HashMap<>();

    Readings(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    /** The readings of articles in the order of their ids; those that are new are read now, by as many threads as there are. */
    synchronized List<Reading> of(Annotated annotated) {
        Map<String, Kept> all = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        List<Reading> fresh = new ArrayList<>();
        for (Article.Head head : annotated.heads()) {
            String digest = annotated.digest(head);
            Kept known = kept.get(head.id());
            if (known == null || !known.digest().equals(digest)) {
                known = new Kept(digest, new Reading(head, digest, () -> annotated.annotation(head), recent));
                fresh.add(known.reading());
            }
            all.put(head.id(), known);
            readings.add(known.reading());
        }
        fresh.parallelStream().forEach(groundwork::read);
        kept = all;
        return readings;
    }
}
