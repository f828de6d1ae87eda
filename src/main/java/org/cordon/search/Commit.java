package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.cordon.index.Field;
import org.cordon.index.Field.Section;
import org.jspecify.annotations.Nullable;

/**
 * The index as of one commit, which remembers what cannot change until the next: which documents match the last queries, and
 * which have each value of a field. Both grow with the documents, so to ask for them anew is what a large index is slow at.
 */
final class Commit extends IndexSearcher {

    private static final int KEPT = 64;

    /** One document in so many: below it a list of documents is faster to go through than a bit for each, of which 64 are one step. */
    private static final int SPARSE = 200;

    /** A value of a field, and how many of some documents have it. */
    record Shelf(String value, ToIntFunction<FixedBitSet> among) {}

    private volatile @Nullable Sections sections;
    private final Map<Field, List<Shelf>> shelves = new ConcurrentHashMap<>();
    private final Map<Query, FixedBitSet> matching =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Query, FixedBitSet> eldest) {
                    return size() > KEPT;
                }
            });

    Commit(IndexReader reader) {
        super(reader);
    }

    /** The commit that a searcher searches. */
    static Commit of(IndexSearcher searcher) {
        return searcher instanceof Commit commit ? commit : new Commit(searcher.getIndexReader());
    }

    /** The documents that match; not to be changed. */
    FixedBitSet matching(Query query) throws IOException {
        FixedBitSet known = matching.get(query);
        if (known == null) {
            known = Matches.collected(this, query);
            matching.put(query, known);
        }
        return known;
    }

    /** The first of a section by score. How many there are in all is not asked, so what cannot be among them need not be scored. */
    TopDocs first(Query query, Section section, int depth) throws IOException {
        TopScoreDocCollector best = new TopScoreDocCollectorManager(depth, depth).newCollector();
        Weight weight = createWeight(rewrite(query), best.scoreMode(), 1);
        best.setWeight(weight);
        for (Sections.Reach reach : sections().of(section)) {
            BulkScorer scorer = reach.from() < reach.to() ? weight.bulkScorer(reach.leaf()) : null;
            if (scorer != null) {
                scorer.score(best.getLeafCollector(reach.leaf()), reach.accepted(), reach.from(), reach.to());
            }
        }
        return best.topDocs();
    }

    /** The {@code k} nearest of a field's vectors among what is allowed, best first; none where an older program wrote the vectors. */
    TopDocs nearest(Field field, byte[] vector, int k, Optional<Query> allowed) throws IOException {
        List<LeafReaderContext> leaves = getIndexReader().leaves().stream()
                .filter(leaf -> packed(leaf, field))
                .toList();
        if (leaves.isEmpty()) {
            return Lists.NONE;
        }
        if (allowed.isPresent()) {
            return search(new KnnByteVectorQuery(field.id(), vector, k, allowed.get()), k);
        }
        List<TopDocs> found = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            found.add(nearest(leaf, field, vector, k));
        }
        return TopDocs.merge(k, found.toArray(TopDocs[]::new));
    }

    private static boolean packed(LeafReaderContext leaf, Field field) {
        FieldInfo info = leaf.reader().getFieldInfos().fieldInfo(field.id());
        return info != null && info.getVectorEncoding() == VectorEncoding.BYTE;
    }

    private static TopDocs nearest(LeafReaderContext leaf, Field field, byte[] vector, int k) throws IOException {
        LeafReader reader = leaf.reader();
        TopKnnCollector nearest = new TopKnnCollector(k, Integer.MAX_VALUE);
        reader.searchNearestVectors(
                field.id(), vector, nearest, AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc()));
        TopDocs found = nearest.topDocs();
        for (ScoreDoc each : found.scoreDocs) {
            each.doc += leaf.docBase;
        }
        return found;
    }

    private Sections sections() throws IOException {
        Sections known = sections;
        if (known == null) {
            known = Sections.of(this);
            sections = known;
        }
        return known;
    }

    /** The values of a field. */
    List<Shelf> shelves(Field field) throws IOException {
        List<Shelf> known = shelves.get(field);
        if (known == null) {
            known = shelved(field);
            shelves.put(field, known);
        }
        return known;
    }

    private List<Shelf> shelved(Field field) throws IOException {
        Map<String, IntsRefBuilder> docs = new HashMap<>();
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field.id());
            IntsRefBuilder[] byOrdinal = new IntsRefBuilder[(int) values.getValueCount()];
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                byOrdinal[ordinal] =
                        docs.computeIfAbsent(values.lookupOrd(ordinal).utf8ToString(), v -> new IntsRefBuilder());
            }
            for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()].append(leaf.docBase + doc);
                }
            }
        }
        List<Shelf> shelved = new ArrayList<>();
        docs.forEach((value, list) -> shelved.add(new Shelf(value, counter(list.get()))));
        return shelved;
    }

    private ToIntFunction<FixedBitSet> counter(IntsRef list) {
        if (list.length < getIndexReader().maxDoc() / SPARSE) {
            int[] docs = Arrays.copyOf(list.ints, list.length);
            return among -> {
                int count = 0;
                for (int doc : docs) {
                    count += among.get(doc) ? 1 : 0;
                }
                return count;
            };
        }
        FixedBitSet docs = new FixedBitSet(getIndexReader().maxDoc());
        for (int i = 0; i < list.length; i++) {
            docs.set(list.ints[i]);
        }
        return among -> (int) FixedBitSet.intersectionCount(among, docs);
    }
}
