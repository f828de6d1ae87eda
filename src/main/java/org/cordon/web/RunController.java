package org.cordon.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a run is doing: as a page, as data, and as a stream of events that ends with the run (WHATWG server-sent events). */
@Controller
@Lazy(false)
final class RunController {

    private static final int MOST_LISTENERS = 20;
    /** A run moves on thousands of times a second; a reader sees no more than this. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    /** The time that has passed is told although nothing else moved on; who has gone away is noticed by it too. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Holdings holdings;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final Set<Thread> telling = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    RunController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/runs/current")
    String page(Frame frame, Words words, Model model) {
        model.addAttribute("page", now(words));
        model.addAttribute("forms", Forms.json("/runs/current"));
        return "run";
    }

    @GetMapping("/runs/current.json")
    @ResponseBody
    RunPage json(Words words) {
        return now(words);
    }

    /** The state of the run each time that it moves on, until it ends; no stream where too many listen already. */
    @GetMapping("/runs/current/events")
    ResponseEntity<SseEmitter> events(Words words) {
        if (closing || !listeners.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "30")
                    .build();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread teller = Thread.ofVirtual().name("run-events").unstarted(() -> tell(emitter, words));
        telling.add(teller);
        teller.start();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(emitter);
    }

    private void tell(SseEmitter emitter, Words words) {
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            long seen = holdings.runs().await(0, Duration.ZERO);
            RunPage page = now(words);
            emitter.send(page, MediaType.APPLICATION_JSON);
            while (page.going() && !closing && System.nanoTime() < until) {
                Thread.sleep(BETWEEN);
                seen = holdings.runs().await(seen, BEAT);
                page = now(words);
                emitter.send(page, MediaType.APPLICATION_JSON);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            emitter.complete();
            Thread.currentThread().interrupt();
        } finally {
            telling.remove(Thread.currentThread());
            listeners.release();
        }
    }

    private RunPage now(Words words) {
        return RunPage.of(holdings.runs().now(), words, clock.instant());
    }

    // A server that stops waits for its requests, and these would go on for as long as the run.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        telling.forEach(Thread::interrupt);
    }
}
