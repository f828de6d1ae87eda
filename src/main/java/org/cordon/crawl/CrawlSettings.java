package org.cordon.crawl;

import java.time.Duration;
import java.util.Set;

/**
 * How the crawler behaves. {@code agent} is the User-Agent, with an address to write to; {@code delay} the pause between two
 * requests to one host; {@code allow} the hosts that may be dialled although their addresses are private or loopback.
 */
public record CrawlSettings(String agent, Duration delay, Duration deadline, Set<String> allow) {

    /** No page, feed or robots file is read beyond this many decompressed bytes. */
    static final int MAX_BYTES = 5 << 20;

    /** RFC 9309 asks for at least 500 KiB. */
    static final int MAX_ROBOTS_BYTES = 512 << 10;

    static final int MAX_REDIRECTS = 5;

    /** A longer Crawl-delay or Retry-After means: come back on the next visit. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    public CrawlSettings {
        allow = Set.copyOf(allow);
        if (agent.isBlank() || delay.isNegative() || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("agent='" + agent + "', delay=" + delay + ", deadline=" + deadline);
        }
    }
}
