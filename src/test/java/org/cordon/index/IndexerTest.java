package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.index.Indexer.Written;
import org.cordon.timeline.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

    private static final Annotation CHIPS =
            Samples.article("a1", Language.EN, "2024-06-25", "Chips\nFewer chips go abroad.\nMakers complain.");

    private static final Annotation APIS = Samples.article("a2", Language.ZH, "2024-06-26", "接口\n该公司将停止提供接口服务。");

    private static final Event LIMITS =
            Samples.event("e1", new Label("Limits", "限制"), List.of("2024-06-25", "2024-07-09"), CHIPS);

    @TempDir
    Path folder;

    private Indexer open() throws IOException {
        return Indexer.open(folder, Samples.NAMES, Embedders.none());
    }

    private int documents() throws IOException {
        try (Directory directory = new IndexFolder(folder).open();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAndWhatIsGoneIsRemoved() throws IOException {
        try (Indexer indexer = open()) {
            assertThat(indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS)))
                    .isEqualTo(new Written(3, 0, 0));
            assertThat(indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS)))
                    .isEqualTo(new Written(0, 0, 3));
        }
        assertThat(documents()).isEqualTo(1 + 3 + 2);
        Annotation longer =
                Samples.article("a1", Language.EN, "2024-06-25", "Chips\nFewer chips go abroad.\nNobody complains.");
        try (Indexer indexer = open()) {
            assertThat(indexer.indexWords(List.of(LIMITS), List.of(longer))).isEqualTo(new Written(1, 1, 1));
        }
        assertThat(documents()).isEqualTo(1 + 3);
    }

    @Test
    void everyDocumentHasALengthInEveryTextFieldSoThatNoneIsSearchedFor() throws IOException {
        try (Indexer indexer = open()) {
            indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS));
        }
        try (Directory directory = new IndexFolder(folder).open();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (Field field : Field.TEXTS) {
                    NumericDocValues lengths = leaf.reader().getNormValues(field.id());
                    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                        assertThat(lengths.advanceExact(doc)).as(field.id()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void howManyOfHowManyAreWrittenIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        try (Indexer indexer = open()) {
            indexer.indexWords(
                    List.of(LIMITS), Annotated.of(List.of(CHIPS, APIS)), (done, of) -> told.add(done + "/" + of));
        }
        assertThat(told).containsExactly("0/3", "1/3", "2/3");
    }

    @Test
    void aSecondWriterIsToldThatTheFolderIsTaken() throws IOException {
        try (Indexer first = open()) {
            first.indexWords(List.of(), List.of(CHIPS));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("another process is writing to the index in " + folder);
        }
    }

    @Test
    void oneStoppedWhileItWritesKeepsWhatWasCommitted() throws IOException {
        try (Indexer indexer = open()) {
            indexer.indexWords(List.of(LIMITS), List.of(CHIPS));
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS)));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(documents()).isEqualTo(1 + 3);
        try (Indexer indexer = open()) {
            assertThat(indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS)))
                    .isEqualTo(new Written(1, 0, 2));
        }
    }

    @Test
    void anIndexOfAnotherFormIsBuiltAnewAndServesUntilThen() throws IOException {
        try (Indexer indexer = open()) {
            indexer.indexWords(List.of(LIMITS), List.of(CHIPS));
        }
        try (Directory directory = new IndexFolder(folder).open();
                IndexWriter writer = new IndexWriter(directory, Layout.config())) {
            writer.setLiveCommitData(Map.of("cordon.schema", "0").entrySet());
            writer.commit();
        }
        try (Indexer indexer = open()) {
            assertThat(documents()).isEqualTo(4);
            assertThat(indexer.indexWords(List.of(), List.of(APIS))).isEqualTo(new Written(1, 0, 0));
        }
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void anUnreadableIndexIsBuiltAnew() throws IOException {
        try (Indexer indexer = open()) {
            indexer.indexWords(List.of(LIMITS), List.of(CHIPS));
        }
        try (Stream<Path> files = Files.list(new IndexFolder(folder).words())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Indexer indexer = open()) {
            assertThat(indexer.indexWords(List.of(LIMITS), List.of(CHIPS))).isEqualTo(new Written(2, 0, 0));
        }
        assertThat(documents()).isEqualTo(4);
    }

    @Test
    void vectorsComeSecondAndAreComputedOnce() throws IOException {
        try (Embedders embedders = Embedders.bundled()) {
            try (Indexer indexer = Indexer.open(folder, Samples.NAMES, embedders)) {
                indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS));
                assertThat(vectors(Field.VECTOR_EN)).isZero();
                indexer.embed((done, total) -> assertThat(done).isBetween(1, total));
                assertThat(vectors(Field.VECTOR_EN) + vectors(Field.VECTOR_EVENT_EN))
                        .isEqualTo(3);
                assertThat(vectors(Field.VECTOR_ZH) + vectors(Field.VECTOR_EVENT_ZH))
                        .isEqualTo(2);
                assertThat(indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS)))
                        .isEqualTo(new Written(0, 0, 3));
            }
            try (Stream<Path> files = Files.list(new IndexFolder(folder).words())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            try (Indexer indexer = Indexer.open(folder, Samples.NAMES, embedders)) {
                indexer.indexWords(List.of(LIMITS), List.of(CHIPS, APIS));
                assertThat(vectors(Field.VECTOR_EN) + vectors(Field.VECTOR_EVENT_EN))
                        .isEqualTo(3);
            }
        }
    }

    private int vectors(Field field) throws IOException {
        try (Directory directory = new IndexFolder(folder).open();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            int count = 0;
            for (var leaf : reader.leaves()) {
                var values = leaf.reader().getByteVectorValues(field.id());
                var live = leaf.reader().getLiveDocs();
                for (int i = 0; values != null && i < values.size(); i++) {
                    count += live == null || live.get(values.ordToDoc(i)) ? 1 : 0;
                }
            }
            return count;
        }
    }
}
