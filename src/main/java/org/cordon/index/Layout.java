package org.cordon.index;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How documents lie in the index, so that little of it need be read for an answer. */
final class Layout {

    private static final double BUFFER_MB = 48;

    /** Marks the last of the documents that are written together, by whose section all of them are sorted. */
    private static final String LAST = "last";

    private Layout() {}

    /** Settings of a writer: each section's documents side by side. */
    static IndexWriterConfig config() {
        return new IndexWriterConfig(Analyzers.all())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setParentField(LAST)
                .setIndexSort(new Sort(new SortField(Field.SECTION.id(), SortField.Type.LONG)));
    }
}
