package org.cordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.RunReport;
import org.cordon.pipeline.SourceState;
import picocli.CommandLine.Command;

@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description = "Visits all enabled sources now and adds what is new.")
final class CollectCommand implements Callable<Integer> {

    private final Starter starter;

    CollectCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Pipeline pipeline = starter.pipeline();
        try (Meter meter = new Meter(System.err)) {
            RunReport report = pipeline.collect(meter);
            meter.close();
            Reports.print(report, System.out);
            for (SourceState state : pipeline.sources()) {
                state.problem()
                        .ifPresent(p ->
                                System.out.println("failed   " + state.source().id() + ": " + p));
            }
            return pipeline.sources().stream()
                            .filter(s -> s.source().enabled())
                            .allMatch(s -> s.problem().isPresent())
                    ? 1
                    : 0;
        }
    }
}
