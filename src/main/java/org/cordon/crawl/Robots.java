package org.cordon.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;

/** The robots.txt files of the hosts visited (RFC 9309): 4xx allows all, 5xx or no answer means stay away. */
final class Robots {

    /** RFC 9309 lets rules be kept for a day. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** A file that could not be read is asked for again, so that a site is not left alone for ever. */
    private static final Duration RETRIED = Duration.ofMinutes(5);

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final List<String> names;
    private final Clock clock;
    private final Getter getter;
    private final Map<String, Known> rules = new ConcurrentHashMap<>();

    /** What a site asks, until when that is believed, and why its file could not be read (empty where it could). */
    private record Known(BaseRobotRules rules, Instant until, String failure) {}

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
        return Optional.ofNullable(rules.get(site(url))).map(Known::failure).orElse("");
    }

    BaseRobotRules of(URI url) throws InterruptedException {
        Known known = rules.get(site(url));
        if (known == null || known.until().isBefore(clock.instant())) {
            known = fetch(URI.create(site(url) + "/robots.txt"));
            rules.put(site(url), known);
        }
        return known.rules();
    }

    Optional<BaseRobotRules> known(URI url) {
        return Optional.ofNullable(rules.get(site(url))).map(Known::rules);
    }

    private static String site(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
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
                case Body body -> read(parser.parseContent(url.toString(), body.bytes(), body.contentType(), names));
                case Refused refused -> failed(refused);
                case Response.Unchanged unchanged -> read(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            };
        }
        return read(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    private Known read(BaseRobotRules found) {
        return new Known(found, clock.instant().plus(KEPT), "");
    }

    private Known failed(Refused refused) {
        BaseRobotRules none = parser.failedFetch(refused.status() == 0 ? 503 : refused.status());
        return new Known(none, clock.instant().plus(none.isDeferVisits() ? RETRIED : KEPT), refused.reason());
    }
}
