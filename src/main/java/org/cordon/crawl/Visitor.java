package org.cordon.crawl;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;

/** Fetches as a polite visitor: asks robots.txt first, one request a host at a time with a pause, redirects checked hop by hop. */
final class Visitor {

    private final CrawlSettings settings;
    private final Fetcher fetcher;
    private final Robots robots;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock();
        private long nextAt = System.nanoTime();
    }

    Visitor(CrawlSettings settings, Fetcher fetcher, Clock clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.robots = new Robots(
                settings.agent(), clock, url -> politely(url, Validators.NONE, CrawlSettings.MAX_ROBOTS_BYTES));
    }

    /** A page, or why there is none. */
    Response get(URI url, Validators validators) throws InterruptedException {
        URI at = url;
        for (int hop = 0; hop <= CrawlSettings.MAX_REDIRECTS; hop++) {
            Optional<Refused> refusal = refusal(at);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Hop answer = politely(at, hop == 0 ? validators : Validators.NONE, CrawlSettings.MAX_BYTES);
            if (answer.end().isPresent()) {
                return answer.end().get();
            }
            at = answer.next().orElseThrow();
        }
        return new Refused("redirects more than " + CrawlSettings.MAX_REDIRECTS + " times", 0);
    }

    /** The sitemaps that a site's robots.txt names; empty where it names none. */
    List<String> sitemaps(URI url) throws InterruptedException {
        return robots.of(url).getSitemaps();
    }

    /** Why an address may not be asked for; empty where it may. */
    Optional<Refused> refusal(URI url) throws InterruptedException {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null || url.getUserInfo() != null) {
            return Optional.of(new Refused("is no web address: " + url, 0));
        }
        BaseRobotRules rules = robots.of(url);
        if (rules.isDeferVisits()) {
            return Optional.of(new Refused("robots.txt cannot be read: " + robots.failure(url), 0));
        }
        if (!rules.isAllowed(url.toString())) {
            return Optional.of(new Refused("robots.txt asks not to fetch it", 403));
        }
        long delay = rules.getCrawlDelay();
        if (delay > CrawlSettings.LONGEST_DELAY.toMillis()) {
            return Optional.of(
                    new Refused("robots.txt asks for a pause of " + delay / 1000 + " s between requests", 0));
        }
        return Optional.empty();
    }

    private Hop politely(URI url, Validators validators, int maxBytes) throws InterruptedException {
        Host host = hosts.computeIfAbsent(String.valueOf(url.getAuthority()), k -> new Host());
        host.turn.lockInterruptibly();
        try {
            Duration wait = Duration.ofNanos(Math.max(0, host.nextAt - System.nanoTime()));
            if (wait.compareTo(CrawlSettings.LONGEST_DELAY) > 0) {
                return Hop.end(new Refused("asks to come back in " + wait.toSeconds() + " s", 429));
            }
            Thread.sleep(wait);
            long begun = System.nanoTime();
            Hop answer = fetcher.get(url, validators, maxBytes);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            host.nextAt =
                    System.nanoTime() + pause(url, took, answer.retryAfter().orElse(Duration.ZERO));
            return answer;
        } finally {
            host.turn.unlock();
        }
    }

    // A slow host is given more rest: at least as long as it took to answer, though not so much that it counts as
    // refusing.
    private long pause(URI url, Duration took, Duration penalty) {
        Duration asked = Duration.ofMillis(
                Math.max(0, robots.known(url).map(BaseRobotRules::getCrawlDelay).orElse(0L)));
        return Math.max(
                Math.max(settings.delay().toNanos(), Math.min(took.toNanos(), CrawlSettings.LONGEST_DELAY.toNanos())),
                Math.max(asked.toNanos(), penalty.toNanos()));
    }
}
