package org.cordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand a verb, {@code serve} when none is given. Exit codes: 0 done, 1 something failed, 2 wrong use. */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        version = "cordon 0.1.0",
        synopsisSubcommandLabel = "[COMMAND]",
        description = "An evidence-backed timeline of the restrictions on AI, in English and Chinese.",
        footerHeading = "%nSettings may stand anywhere on the line, for example:%n",
        footer = {
            "  --cordon.corpus=DIR   the files everything is derived from (corpus)",
            "  --cordon.index=DIR    the search index (index)",
            "  --cordon.data=DIR     the database of visits (data)",
            "  --server.port=PORT    where pages are served (8080)"
        })
public final class CordonCommand implements Callable<Integer> {

    private final Starter starter;

    private CordonCommand(Starter starter) {
        this.starter = starter;
    }

    /** Runs a command line (without settings) and returns its exit code; data goes to stdout, all else to stderr. */
    public static int run(Starter starter, String... args) {
        CommandLine line = new CommandLine(new CordonCommand(starter))
                .addSubcommand(new ServeCommand(starter))
                .addSubcommand(new AddCommand(starter))
                .addSubcommand(new CollectCommand(starter))
                .addSubcommand(new ReindexCommand(starter))
                .addSubcommand(new VerifyCommand(starter))
                .addSubcommand(new BriefCommand(starter))
                .addSubcommand(new SourcesCommand(starter))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IOException || failure instanceof InterruptedException) {
                command.getErr().println("cordon: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        return line.execute(args);
    }

    // "serve" is what a person means who says nothing.
    @Override
    public Integer call() throws IOException, InterruptedException {
        starter.serve();
        return 0;
    }
}
