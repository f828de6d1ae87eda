package org.cordon.corpus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One version of an article. {@code id} comes from the canonical address (or, for a file, from its bytes) and stays;
 * {@code version} is a hash of the text. The passages cover {@code text} in order, one line break between two.
 */
public record Article(
        String id,
        String version,
        URI url,
        String title,
        List<String> authors,
        Optional<String> publisher,
        Optional<When> published,
        Optional<When> modified,
        Language language,
        Optional<String> source,
        Instant fetched,
        String text,
        List<Passage> passages,
        Aside aside) {

    /** What a list tells of an article beside its words: who published it and when, without its text. */
    public record Byline(
            String title,
            Optional<String> publisher,
            Optional<String> source,
            Optional<String> host,
            Optional<When> published) {}

    /** What can be told of an article without its text: little enough to be at hand for each of very many. */
    public record Head(
            String id,
            String version,
            Language language,
            Optional<String> publisher,
            Optional<When> published,
            Optional<String> source,
            Instant fetched,
            List<Notice> notices,
            Optional<Official> official) {}

    /** What is kept beside the text: the lines taken out of it, and what an official register says of the document. */
    public record Aside(List<Notice> notices, Optional<Official> official) {

        public Aside {
            notices = List.copyOf(notices);
        }

        /** The lines taken out of a text of which no register says anything. */
        public static Aside of(List<Notice> notices) {
            return new Aside(notices, Optional.empty());
        }
    }

    /**
     * What an official register says of a document: the register's name, its number and type there, the citation as printed,
     * the agencies that issued it, its dockets, and its dates by role.
     */
    public record Official(
            String register,
            String number,
            String type,
            Optional<String> citation,
            List<String> agencies,
            List<String> dockets,
            List<When> dates) {

        public Official {
            agencies = List.copyOf(agencies);
            dockets = List.copyOf(dockets);
            dates = List.copyOf(dates);
            if (register.isBlank() || number.isBlank()) {
                throw new IllegalArgumentException("register='" + register + "', number='" + number + "'");
            }
        }

        /** The date of a role; empty where the register gives none. */
        public Optional<When> date(When.Role role) {
            return dates.stream().filter(d -> d.role() == role).findFirst();
        }
    }

    /** A line kept out of the text but kept as data. */
    public record Notice(Kind kind, String text) {
        /** What a notice says: who is credited, that it is a reprint or a machine translation, or a disclaimer or caption. */
        public enum Kind {
            CREDIT,
            REPRINT,
            MACHINE_TRANSLATION,
            DISCLAIMER,
            CAPTION;

            /** The name used in files. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Where the response that an article was read from is kept: a record in a file of {@code captures/}, and its payload's hash. */
    public record Capture(String file, long offset, Digest digest) {}

    /** A SHA-256, written as in WARC files: {@code sha256:} and 64 hex digits. */
    public record Digest(String hex) {
        private static final String PREFIX = "sha256:";

        public Digest {
            if (!hex.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("'" + hex + "' is no SHA-256");
            }
        }

        /** The digest of some bytes, one part after the other. */
        public static Digest of(byte[]... parts) {
            MessageDigest digest = sha256();
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Digest(HexFormat.of().formatHex(digest.digest()));
        }

        /** Reads the written form. */
        public static Digest parse(String text) {
            if (!text.startsWith(PREFIX)) {
                throw new IllegalArgumentException("'" + text + "' does not begin with " + PREFIX);
            }
            return new Digest(text.substring(PREFIX.length()));
        }

        @Override
        public String toString() {
            return PREFIX + hex;
        }
    }

    public Article {
        authors = List.copyOf(authors);
        passages = List.copyOf(passages);
        for (Passage passage : passages) {
            if (passage.end() > text.length()) {
                throw new IllegalArgumentException(passage + " ends beyond the text of " + url);
            }
        }
    }

    /** The lines taken out of the text; empty if there are none. */
    public List<Notice> notices() {
        return aside.notices();
    }

    /** What an official register says of this document; empty where it stands in none that was read. */
    public Optional<Official> official() {
        return aside.official();
    }

    /** This article with what was told of it elsewhere. */
    public Article told(String told, Optional<When> day, Optional<Official> official) {
        return new Article(
                id,
                version,
                url,
                told,
                authors,
                publisher,
                day,
                modified,
                language,
                source,
                fetched,
                text,
                passages,
                new Aside(aside.notices(), official));
    }

    /** The version of a text: the first 16 hex digits of its SHA-256. */
    public static String versionOf(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a list tells of this article. */
    public Byline byline() {
        return new Byline(title, publisher, source, Optional.ofNullable(url.getHost()), published);
    }

    /** What is told of this article without its text. */
    public Head head() {
        return new Head(id, version, language, publisher, published, source, fetched, notices(), official());
    }

    /** The words of one of this article's passages. */
    public String text(Passage passage) {
        return passage.in(text);
    }
}
