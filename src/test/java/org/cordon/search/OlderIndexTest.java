package org.cordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;
import org.cordon.index.EntityTokens;
import org.cordon.index.Field;
import org.cordon.index.IndexFolder;
import org.cordon.index.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of the form before this one: texts stored, sections mixed, vectors of floats. */
class OlderIndexTest {

    @TempDir
    Path folder;

    @BeforeEach
    void written() throws IOException {
        try (Directory directory = new IndexFolder(folder).open();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.addDocument(
                    passage(document(Field.Kind.PASSAGE, "a", Language.EN, "Each chip needs a licence."), 0));
            writer.addDocument(document(Field.Kind.ARTICLE, "a", Language.EN, ""));
            writer.addDocument(document(Field.Kind.EVENT, "rule", Language.EN, "A rule on each chip is printed."));
            writer.addDocument(passage(document(Field.Kind.PASSAGE, "b", Language.ZH, "chip 需要许可。"), 3));
        }
    }

    private static Document document(Field.Kind kind, String id, Language language, String text) {
        Document document = new Document();
        document.add(new StringField(Field.KIND.id(), kind.id(), Store.YES));
        document.add(new StringField(Field.ID.id(), id, Store.YES));
        document.add(new SortedDocValuesField(Field.ID.id(), new BytesRef(id)));
        document.add(new StringField(Field.LANGUAGE.id(), language.code(), Store.NO));
        document.add(new SortedSetDocValuesField(Field.LANGUAGE.id(), new BytesRef(language.code())));
        document.add(new StoredField(Field.title(language).stored(), "On chips"));
        document.add(new TextField(Field.title(language).id(), "On chips", Store.NO));
        document.add(new StoredField(Field.text(language).stored(), text));
        document.add(new TextField(Field.text(language).id(), text, Store.NO));
        return document;
    }

    private static Document passage(Document document, int index) {
        document.add(new StoredField(Field.PASSAGE.id(), index));
        document.add(new KnnFloatVectorField(Field.VECTOR_EN.id(), new float[384]));
        return document;
    }

    @Test
    void itsPassagesAndEventsAreFoundAndShown() throws IOException, QueryException {
        Results results = found("chip", Query.Mode.WORDS);
        assertThat(results.hits())
                .extracting(hit -> hit.kind() + " " + hit.id() + " " + hit.passage() + " " + hit.title())
                .containsExactlyInAnyOrder("EVENT rule -1 On chips", "PASSAGE a 0 On chips", "PASSAGE b 3 On chips");
        assertThat(results.hits())
                .extracting(
                        hit -> hit.snippet().stream().map(Hit.Fragment::text).reduce("", String::concat))
                .containsExactlyInAnyOrder(
                        "A rule on each chip is printed.", "Each chip needs a licence.", "chip 需要许可。");
    }

    @Test
    void namesInItsTextsAreMarked() throws IOException, QueryException {
        EntityTokens names = new Names().add("thing:licence", "licence", "许可");
        assertThat(found("chip licence", Query.Mode.WORDS, names).hits())
                .filteredOn(hit -> hit.id().equals("b"))
                .flatExtracting(Hit::snippet)
                .contains(new Hit.Fragment("许可", true, true));
    }

    @Test
    void itsVectorsAreNotCompared() throws IOException, QueryException {
        assertThat(found("chip", Query.Mode.MEANING).hits()).isEmpty();
        assertThat(found("chip", Query.Mode.BOTH).hits()).hasSize(3);
    }

    private Results found(String words, Query.Mode mode) throws IOException, QueryException {
        return found(words, mode, EntityTokens.NONE);
    }

    private Results found(String words, Query.Mode mode, EntityTokens names) throws IOException, QueryException {
        try (Embedders embedders = Embedders.bundled();
                Searcher searcher = Searcher.open(folder, names, embedders, (f, v) -> Optional.empty())) {
            return searcher.search(Query.of(words).by(mode));
        }
    }
}
