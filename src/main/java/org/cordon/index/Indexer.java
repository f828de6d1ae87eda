package org.cordon.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Language;
import org.cordon.index.Change.Content;
import org.cordon.timeline.Event;
import org.cordon.timeline.Timeline;

/**
 * The one writer of an index folder. First the words are written, so that everything can be found at once; then
 * {@link #embed} adds the meaning, which takes longer. Only what changed is written.
 */
public final class Indexer implements AutoCloseable {

    /** How many articles and events were written, removed, and found as they should be. */
    public record Written(int written, int removed, int unchanged) {}

    /** How an index stands to what it is made from: documents it holds, those it lacks or holds as they were, and those of nothing. */
    public record Standing(int held, int behind, int strange) {}

    /** Where one document in so many is an article or event just written, most of the index is new. */
    private static final int WHOLE = 8;

    private static final int BATCH = 16;
    private static final long COMMIT_EVERY_NANOS = 20_000_000_000L;

    private final Directory directory;
    private final IndexWriter writer;
    private final EntityTokens entities;
    private final VectorCache vectors;
    private final Map<String, Change> pending = new LinkedHashMap<>();
    private volatile boolean closed;

    private Indexer(Directory directory, IndexWriter writer, EntityTokens entities, VectorCache vectors) {
        this.directory = directory;
        this.writer = writer;
        this.entities = entities;
        this.vectors = vectors;
    }

    /**
     * Opens a folder for writing. An index of another form is built anew; it can be searched until then.
     *
     * @throws IOException if another process writes to this folder, or it cannot be written
     */
    public static Indexer open(Path folder, EntityTokens entities, Embedders embedders) throws IOException {
        IndexFolder files = new IndexFolder(folder);
        Directory directory = files.open();
        try {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                IndexFolder.discardUnreadable(directory);
            }
            boolean current = IndexFolder.current(directory, embedders.form());
            IndexWriter writer = new IndexWriter(
                    directory, Layout.config().setOpenMode(current ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE));
            writer.setLiveCommitData(IndexFolder.schema(embedders.form()).entrySet());
            return new Indexer(directory, writer, entities, VectorCache.open(files.vectors(), embedders));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException("another process is writing to the index in " + folder + "; stop it first", e);
        }
    }

    /** Makes the index hold exactly this timeline and these articles, and commits; of what is as it was nothing is read. */
    public Written indexWords(Timeline timeline, Annotated annotated, Progress progress) throws IOException {
        return indexWords(timeline.events(), annotated, progress);
    }

    /** The same of annotations that are all at hand. */
    public Written indexWords(Timeline timeline, Collection<Annotation> annotations) throws IOException {
        return indexWords(timeline.events(), annotations);
    }

    Written indexWords(List<Event> events, Collection<Annotation> annotations) throws IOException {
        return indexWords(events, Annotated.of(annotations), Progress.NONE);
    }

    Written indexWords(List<Event> events, Annotated annotated, Progress progress) throws IOException {
        Written written = write(events, annotated, progress);
        if (written.written() > written.unchanged() && next().isEmpty()) {
            joinPieces();
        }
        return written;
    }

    private synchronized Written write(List<Event> events, Annotated annotated, Progress progress) throws IOException {
        Map<String, String> present = Digest.held(writer);
        pending.clear();
        int total = events.size() + annotated.heads().size();
        int written = 0;
        int unchanged = 0;
        for (Change change : changes(events, annotated)) {
            progress.at(written + unchanged, total);
            String old = present.remove(change.key());
            if (change.digest(true).equals(old)) {
                unchanged++;
            } else if (change.digest(false).equals(old)) {
                unchanged++;
                pending.put(change.key(), change);
            } else {
                written++;
                if (!write(change, change.content().get())) {
                    pending.put(change.key(), change);
                }
            }
        }
        for (String key : present.keySet()) {
            writer.deleteDocuments(new Term(Field.KEY.id(), key));
        }
        writer.commit();
        return new Written(written, present.size(), unchanged);
    }

    private Iterable<Change> changes(List<Event> events, Annotated annotated) {
        Documents documents = new Documents(events, annotated, entities, vectors);
        return Change.of(documents, events, annotated)::iterator;
    }

    /** How the index stands to this timeline and these articles; nothing is written. */
    public synchronized Standing standing(Timeline timeline, Annotated annotated) throws IOException {
        Map<String, String> present = Digest.held(writer);
        int held = present.size();
        int behind = 0;
        for (Change change : changes(timeline.events(), annotated)) {
            String old = present.remove(change.key());
            behind += change.digest(false).equals(old) || change.digest(true).equals(old) ? 0 : 1;
        }
        return new Standing(held, behind, present.size());
    }

    /**
     * The vector of words in the space that both languages share: kept, or reckoned now and kept. The same for the same words
     * always; empty where there is no model or no map fitted to it.
     */
    public Optional<float[]> meaning(Language language, String words) {
        return vectors.reckoned(new Text(language, words));
    }

    /** Adds the vectors that are still missing; searching goes on meanwhile, and so may {@link #indexWords}. */
    public void embed(Progress progress) throws IOException {
        int total = waiting();
        int done = 0;
        long committed = System.nanoTime();
        List<Change> batch = next();
        while (!batch.isEmpty() && !closed) {
            Map<Change, Content> contents = new LinkedHashMap<>();
            batch.forEach(change -> contents.put(change, change.content().get()));
            vectors.compute(
                    contents.values().stream().flatMap(c -> c.texts().stream()).toList());
            done += replace(contents);
            if (System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
                commit();
                committed = System.nanoTime();
            }
            progress.at(Math.min(done, total), total);
            batch = next();
        }
        commit();
        if (!closed && WHOLE * done > writer.getDocStats().numDocs) {
            joinPieces();
        }
    }

    /** Makes one piece of an index most of which is new: each piece is searched by itself, for vectors at nearly the cost of the whole. */
    private void joinPieces() throws IOException {
        try {
            writer.forceMerge(1);
            commit();
        } catch (IOException | AlreadyClosedException e) {
            // Closing does not wait for what only makes searching faster.
            if (!closed) {
                throw e;
            }
        }
    }

    private synchronized int waiting() {
        return pending.size();
    }

    private synchronized List<Change> next() {
        return pending.values().stream().limit(BATCH).toList();
    }

    private synchronized int replace(Map<Change, Content> batch) throws IOException {
        for (Map.Entry<Change, Content> made : batch.entrySet()) {
            Change change = made.getKey();
            // A change that was itself replaced meanwhile is no longer pending and must not be written.
            if (!closed
                    && pending.remove(change.key(), change)
                    && vectors.holdsAll(made.getValue().texts())) {
                write(change, made.getValue());
            }
        }
        return batch.size();
    }

    private synchronized void commit() throws IOException {
        if (!closed) {
            vectors.flush();
            writer.commit();
        }
    }

    /** Writes documents with what vectors there are; false where some lack. */
    private boolean write(Change change, Content content) throws IOException {
        boolean complete = vectors.holdsAll(content.texts());
        writer.updateDocuments(
                new Term(Field.KEY.id(), change.key()), content.make().apply(change.digest(complete)));
        return complete;
    }

    /** Commits what was written and lets the folder go. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            // A thread that was interrupted while it wrote takes the writer with it: what is committed stays.
            if (writer.isOpen()) {
                writer.commit();
            }
            writer.rollback();
            vectors.close();
            directory.close();
        }
    }
}
