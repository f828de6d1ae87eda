package org.cordon.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. There is one secret, the admin token; who knows it may edit, under the name given. */
final class Editors {

    /** Whether editors can sign in, and if not why. */
    enum Door {
        OPEN,
        NO_TOKEN,
        SHORT_TOKEN
    }

    /** How an attempt went: the key of the new session, or how long to wait before the next attempt counts. */
    record Answer(Optional<String> key, Duration pause) {}

    static final int SHORTEST_TOKEN = 16;

    static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST_SESSIONS = 100;
    private static final int MOST_PLACES = 1_000;
    private static final int LONGEST_WAIT = 64;
    private static final int KEY_BYTES = 32;

    private final byte[] token;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_PLACES;
        }
    };

    /** How often an attempt from one place failed, and until when none is looked at. */
    private record Failures(int count, Instant until) {}

    Editors(String token, Clock clock) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    Door door() {
        return token.length == 0 ? Door.NO_TOKEN : token.length < SHORTEST_TOKEN ? Door.SHORT_TOKEN : Door.OPEN;
    }

    /** Lets an editor in who knows the token; each failure from one place doubles the wait for the next. */
    synchronized Answer signIn(String editor, String said, String place) {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(place, new Failures(0, Instant.MIN));
        if (before.until().isAfter(now)) {
            return new Answer(Optional.empty(), Duration.between(now, before.until()));
        }
        boolean right = MessageDigest.isEqual(hash(token), hash(said.strip().getBytes(StandardCharsets.UTF_8)));
        if (!right || door() != Door.OPEN) {
            Duration wait =
                    Duration.ofSeconds(1L << Math.min(before.count(), Integer.numberOfTrailingZeros(LONGEST_WAIT)));
            failures.put(place, new Failures(before.count() + 1, now.plus(wait)));
            return new Answer(Optional.empty(), wait);
        }
        failures.remove(place);
        sessions.values().removeIf(s -> s.until().isBefore(now));
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.clear();
        }
        String key = secret();
        sessions.put(name(key), new Session(editor.strip(), secret(), now.plus(KEPT)));
        return new Answer(Optional.of(key), Duration.ZERO);
    }

    /** The session of a key; empty for an unknown key or one that is too old. */
    Optional<Session> session(String key) {
        return Optional.ofNullable(sessions.get(name(key)))
                .filter(s -> s.until().isAfter(clock.instant()));
    }

    /** Ends a session. */
    void signOut(String key) {
        sessions.remove(name(key));
    }

    private String secret() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    // Looked up by its hash, so that how long the look-up takes tells nothing of the key.
    private static String name(String key) {
        return HexFormat.of().formatHex(hash(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
