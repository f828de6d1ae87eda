package org.cordon.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.cordon.index.IndexFolder;

/** The last committed index, or an empty one as long as none is there. */
final class OpenIndex implements AutoCloseable {

    /** Something done with the index as it stands. */
    interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private static final BM25Similarity SIMILARITY = new BM25Similarity();

    /** More than a query of the longest words can need: each character in each field, as asked for and as filtered. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Directory directory;
    private Optional<SearcherManager> manager = Optional.empty();

    private OpenIndex(Directory directory) {
        this.directory = directory;
    }

    static OpenIndex of(Path folder) throws IOException {
        OpenIndex index = new OpenIndex(new IndexFolder(folder).open());
        index.refresh();
        return index;
    }

    void refresh() throws IOException {
        Optional<SearcherManager> open = opened();
        if (open.isPresent()) {
            open.get().maybeRefreshBlocking();
        }
    }

    private synchronized Optional<SearcherManager> opened() throws IOException {
        if (manager.isEmpty() && DirectoryReader.indexExists(directory)) {
            manager = Optional.of(new SearcherManager(directory, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    return scoring(reader);
                }
            }));
        }
        return manager;
    }

    private static Commit scoring(IndexReader reader) {
        Commit searcher = new Commit(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }

    <T> T use(Use<T> use) {
        try {
            Optional<SearcherManager> open = opened();
            if (open.isEmpty()) {
                return use.with(scoring(new MultiReader()));
            }
            IndexSearcher searcher = open.get().acquire();
            try {
                return use.with(searcher);
            } finally {
                open.get().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (manager.isPresent()) {
            manager.get().close();
        }
        directory.close();
    }
}
