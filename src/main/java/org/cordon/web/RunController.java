package org.cordon.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Holdings holdings;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
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

    /** The state of the run once a second while it goes on; no stream where too many listen already. */
    @GetMapping("/runs/current/events")
    ResponseEntity<SseEmitter> events(Words words) {
        if (closing || !listeners.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "30")
                    .build();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("run-events").start(() -> tell(emitter, words));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(emitter);
    }

    private void tell(SseEmitter emitter, Words words) {
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            RunPage page = now(words);
            emitter.send(page, MediaType.APPLICATION_JSON);
            while (page.going() && !closing && System.nanoTime() < until) {
                Thread.sleep(BETWEEN);
                page = now(words);
                emitter.send(page, MediaType.APPLICATION_JSON);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.release();
        }
    }

    private RunPage now(Words words) {
        return RunPage.of(holdings.run(), words, clock.instant());
    }

    // A server that stops waits for its requests, and these would go on for as long as the run.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
