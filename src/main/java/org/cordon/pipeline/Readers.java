package org.cordon.pipeline;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cordon.crawl.Crawler;
import org.cordon.crawl.Page;

/**
 * Reads pages on as many threads as there are processors. The visits themselves run on virtual threads, which are not taken off
 * a processor while they reckon: reading there would make every host wait for every other's pages.
 */
final class Readers implements AutoCloseable {

    /** What may wait to be read, in blocks; whoever brings more waits with it. A small page is not to take the room of a large one. */
    private static final int BLOCKS = 8192;

    private static final int BLOCK = 8 << 10;

    private final Semaphore room = new Semaphore(BLOCKS, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 0).factory());

    /** Takes pages as another does, but on the threads of the readers. */
    Crawler.Taker on(Crawler.Taker taker) {
        return new Crawler.Taker() {
            @Override
            public void take(Page page) throws IOException {
                taker.take(page);
            }

            @Override
            public Crawler.Receipt begin(Page page) throws InterruptedException {
                return read(taker, page);
            }

            @Override
            public void refused(URI url, String reason) {
                taker.refused(url, reason);
            }
        };
    }

    private Crawler.Receipt read(Crawler.Taker taker, Page page) throws InterruptedException {
        int blocks = Math.min(BLOCKS, 1 + page.body().length / BLOCK);
        room.acquire(blocks);
        Future<?> reading = threads.submit(() -> {
            try {
                taker.take(page);
                return page.url();
            } finally {
                room.release(blocks);
            }
        });
        return new Crawler.Receipt() {
            @Override
            public void await() throws IOException, InterruptedException {
                Readers.await(reading);
            }

            @Override
            public boolean done() {
                return reading.isDone();
            }
        };
    }

    private static void await(Future<?> reading) throws IOException, InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a page could not be read: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
