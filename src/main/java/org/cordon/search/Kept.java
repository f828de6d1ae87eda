package org.cordon.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.cordon.corpus.Language;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;
import org.cordon.index.Spans;

/** What the index keeps of a document to be shown. */
final class Kept {

    private final IndexSearcher searcher;
    private final LeafReaderContext leaf;
    private final int doc;

    private Kept(IndexSearcher searcher, LeafReaderContext leaf, int doc) {
        this.searcher = searcher;
        this.leaf = leaf;
        this.doc = doc;
    }

    static Kept of(IndexSearcher searcher, int doc) {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return new Kept(searcher, leaf, doc - leaf.docBase);
    }

    /** The id of the event, or of the article that the document is or is of. */
    String id() throws IOException {
        Optional<String> id = value(Field.ID.stored());
        if (id.isPresent()) {
            return id.get();
        }
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Field.ID.id());
        return ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }

    /** Which passage the document is; -1 if it is none. */
    int passage() throws IOException {
        if (older()) {
            IndexableField passage = stored(Field.PASSAGE.id()).getField(Field.PASSAGE.id());
            return passage == null ? -1 : passage.numericValue().intValue();
        }
        NumericDocValues passages = DocValues.getNumeric(leaf.reader(), Field.PASSAGE.id());
        return passages.advanceExact(doc) ? (int) passages.longValue() : -1;
    }

    /** A title or text; empty if the document has none in the field's language. */
    Optional<String> text(Field field) throws IOException {
        if (older()) {
            return Optional.ofNullable(stored(field.stored()).get(field.stored()));
        }
        return value(field.stored());
    }

    /** Where the text of a language names entities; empty if the index does not know. */
    Optional<List<EntityTokens.Named>> named(Language language) throws IOException {
        return value(Field.text(language).named()).map(Spans::read);
    }

    private Optional<String> value(String name) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), name);
        return values.advanceExact(doc) ? Optional.of(values.binaryValue().utf8ToString()) : Optional.empty();
    }

    /** Whether an older version of the program wrote this, which serves until it is written anew. */
    private boolean older() {
        return leaf.reader().getMetaData().sort() == null;
    }

    private Document stored(String name) throws IOException {
        return searcher.storedFields().document(leaf.docBase + doc, Set.of(name));
    }
}
