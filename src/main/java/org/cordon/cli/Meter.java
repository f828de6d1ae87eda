package org.cordon.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.cordon.pipeline.Progress;

/** Shows progress with rate and time left: one line that renews itself on a terminal, a line now and then elsewhere. */
final class Meter implements Progress, AutoCloseable {

    private static final long RENEW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private Stage stage = Stage.READ;
    private long stageBegan;
    private long shown;
    private boolean open;

    Meter(PrintStream err) {
        this(err, terminal(), System::nanoTime);
    }

    Meter(PrintStream err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.stageBegan = nanos.getAsLong();
        this.shown = stageBegan;
    }

    // Newer Javas give a console even where output is redirected, and only they can tell.
    private static boolean terminal() {
        try {
            return System.console() != null
                    && (Runtime.version().feature() < 22
                            || (boolean) Console.class.getMethod("isTerminal").invoke(System.console()));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public synchronized void at(Stage now, long done, long total) {
        long time = nanos.getAsLong();
        if (now != stage) {
            stage = now;
            stageBegan = time;
        }
        if (time - shown < (terminal ? RENEW_NANOS : LINE_NANOS)) {
            return;
        }
        shown = time;
        String line = line(now, done, total, Duration.ofNanos(time - stageBegan));
        err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        err.flush();
        open = terminal;
    }

    static String line(Stage stage, long done, long total, Duration spent) {
        String verb = switch (stage) {
            case READ -> "reading";
            case FETCH -> "fetching";
            case INDEX -> "indexing";
            case EMBED -> "embedding";
            case VERIFY -> "verifying";
        };
        double seconds = spent.toMillis() / 1000.0;
        String far = String.format(Locale.ROOT, "%-9s %d", verb, done) + (total == 0 ? "" : " of " + total);
        if (done == 0 || seconds == 0) {
            return far;
        }
        double rate = done / seconds;
        if (total == 0) {
            return String.format(Locale.ROOT, "%s, %.1f/s", far, rate);
        }
        long left = Math.round((total - done) / rate);
        return String.format(Locale.ROOT, "%s, %.1f/s, %d:%02d left", far, rate, left / 60, left % 60);
    }

    @Override
    public synchronized void close() {
        if (open) {
            err.print("\r\u001b[K");
            err.flush();
            open = false;
        }
    }
}
