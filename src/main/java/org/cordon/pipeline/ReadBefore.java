package org.cordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cordon.timeline.Timeline;

/** What articles came to when this build of the program read them with these models, kept in a file. */
final class ReadBefore implements Timeline.Keeping {

    private final Path file;
    private final Records records;

    private ReadBefore(Path file, Records records) {
        this.file = file;
        this.records = records;
    }

    static ReadBefore open(Path file, String models) throws IOException {
        return new ReadBefore(file, Records.open(file, Program.stamp() + " " + models));
    }

    @Override
    public Optional<byte[]> of(String key) {
        return records.get(key);
    }

    @Override
    public void keep(String key, byte[] bytes) {
        try {
            records.put(key, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Drops what nobody asked for since the last time, once it is more than a little. */
    void keepOnlyUsed() throws IOException {
        records.keepOnlyUsed();
    }
}
