package org.cordon.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.cordon.index.Field;

/** A set of documents: collected once, then counted as often as there are facets. */
final class Matches {

    private final Commit commit;
    private final FixedBitSet docs;

    private Matches(Commit commit, FixedBitSet docs) {
        this.commit = commit;
        this.docs = docs;
    }

    static Matches of(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
        Commit commit = Commit.of(searcher);
        return new Matches(commit, commit.matching(query));
    }

    static FixedBitSet collected(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
        FixedBitSet docs = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        return searcher.search(query, new Into(docs));
    }

    static Matches none(IndexSearcher searcher) {
        return new Matches(
                Commit.of(searcher),
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc())));
    }

    boolean has(int doc) {
        return docs.get(doc);
    }

    /** The first of these from a document on; -1 if there is none. */
    int next(int doc) {
        int next = doc < docs.length() ? docs.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /** These and some more. */
    Matches plus(List<ScoreDoc> more) {
        FixedBitSet all = docs.clone();
        more.forEach(found -> all.set(found.doc));
        return new Matches(commit, all);
    }

    /** Those that are in both. */
    Matches and(Matches other) {
        FixedBitSet both = docs.clone();
        both.and(other.docs);
        return new Matches(commit, both);
    }

    /** How many are in both. */
    long among(Matches other) {
        return FixedBitSet.intersectionCount(docs, other.docs);
    }

    int count() {
        return docs.cardinality();
    }

    /** How often each value of a field occurs in these documents. */
    Map<String, Long> values(Field field) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Commit.Shelf shelf : commit.shelves(field)) {
            int count = shelf.among().applyAsInt(docs);
            if (count > 0) {
                counts.put(shelf.value(), (long) count);
            }
        }
        return counts;
    }

    private record Into(FixedBitSet docs) implements CollectorManager<Into.Collecting, FixedBitSet> {

        @Override
        public Collecting newCollector() {
            return new Collecting(docs);
        }

        @Override
        public FixedBitSet reduce(Collection<Collecting> collectors) {
            return docs;
        }

        static final class Collecting extends SimpleCollector {

            private final FixedBitSet docs;
            private int base;

            Collecting(FixedBitSet docs) {
                this.docs = docs;
            }

            @Override
            protected void doSetNextReader(LeafReaderContext context) {
                base = context.docBase;
            }

            @Override
            public void collect(int doc) {
                docs.set(base + doc);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
