package org.cordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cordon.pipeline.Kept.Verification;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every capture, article, quote and curated entry against what was kept; changes nothing.",
        footer = {"", "Exit code 0: all is as it was kept. 1: it is not, and each problem is a line on stdout."})
final class VerifyCommand implements Callable<Integer> {

    private final Starter starter;

    VerifyCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Meter meter = new Meter(System.err)) {
            Verification found = starter.pipeline().kept().verify(meter);
            meter.close();
            found.problems().forEach(problem -> System.out.println("problem  " + problem));
            System.out.println("captures " + found.captures() + " records in " + found.captureFiles() + " files");
            System.out.println("articles " + found.articles() + " versions");
            System.out.println("quotes   " + found.quotes() + " in " + found.events() + " events");
            System.out.println("curated  " + found.curated() + " events, entities and sources");
            System.out.println("index    " + found.indexed() + " articles and events, " + found.behind() + " behind");
            System.out.println(
                    found.problems().isEmpty()
                            ? "all is as it was kept"
                            : found.problems().size() + " problems");
            return found.problems().isEmpty() ? 0 : 1;
        }
    }
}
