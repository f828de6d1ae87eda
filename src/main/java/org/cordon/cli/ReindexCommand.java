package org.cordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.pipeline.Pipeline;
import picocli.CommandLine.Command;

@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Reads corpus/ again and brings the index up to it; tells what could not be read.")
final class ReindexCommand implements Callable<Integer> {

    private final Starter starter;

    ReindexCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Pipeline pipeline = starter.pipeline();
        try (Meter meter = new Meter(System.err)) {
            pipeline.index(meter);
            meter.close();
            for (Problem problem : pipeline.problems()) {
                System.out.println("problem  " + problem);
            }
            System.out.println("indexed  " + pipeline.timeline().events().size() + " events, "
                    + pipeline.corpus().ids().size() + " articles");
            return pipeline.problems().isEmpty() ? 0 : 1;
        }
    }
}
