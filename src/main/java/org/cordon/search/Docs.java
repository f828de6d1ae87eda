package org.cordon.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/** The numbers of a few hundred documents, of which it is asked whether one is among them. */
final class Docs {

    static final Docs NONE = new Docs(new int[0]);

    private final int[] sorted;

    private Docs(int[] docs) {
        Arrays.sort(docs);
        this.sorted = docs;
    }

    static Docs of(List<ScoreDoc> found) {
        return new Docs(found.stream().mapToInt(s -> s.doc).toArray());
    }

    static Docs of(TopDocs found) {
        return of(Arrays.asList(found.scoreDocs));
    }

    /** These and others. */
    Docs and(Docs others) {
        int[] all = Arrays.copyOf(sorted, sorted.length + others.sorted.length);
        System.arraycopy(others.sorted, 0, all, sorted.length, others.sorted.length);
        return new Docs(all);
    }

    boolean has(int doc) {
        return Arrays.binarySearch(sorted, doc) >= 0;
    }
}
