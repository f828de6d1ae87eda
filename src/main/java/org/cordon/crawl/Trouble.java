package org.cordon.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an address gives nothing: each reason with its plain English words, which are what is kept, and a code by which the same
 * is told in other languages. {@code {}} stands for a value: a number, an address, or a further reason.
 */
public enum Trouble {
    HTTP("answered with HTTP {}"),
    REDIRECTS_NOWHERE("redirects to nowhere (HTTP {})"),
    REDIRECTS("redirects more than {} times"),
    NO_WEB_ADDRESS("is no web address: {}"),
    LATE("took longer than {} s"),
    CLOSED("the connection was closed"),
    NAME_UNKNOWN("the name of the host is not known (no network?)"),
    NO_ANSWER("the host does not answer (no network?)"),
    SLOW("the host is too slow"),
    NOT_SECURE("the secure connection failed"),
    PORT("port {} is none where pages are served"),
    RESERVED_ADDRESS("the address of {} is private or reserved and is not allowed by the settings"),
    ENCODING("content encoding '{}' was not asked for"),
    TOO_LARGE("is larger than {} KiB"),
    GROWS("grows more than {} times when decompressed"),
    ROBOTS_UNREADABLE("robots.txt cannot be read: {}"),
    ROBOTS_FORBIDS("robots.txt asks not to fetch it"),
    ROBOTS_PAUSE("robots.txt asks for a pause of {} s between requests"),
    COME_BACK("asks to come back in {} s"),
    NO_FEED("is no readable RSS or Atom feed"),
    NO_JSON_FEED("is JSON, but no JSON Feed: its 'version' is not {} or 1.1"),
    JSON_FEED_WITHOUT_ITEMS("is a JSON Feed without a list of 'items'"),
    UNREADABLE_JSON_FEED("is no readable JSON Feed: {}"),
    FEED_TOO_DEEP("is nested deeper than {} elements"),
    FEED_TOO_LONG("is larger than {} MiB before its first item ends"),
    NAMED_FEED_UNREACHABLE("names the feed {}, which cannot be read: {}"),
    NAMED_FEED("names the feed {}, which {}"),
    NO_SITEMAP("is no readable sitemap"),
    NESTED_SITEMAPS("is an index of sitemaps inside another"),
    NO_LINK("has no link with '{}' in its address"),
    UNREADABLE_JSON("is no readable JSON: {}"),
    NO_REGISTER("is no list of documents of the Federal Register: it has no 'results'"),
    BROKEN("could not be read: {}");

    private static final String VALUE = "{}";

    private final List<String> parts;

    Trouble(String words) {
        this.parts = List.of(words.split("\\{\\}", -1));
    }

    /** A reason as it is kept, read again: the address that a further page had (may be absent), its kind, and its values. */
    public record Told(Optional<String> address, Trouble kind, List<String> values) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /** The name used in message keys and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason in plain English, with its values in their places. */
    String with(Object... values) {
        StringBuilder words = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            words.append(values[i - 1]).append(parts.get(i));
        }
        return words.toString();
    }

    /** Reads a reason that was kept; empty for words that are none of these. */
    public static Optional<Told> read(String words) {
        boolean address = words.startsWith("http://") || words.startsWith("https://");
        int space = address ? words.indexOf(' ') : -1;
        Optional<String> at = space < 0 ? Optional.empty() : Optional.of(words.substring(0, space));
        String reason = words.substring(space + 1);
        for (Trouble kind : values()) {
            Optional<List<String>> values = kind.values(reason);
            if (values.isPresent()) {
                return Optional.of(new Told(at, kind, values.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> values(String reason) {
        if (!reason.startsWith(parts.getFirst()) || !reason.endsWith(parts.getLast())) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        int from = parts.getFirst().length();
        for (int i = 1; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            int end = last ? reason.length() - parts.get(i).length() : reason.indexOf(parts.get(i), from);
            if (end < from) {
                return Optional.empty();
            }
            values.add(reason.substring(from, end));
            from = end + parts.get(i).length();
        }
        return from == reason.length() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(VALUE, parts);
    }
}
