package org.cordon.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where the index keeps its files. All of it is derived; deleting it is always safe. */
public record IndexFolder(Path root) {

    /** Raised whenever the fields change, so that an index of another form is built anew. */
    static final String SCHEMA = "6";

    private static final String SCHEMA_KEY = "cordon.schema";

    /** The folder of Lucene's own files. */
    public Path words() {
        return root.resolve("lucene");
    }

    /** The folder of the vectors that were computed already. */
    Path vectors() {
        return root.resolve("vectors");
    }

    /** Lucene's view of {@link #words}, made if it is not there. */
    public Directory open() throws IOException {
        Files.createDirectories(words());
        return FSDirectory.open(words());
    }

    static Map<String, String> schema(String models) {
        return Map.of(SCHEMA_KEY, SCHEMA + " " + models);
    }

    /** Whether the last commit has the fields and models of this program. */
    static boolean current(Directory directory, String models) throws IOException {
        return DirectoryReader.indexExists(directory)
                && schema(models)
                        .equals(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    /** Deletes Lucene's files if they cannot even be read; a readable index of another form serves on until the next commit. */
    static void discardUnreadable(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) {
                DirectoryReader.open(directory).close();
            }
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | CorruptIndexException
                | EOFException
                | NoSuchFileException e) {
            System.getLogger(IndexFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "the index cannot be read and is built anew: " + e.getMessage());
            for (String file : List.of(directory.listAll())) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
