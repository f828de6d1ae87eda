package org.cordon.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/** The real browser that tests look with. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Path executable;

    private Chromium(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.executable = executable;
    }

    /** The browser named by {@code -Dchromium} or {@code CHROMIUM}, else Debian's; where there is none, the test is skipped. */
    static Chromium open() {
        Path chromium = Path.of(Optional.ofNullable(System.getProperty("chromium"))
                .or(() -> Optional.ofNullable(System.getenv("CHROMIUM")))
                .orElse("/usr/bin/chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(chromium),
                () -> "no Chromium at " + chromium + ": the pages were not seen in a browser");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, chromium);
    }

    Browser launch() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** What some work gives; empty where the browser stopped answering, which it does now and then. */
    static <T> Optional<T> within(Duration patience, Supplier<T> work) {
        AtomicBoolean hung = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> endAfter(patience, hung));
        try {
            return Optional.of(work.get());
        } catch (PlaywrightException e) {
            if (hung.get()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    /** A call of a browser that hangs never returns, so the browser has to end. */
    private static void endAfter(Duration patience, AtomicBoolean hung) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException e) {
            return;
        }
        hung.set(true);
        ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
