package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.cordon.annotate.Annotation;
import org.cordon.bench.Cost;
import org.cordon.bench.Table;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What indexing costs: with vectors to compute and with vectors known. */
class IndexBench {

    private static final int ARTICLES = 40;

    @TempDir
    Path folder;

    @Test
    void rebuildingToFirstIndexing() throws Exception {
        List<Annotation> annotations = GeneratedIndex.annotations(ARTICLES);
        try (Embedders embedders = Embedders.bundled()) {
            for (Language language : Language.values()) {
                embedders.of(language).orElseThrow().embed("warm");
            }
            double first = indexed(annotations, embedders);
            long documents = documents();
            IndexFolder files = new IndexFolder(folder);
            try (Stream<Path> old = Files.list(files.words())) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            double again = indexed(annotations, embedders);
            assertThat(documents()).isEqualTo(documents).isEqualTo(4 * ARTICLES);
            Table.atMost(0.08, "index: rebuilding with vectors known to first indexing", again / first);
        }
    }

    private double indexed(List<Annotation> annotations, Embedders embedders) throws Exception {
        long began = Cost.PROCESS.now();
        try (Indexer indexer = Indexer.open(folder, Samples.NAMES, embedders)) {
            indexer.indexWords(List.of(), annotations);
            indexer.embed(Progress.NONE);
        }
        return Cost.PROCESS.now() - began;
    }

    private long documents() throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(new IndexFolder(folder).open())) {
            return reader.numDocs();
        }
    }
}
