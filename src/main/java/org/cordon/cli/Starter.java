package org.cordon.cli;

import java.io.IOException;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.SourceBook;

/** Starts what a command needs; nothing is opened before a command asks. */
public interface Starter {

    /**
     * The pipeline over the folders of the settings, open until the program ends.
     *
     * @throws IOException if a folder cannot be used; the message is a sentence for the user
     */
    Pipeline pipeline() throws IOException;

    /** The list of sources of the settings' corpus, which can be read and checked while another process serves it. */
    SourceBook sourceBook() throws IOException;

    /**
     * Serves the pages until the program is stopped, collecting in the background.
     *
     * @throws IOException if it cannot start; the message is a sentence for the user
     */
    void serve() throws IOException, InterruptedException;
}
