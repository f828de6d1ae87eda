package org.cordon;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While pages are served: brings the index up to date first, then visits the sources that are due. */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class Schedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final long MINUTES = 5;

    private final Pipeline pipeline;
    private final CordonProperties settings;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("background").factory());

    Schedule(Pipeline pipeline, CordonProperties settings) {
        this.pipeline = pipeline;
        this.settings = settings;
        // While the pages are still being set up, so that the first search need not wait; meaning, which takes longer,
        // comes after.
        background.execute(() -> run("index", pipeline::indexWords));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.execute(() -> run("index", () -> pipeline.index(Progress.NONE)));
        pipeline.problems().forEach(problem -> LOG.warn("left out: {}", problem));
        if (settings.collect()) {
            background.scheduleWithFixedDelay(
                    () -> run("collect", () -> pipeline.collectDue(Progress.NONE)), 0, MINUTES, TimeUnit.MINUTES);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void run(String name, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            if (background.isShutdown()) {
                return;
            }
            LOG.error("{} failed: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
