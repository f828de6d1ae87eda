package org.cordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the pages and visits the sources on their schedule (the default command).")
final class ServeCommand implements Callable<Integer> {

    private final Starter starter;

    ServeCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        starter.serve();
        return 0;
    }
}
