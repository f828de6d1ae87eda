package org.cordon.crawl;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.crawl.Bodies.Cap;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;

/** Fetches as a polite visitor: asks robots.txt first, one request a host at a time with a pause, redirects checked hop by hop. */
final class Visitor {

    /** What lies beyond is not read; the rules before it hold (RFC 9309, 2.5). */
    private static final Cap ROBOTS = Cap.cutAt(CrawlSettings.MAX_ROBOTS_BYTES);

    private static final Cap PAGE = Cap.refusedAbove(CrawlSettings.MAX_BYTES);
    private static final int MANY_HOSTS = 4096;

    private final CrawlSettings settings;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Crawler.Witness witness;
    private final Robots robots;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile long answered = System.nanoTime();
        private volatile long rest;
        private int users;
    }

    /** A visitor whose witness is told of what servers answer, but for the pages, which are handed over. */
    Visitor(CrawlSettings settings, Fetcher fetcher, Clock clock, Crawler.Witness witness) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.clock = clock;
        this.witness = witness;
        this.robots = new Robots(settings.agent(), clock, this::robots);
    }

    private Hop robots(URI url) throws InterruptedException {
        Hop answer = politely(url, Validators.NONE, ROBOTS);
        if (answer.end().isPresent() && answer.end().get() instanceof Body body) {
            saw(body);
        }
        return answer;
    }

    /** Tells the witness of a document that is no page of a source. */
    void saw(Body body) {
        saw(body.reply(), body.contentType(), body.bytes());
    }

    private void saw(Page.Reply reply, String type, byte[] body) {
        try {
            witness.saw(new Page(
                    reply.url(), type, body, clock.instant(), Optional.empty(), Page.Told.NOTHING, Optional.of(reply)));
        } catch (IOException e) {
            // What asks for documents takes an IOException for a fault of the document.
            throw new UncheckedIOException(e);
        }
    }

    /** A page, or why there is none. */
    Response get(URI url, Validators validators) throws InterruptedException {
        return get(url, validators, PAGE);
    }

    /** As much of a page as is wanted, or why there is none. */
    Response get(URI url, Validators validators, Cap cap) throws InterruptedException {
        URI at = url;
        for (int hop = 0; hop <= CrawlSettings.MAX_REDIRECTS; hop++) {
            Optional<Refused> refusal = refusal(at);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Hop answer = politely(at, hop == 0 ? validators : Validators.NONE, cap);
            if (answer.end().isPresent()) {
                return answer.end().get();
            }
            at = answer.next().orElseThrow();
        }
        return new Refused(Trouble.REDIRECTS.with(CrawlSettings.MAX_REDIRECTS), 0);
    }

    /** The sitemaps that a site's robots.txt names; empty where it names none. */
    List<String> sitemaps(URI url) throws InterruptedException {
        return robots.of(url).getSitemaps();
    }

    /** Why an address may not be asked for; empty where it may. */
    Optional<Refused> refusal(URI url) throws InterruptedException {
        Optional<Refused> refused = Fetcher.refusal(url);
        if (refused.isPresent()) {
            return refused;
        }
        BaseRobotRules rules = robots.of(url);
        if (rules.isDeferVisits()) {
            return Optional.of(new Refused(Trouble.ROBOTS_UNREADABLE.with(robots.failure(url)), 0));
        }
        if (!rules.isAllowed(url.toString())) {
            return Optional.of(new Refused(Trouble.ROBOTS_FORBIDS.with(), 0, true));
        }
        long delay = rules.getCrawlDelay();
        if (delay > CrawlSettings.LONGEST_DELAY.toMillis()) {
            return Optional.of(new Refused(Trouble.ROBOTS_PAUSE.with(delay / 1000), 0, true));
        }
        return Optional.empty();
    }

    private Hop politely(URI url, Validators validators, Cap cap) throws InterruptedException {
        String name = name(url);
        Host host = enter(name);
        try {
            host.turn.lockInterruptibly();
            try {
                return politely(host, url, validators, cap);
            } finally {
                host.turn.unlock();
            }
        } finally {
            leave(name);
        }
    }

    private Hop politely(Host host, URI url, Validators validators, Cap cap) throws InterruptedException {
        Duration wait = Duration.ofNanos(Math.max(0, host.answered + pause(host, url) - System.nanoTime()));
        if (wait.compareTo(CrawlSettings.LONGEST_DELAY) > 0) {
            return Hop.end(new Refused(Trouble.COME_BACK.with(wait.toSeconds()), 429));
        }
        Thread.sleep(wait);
        long begun = System.nanoTime();
        Hop answer = fetcher.get(url, validators, cap);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        host.rest = rest(took, answer.retryAfter().orElse(Duration.ZERO));
        host.answered = System.nanoTime();
        answer.raw().ifPresent(raw -> saw(raw.reply(), "", raw.body()));
        return answer;
    }

    /** One machine is one host in whatever letters its name is written, and over http as over https. */
    private static String name(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean usual = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
        return usual ? bare : bare + ":" + url.getPort();
    }

    private Host enter(String name) {
        if (hosts.size() > MANY_HOSTS) {
            forget();
        }
        return hosts.compute(name, (key, known) -> {
            Host host = known == null ? new Host() : known;
            host.users++;
            return host;
        });
    }

    private void leave(String name) {
        hosts.computeIfPresent(name, (key, host) -> {
            host.users--;
            return host;
        });
    }

    // Pages can redirect to ever new names; a host that may be asked again at once need not be remembered.
    private void forget() {
        long now = System.nanoTime();
        for (String name : hosts.keySet()) {
            hosts.computeIfPresent(
                    name, (key, host) -> host.users == 0 && host.answered + longest(host) - now <= 0 ? null : host);
        }
    }

    // A slow host is given more rest: as long as it took to answer, though not so much that it counts as refusing.
    private long rest(Duration took, Duration penalty) {
        return Math.max(
                Math.max(settings.delay().toNanos(), penalty.toNanos()),
                Math.min(took.toNanos(), CrawlSettings.LONGEST_DELAY.toNanos()));
    }

    // Asked anew for each request: after the robots file itself nobody knew yet what it asks for.
    private long pause(Host host, URI url) {
        long asked = robots.known(url).map(BaseRobotRules::getCrawlDelay).orElse(0L);
        return Math.max(host.rest, Duration.ofMillis(Math.max(0, asked)).toNanos());
    }

    private static long longest(Host host) {
        return Math.max(host.rest, CrawlSettings.LONGEST_DELAY.toNanos());
    }
}
