package org.cordon.pipeline;

/** Told how far a long job is. */
public interface Progress {

    /** What a job is doing. */
    enum Stage {
        READ,
        FETCH,
        INDEX,
        EMBED,
        VERIFY
    }

    /** Ignores everything. */
    Progress NONE = (stage, done, total) -> {};

    /** Called now and then; {@code total} is 0 while it is not known. */
    void at(Stage stage, long done, long total);
}
