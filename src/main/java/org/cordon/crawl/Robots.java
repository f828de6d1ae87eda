package org.cordon.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;

/** The robots.txt files of the hosts visited in one run (RFC 9309): 4xx allows all, 5xx or no answer means stay away. */
final class Robots {

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final List<String> names;
    private final Getter getter;
    private final Map<String, BaseRobotRules> rules = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** Makes one request. */
    interface Getter {
        Hop get(URI url) throws InterruptedException;
    }

    Robots(String agent, Getter getter) {
        this.names = List.of(agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
        this.getter = getter;
    }

    /** Why a site's robots.txt could not be read; empty where it could. */
    String failure(URI url) {
        return failures.getOrDefault(site(url), "");
    }

    BaseRobotRules of(URI url) throws InterruptedException {
        String site = site(url);
        BaseRobotRules known = rules.get(site);
        if (known == null) {
            known = fetch(URI.create(site + "/robots.txt"));
            rules.put(site, known);
        }
        return known;
    }

    Optional<BaseRobotRules> known(URI url) {
        return Optional.ofNullable(rules.get(site(url)));
    }

    private static String site(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private BaseRobotRules fetch(URI url) throws InterruptedException {
        URI at = url;
        for (int hop = 0; hop <= CrawlSettings.MAX_REDIRECTS; hop++) {
            Hop answer = getter.get(at);
            if (answer.next().isPresent()) {
                at = answer.next().get();
                continue;
            }
            return switch (answer.end().orElseThrow()) {
                case Body body -> parser.parseContent(url.toString(), body.bytes(), body.contentType(), names);
                case Refused refused -> {
                    failures.put(site(url), refused.reason());
                    yield parser.failedFetch(refused.status() == 0 ? 503 : refused.status());
                }
                case Response.Unchanged unchanged -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            };
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
