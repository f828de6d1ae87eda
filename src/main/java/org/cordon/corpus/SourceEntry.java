package org.cordon.corpus;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code sources.yml}. */
final class SourceEntry {

    static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "url",
            "home",
            "format",
            "links",
            "class",
            "language",
            "jurisdiction",
            "every",
            "enabled",
            "note");

    private static final Duration USUAL = Duration.ofHours(6);
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private SourceEntry() {}

    static Source read(Entry entry) throws BadEntry {
        String id = slug(entry, "id");
        Source.Format format = entry.choice("format", Source.Format.class);
        if (format == Source.Format.INDEX && entry.optional("links").isEmpty()) {
            throw new BadEntry(entry.line(), "an index needs 'links': what a link must contain to be followed");
        }
        if (entry.optional("links").isPresent() && format != Source.Format.INDEX && format != Source.Format.SITEMAP) {
            throw new BadEntry(entry.line("links"), "'links' is for an index or a sitemap, not for a " + format.id());
        }
        return new Source(
                id,
                entry.label("name"),
                web(entry, "url"),
                entry.optional("home").isEmpty() ? Optional.empty() : Optional.of(web(entry, "home")),
                format,
                entry.optional("links"),
                entry.choice("class", Source.Kind.class),
                language(entry),
                entry.text("jurisdiction"),
                every(entry),
                entry.flag("enabled", true),
                entry.optional("note"));
    }

    static String slug(Entry entry, String key) throws BadEntry {
        String id = entry.text(key);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new BadEntry(entry.line(key), "'" + id + "' must be lower-case letters, digits and hyphens");
        }
        return id;
    }

    static Language language(Entry entry) throws BadEntry {
        String text = entry.text("language");
        return Language.of(text)
                .orElseThrow(() -> new BadEntry(entry.line("language"), "'" + text + "' is no language; en or zh"));
    }

    static URI web(Entry entry, String key) throws BadEntry {
        URI address = entry.address(key);
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http") || address.getHost() == null) {
            throw new BadEntry(
                    entry.line(key), "'" + address + "' must begin with http:// or https:// and name a host");
        }
        return address;
    }

    private static Duration every(Entry entry) throws BadEntry {
        String text = entry.optional("every").orElse(USUAL.toString());
        try {
            Duration every = Duration.parse(text);
            if (every.compareTo(SHORTEST) < 0) {
                throw new BadEntry(entry.line("every"), "'" + text + "' is too often; at least " + SHORTEST);
            }
            return every;
        } catch (DateTimeParseException e) {
            throw new BadEntry(entry.line("every"), "'" + text + "' is not a duration such as PT6H");
        }
    }
}
