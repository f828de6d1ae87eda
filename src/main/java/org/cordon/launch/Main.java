package org.cordon.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program's entry: runs Cordon here on Java 21 or newer, else on the newest Java found on this machine. */
public final class Main {

    static final int OLDEST = 21;

    private static final int PATIENCE_SECONDS = 30;

    private Main() {}

    /**
     * Starts Cordon.
     *
     * @param args the command line
     */
    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= OLDEST) {
            start(args);
            return;
        }
        Optional<Path> java = JavaHomes.newest(OLDEST);
        if (java.isEmpty()) {
            System.err.println("Cordon needs Java " + OLDEST + " or newer; this is Java "
                    + Runtime.version().feature() + " and no newer one was found. Install one, for example from"
                    + " https://adoptium.net, or start with its full path.");
            System.exit(2);
        }
        System.exit(restart(java.get(), args));
    }

    // By name, since the class is compiled for a newer Java than this one.
    private static void start(String[] args) throws Exception {
        try {
            Class.forName("org.cordon.Cordon").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static int restart(Path java, String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-jar",
                jar.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        return process.waitFor();
    }

    // The program may have to end a run first, so it is waited for.
    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
