package org.cordon.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds articles: files (.html, .txt, .md), folders of them, or addresses.",
        footer = {"", "Examples:", "  cordon add article.html", "  cordon add ~/clippings https://example.org/news/1"})
final class AddCommand implements Callable<Integer> {

    private final Starter starter;

    @Parameters(arity = "1..*", paramLabel = "PATH|URL", description = "What to add.")
    private List<String> arguments = List.of();

    AddCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Pipeline pipeline = starter.pipeline();
        try (Meter meter = new Meter(System.err)) {
            RunReport report = pipeline.add(arguments, meter);
            meter.close();
            Reports.print(report, System.out);
            return report.added() + report.changed() + report.unchanged() == 0 ? 1 : 0;
        }
    }
}
