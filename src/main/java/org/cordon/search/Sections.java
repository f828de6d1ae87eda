package org.cordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.cordon.corpus.Language;
import org.cordon.index.Field;
import org.cordon.index.Field.Section;
import org.jspecify.annotations.Nullable;

/** Where what can be found lies in each piece of an index: its passages in either language, and its events. */
final class Sections {

    /** The documents of a piece from one on up to another; of these only what is accepted, all if nothing is said. */
    record Reach(
            LeafReaderContext leaf,
            int from,
            int to,
            @Nullable Bits accepted) {}

    private final Map<Section, List<Reach>> reaches = new EnumMap<>(Section.class);

    private Sections() {
        for (Section section : Section.values()) {
            reaches.put(section, new ArrayList<>());
        }
    }

    static Sections of(Commit commit) throws IOException {
        Sections sections = new Sections();
        for (LeafReaderContext leaf : commit.getIndexReader().leaves()) {
            if (leaf.reader().getMetaData().sort() == null) {
                sections.sift(leaf, commit);
            } else {
                sections.divide(leaf);
            }
        }
        return sections;
    }

    List<Reach> of(Section section) {
        return reaches.getOrDefault(section, List.of());
    }

    private void divide(LeafReaderContext leaf) throws IOException {
        int[] ends = new int[Section.values().length];
        NumericDocValues sections = leaf.reader().getNumericDocValues(Field.SECTION.id());
        if (sections != null) {
            while (sections.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                ends[(int) sections.longValue()] = sections.docID() + 1;
            }
        }
        int from = 0;
        for (Section section : Section.values()) {
            int to = Math.max(from, ends[section.ordinal()]);
            of(section).add(new Reach(leaf, from, to, leaf.reader().getLiveDocs()));
            from = to;
        }
    }

    /** In an index that an older version of the program wrote, the sections lie mixed. */
    private void sift(LeafReaderContext leaf, Commit commit) throws IOException {
        for (Section section : Section.values()) {
            FixedBitSet all = commit.matching(matching(section));
            of(section).add(new Reach(leaf, 0, leaf.reader().maxDoc(), new Bits() {
                @Override
                public boolean get(int doc) {
                    return all.get(leaf.docBase + doc);
                }

                @Override
                public int length() {
                    return leaf.reader().maxDoc();
                }
            }));
        }
    }

    private static Query matching(Section section) {
        if (section == Section.EVENTS) {
            return Filters.term(Field.KIND, Field.Kind.EVENT.id());
        }
        Language language = section == Section.of(Language.ZH) ? Language.ZH : Language.EN;
        return new BooleanQuery.Builder()
                .add(Filters.term(Field.KIND, Field.Kind.PASSAGE.id()), Occur.FILTER)
                .add(Filters.term(Field.LANGUAGE, language.code()), Occur.FILTER)
                .build();
    }
}
