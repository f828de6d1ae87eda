package org.cordon.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;

/** The robots.txt files of the hosts visited (RFC 9309): 4xx allows all, 5xx or no answer means stay away. */
final class Robots {

    /** RFC 9309 lets rules be kept for a day. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** A file that could not be read is asked for again, so that a site is not left alone for ever. */
    private static final Duration RETRIED = Duration.ofMinutes(5);

    /** Rules weigh some ten times what their text does. */
    private static final int MAX_HELD = 4 << 20;

    private static final int MAX_SITES = 4096;

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final List<String> names;
    private final Clock clock;
    private final Getter getter;
    private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    private static final class Site {
        private final ReentrantLock turn = new ReentrantLock();
        private volatile Optional<Known> known = Optional.empty();
    }

    /** What a site asks, until when that is believed, and why its file could not be read (empty where it could). */
    private record Known(BaseRobotRules rules, Instant until, String failure, int bytes) {}

    /** Makes one request. */
    interface Getter {
        Hop get(URI url) throws InterruptedException;
    }

    Robots(String agent, Clock clock, Getter getter) {
        this.names = List.of(agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
        this.clock = clock;
        this.getter = getter;
    }

    /** Why a site's robots.txt could not be read; empty where it could. */
    String failure(URI url) {
        return site(url).known.map(Known::failure).orElse("");
    }

    BaseRobotRules of(URI url) throws InterruptedException {
        Site site = site(url);
        Optional<Known> known = fresh(site);
        if (known.isPresent()) {
            return known.get().rules();
        }
        site.turn.lockInterruptibly();
        try {
            Optional<Known> meanwhile = fresh(site);
            if (meanwhile.isPresent()) {
                return meanwhile.get().rules();
            }
            Known now = fetch(URI.create(key(url) + "/robots.txt"));
            remember(url, site, now);
            return now.rules();
        } finally {
            site.turn.unlock();
        }
    }

    private Optional<Known> fresh(Site site) {
        return site.known.filter(k -> !k.until().isBefore(clock.instant()));
    }

    Optional<BaseRobotRules> known(URI url) {
        return site(url).known.map(Known::rules);
    }

    private synchronized Site site(URI url) {
        return sites.computeIfAbsent(key(url), k -> new Site());
    }

    private static String key(URI url) {
        return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    // Pages can redirect to ever new sites with ever new rules: those used longest ago are asked for again one day.
    private synchronized void remember(URI url, Site site, Known now) {
        held += now.bytes() - site.known.map(Known::bytes).orElse(0);
        site.known = Optional.of(now);
        sites.put(key(url), site);
        Iterator<Site> oldest = sites.values().iterator();
        while ((held > MAX_HELD || sites.size() > MAX_SITES) && oldest.hasNext()) {
            Site old = oldest.next();
            if (old != site) {
                held -= old.known.map(Known::bytes).orElse(0);
                oldest.remove();
            }
        }
    }

    private Known fetch(URI url) throws InterruptedException {
        URI at = url;
        for (int hop = 0; hop <= CrawlSettings.MAX_REDIRECTS; hop++) {
            Hop answer = getter.get(at);
            if (answer.next().isPresent()) {
                at = answer.next().get();
                continue;
            }
            return switch (answer.end().orElseThrow()) {
                case Body body -> read(url, body);
                case Refused refused -> failed(refused);
                case Response.Unchanged unchanged -> readable(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
            };
        }
        return readable(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
    }

    private Known read(URI url, Body body) {
        BaseRobotRules found = parser.parseContent(url.toString(), body.bytes(), body.contentType(), names);
        return readable(found, body.bytes().length);
    }

    private Known readable(BaseRobotRules found, int bytes) {
        return new Known(found, clock.instant().plus(KEPT), "", bytes);
    }

    private Known failed(Refused refused) {
        boolean passing = refused.status() == 0 || refused.status() >= 400 && !refused.lasting();
        BaseRobotRules none = parser.failedFetch(passing ? 503 : refused.status());
        return new Known(none, clock.instant().plus(none.isDeferVisits() ? RETRIED : KEPT), refused.reason(), 0);
    }
}
