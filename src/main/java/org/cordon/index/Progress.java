package org.cordon.index;

/** Told how many of the articles and events were looked at, or of those that lacked vectors have them. */
public interface Progress {

    /** Ignores everything. */
    Progress NONE = (done, total) -> {};

    /** Called now and then, by the thread that works. */
    void at(int done, int total);
}
