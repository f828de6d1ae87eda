package org.cordon.corpus;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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

    /** An entry in the form of the file, the list's dash in front. */
    static String write(Source source) {
        StringBuilder entry = new StringBuilder("- id: ").append(source.id()).append('\n');
        entry.append("  name: {en: ").append(quoted(source.name().en()));
        entry.append(", zh: ").append(quoted(source.name().zh())).append("}\n");
        put(entry, "url", quoted(source.url().toString()));
        source.home().ifPresent(home -> put(entry, "home", quoted(home.toString())));
        put(entry, "format", source.format().id());
        source.links().ifPresent(links -> put(entry, "links", quoted(links)));
        put(entry, "class", source.kind().id());
        put(entry, "language", source.language().code());
        put(entry, "jurisdiction", source.jurisdiction());
        source.every().ifPresent(every -> put(entry, "every", every.toString()));
        put(entry, "enabled", String.valueOf(source.enabled()));
        source.note().ifPresent(note -> put(entry, "note", quoted(note)));
        return entry.toString();
    }

    private static void put(StringBuilder entry, String key, String value) {
        entry.append("  ").append(key).append(": ").append(value).append('\n');
    }

    // YAML 1.2.2, 7.3.1: in double quotes only these need an escape.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0xFEFF || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
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

    private static Optional<Duration> every(Entry entry) throws BadEntry {
        if (entry.optional("every").isEmpty()) {
            return Optional.empty();
        }
        String text = entry.text("every");
        try {
            Duration every = Duration.parse(text);
            if (every.compareTo(SHORTEST) < 0) {
                throw new BadEntry(entry.line("every"), "'" + text + "' is too often; at least " + SHORTEST);
            }
            return Optional.of(every);
        } catch (DateTimeParseException e) {
            throw new BadEntry(entry.line("every"), "'" + text + "' is not a duration such as PT6H");
        }
    }
}
