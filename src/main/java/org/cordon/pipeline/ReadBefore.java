package org.cordon.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cordon.timeline.Timeline;

/** What articles came to when this build of the program read them with these models, kept in a file. */
final class ReadBefore implements Timeline.Keeping {

    private final Records records;

    private ReadBefore(Records records) {
        this.records = records;
    }

    static ReadBefore open(Path file, String models) throws IOException {
        return new ReadBefore(Records.open(file, Program.stamp() + " " + models));
    }

    @Override
    public Optional<byte[]> of(String key) {
        return records.get(key);
    }

    @Override
    public void keep(String key, byte[] bytes) {
        records.put(key, bytes);
    }

    /** Drops what nobody asked for since the last time, once it is more than a little. */
    void keepOnlyUsed() throws IOException {
        records.keepOnlyUsed();
    }
}
