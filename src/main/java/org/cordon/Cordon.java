package org.cordon;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cordon.cli.CordonCommand;
import org.cordon.cli.Starter;
import org.cordon.index.CrossMapFit;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.SourceBook;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/** The program: reads the command line, starts what the command needs. */
@SpringBootApplication
public class Cordon {

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) throws IOException {
        String[] settings = Arrays.stream(args).filter(Cordon::setting).toArray(String[]::new);
        String[] command = Arrays.stream(args).filter(a -> !setting(a)).toArray(String[]::new);
        if (command.length > 0 && command[0].equals("evaluate")) {
            System.exit(Evaluation.run(List.of(command).subList(1, command.length), System.out, System.err));
        }
        if (command.length > 0 && command[0].equals("fit")) {
            CrossMapFit.main(Arrays.copyOfRange(command, 1, command.length));
            System.exit(0);
        }
        System.exit(CordonCommand.run(new SpringStarter(settings), command));
    }

    /** Whether an argument is a setting, for example {@code --cordon.data=/var/cordon}. */
    private static boolean setting(String argument) {
        return argument.matches("--[a-z-]+\\.[a-z.-]+=.*");
    }

    private record SpringStarter(String[] settings) implements Starter {

        @Override
        public Pipeline pipeline() throws IOException {
            return start(WebApplicationType.NONE).getBean(Pipeline.class);
        }

        @Override
        public SourceBook sourceBook() throws IOException {
            return start(WebApplicationType.NONE).getBean(SourceBook.class);
        }

        // The models' native library lets go of everything at the first sign of an exit, also of what a run still uses:
        // the run is ended first, and the exit comes after.
        @Override
        public void serve() throws IOException, InterruptedException {
            CountDownLatch stopped = new CountDownLatch(1);
            for (String signal : List.of("TERM", "INT")) {
                Signal.handle(new Signal(signal), s -> stopped.countDown());
            }
            try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
                System.err.println("Cordon answers at http://localhost:"
                        + context.getEnvironment().getProperty("local.server.port") + "/");
                stopped.await();
            }
        }

        private ConfigurableApplicationContext start(WebApplicationType type) throws IOException {
            try {
                return new SpringApplicationBuilder(Cordon.class).web(type).run(settings);
            } catch (BeansException | PortInUseException e) {
                throw sentence(e);
            }
        }

        // What Spring wraps in many layers began as one sentence.
        private static IOException sentence(RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException port) {
                    return new IOException(
                            "port " + port.getPort() + " is taken; name another with --server.port=PORT", e);
                }
                if (cause instanceof IOException io) {
                    return io;
                }
            }
            throw e;
        }
    }
}
