package org.cordon.crawl;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.cordon.crawl.Fetcher.Hop;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Validators;
import org.cordon.extract.Extraction.Extracted;
import org.cordon.extract.Extraction.Skipped;
import org.cordon.extract.Extractor;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads every file of a folder as everything that a server could say it is, and tells what came of it: how many were read, how
 * many refused and why, the slowest, and what broke. Ends with 1 where something broke.
 */
final class RobustnessSweep {

    private static final URI URL = URI.create("https://site.example/some/page");
    private static final Offers.Way ALONE = new Offers.Way() {
        @Override
        public Response get(URI url) {
            return new Response.Refused("x", 404);
        }

        @Override
        public boolean whole() {
            return true;
        }

        @Override
        public boolean isNew(Item item) {
            return true;
        }
    };
    private static final List<String> TYPES = List.of("", "text/html; charset=utf-8");
    private static final long SLOW_NANOS = 2_000_000_000L;

    /** One way to read a document; gives the reason why it is refused, empty where it is not. */
    private interface Reading {
        Optional<String> of(Body body) throws IOException, InterruptedException;
    }

    private final Map<String, Reading> readings = new TreeMap<>(Map.of(
            "feed", body -> read(Feeds.items(body)),
            "sitemap", body -> read(new Sitemaps(ALONE, "").read(URL, body).items()),
            "index", body -> read(Links.of(body, "")),
            "alternates",
                    body -> read(Alternates.of(body).stream()
                            .map(a -> Item.of(a.url()))
                            .toList()),
            "robots", RobustnessSweep::robots,
            "page", RobustnessSweep::page));
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private int files;
    private int read;
    private int refused;
    private long slowest;
    private String slowestName = "";

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        RobustnessSweep sweep = new RobustnessSweep();
        sweep.sweep(Path.of(args[0]));
        System.exit(sweep.report() ? 0 : 1);
    }

    private void sweep(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                files++;
                byte[] bytes = Files.readAllBytes(file);
                String name = folder.relativize(file).toString();
                tryAll(name, bytes);
                if (name.contains(".warc")) {
                    tryWarc(name + " as warc", bytes);
                    tryWarc(name + " as warc of ours", WarcSamples.ours(bytes, ""));
                    tryWarc(name + " as warc of ours, digested", WarcSamples.ours(bytes, "sha256:" + "0".repeat(64)));
                }
                if (name.endsWith("blns.json") || name.endsWith("payloads.json")) {
                    payloads(name, bytes);
                }
            }
        }
    }

    private void payloads(String name, byte[] bytes) throws IOException {
        int number = 0;
        for (JsonNode node : Json.READER.readTree(bytes)) {
            String payload =
                    node.isString() ? node.stringValue() : node.path("payload").asString("");
            tryAll(name + " " + number++, within(payload).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String within(String payload) {
        return "<html><head><title>" + payload + "</title><meta name=author content=\"" + payload + "\"></head><body>"
                + "<a href=\"" + payload + "\">" + payload + "</a><p>" + payload + "</p>"
                + "<p>The ministry said on Monday that the rule takes effect in ten days for all companies.</p>";
    }

    private void tryAll(String name, byte[] bytes) {
        readings.forEach((kind, reading) -> {
            for (String type : TYPES) {
                attempt(name + " as " + kind, reading, body(type, bytes));
            }
        });
    }

    private void tryWarc(String what, byte[] bytes) {
        attempt(what, RobustnessSweep::warc, body("application/warc", bytes));
    }

    /** Opens, lists and checks a folder of captures with this one file in it. */
    private static Optional<String> warc(Body body) throws IOException {
        Path folder = Files.createTempDirectory("cordon-warc");
        Path file = folder.resolve("2026-03-01-001.warc.gz");
        try {
            Files.write(file, body.bytes());
            try (Captures captures = Captures.open(folder, "CordonTest/1")) {
                List<Captures.Damage> damages =
                        captures.check((done, total) -> {}).damages();
                damages.stream().map(Captures.Damage::reason).forEach(RobustnessSweep::plain);
                return damages.stream().map(Captures.Damage::reason).findFirst();
            }
        } finally {
            Files.deleteIfExists(folder.resolve("index.tsv"));
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void plain(String reason) {
        if (reason.isBlank() || reason.contains("null") || reason.contains("Exception")) {
            throw new IllegalStateException("gives no plain reason: '" + reason + "'");
        }
    }

    private static Body body(String type, byte[] bytes) {
        return new Body(URL, Page.Reply.whole(URL, 200, "OK", Map.of()), type, bytes, Validators.NONE);
    }

    private void attempt(String what, Reading reading, Body body) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FutureTask<Optional<String>> task = new FutureTask<>(() -> reading.of(body));
        task.run();
        try {
            Optional<String> reason = task.get();
            read += reason.isEmpty() ? 1 : 0;
            refused += reason.isPresent() ? 1 : 0;
            reason.ifPresent(r -> count(what, r));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refusal) {
                refused++;
                count(what, String.valueOf(refusal.getMessage()));
            } else {
                broken.add(what + ": " + e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        if (took > slowest) {
            slowest = took;
            slowestName = what;
        }
        if (took > SLOW_NANOS) {
            broken.add(what + " took " + took / 1_000_000 + " ms");
        }
    }

    private void count(String what, String reason) {
        if (reason.isBlank() || reason.equals("null")) {
            broken.add(what + " is refused without a reason");
        }
        String kind = reason.replaceAll("[\"'(:].*", "").replaceAll("\\d+", "#").strip();
        reasons.merge(kind.substring(0, Math.min(60, kind.length())), 1, Integer::sum);
    }

    private static Optional<String> read(List<Item> found) {
        found.forEach(item -> {
            if (!List.of("http", "https").contains(item.url().getScheme().toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException("lets through " + item.url());
            }
        });
        return Optional.empty();
    }

    private static Optional<String> robots(Body body) throws InterruptedException {
        Robots robots = new Robots("CordonTest/1", Clock.systemUTC(), url -> Hop.end(body));
        robots.of(URL).isAllowed(URL + "?q=" + "a/".repeat(500));
        return Optional.empty();
    }

    private static Optional<String> page(Body body) {
        Page page = new Page(URL, body.contentType(), body.bytes(), Instant.now(), Optional.empty());
        return switch (Extractor.extract(page)) {
            case Extracted extracted -> Optional.empty();
            case Skipped skipped -> Optional.of(skipped.reason().explanation());
        };
    }

    private boolean report() {
        System.out.printf("files %d%nreadings %d%nread %d%nrefused %d%n", files, read + refused, read, refused);
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(40)
                .forEach(e -> System.out.printf("reason %d %s%n", e.getValue(), e.getKey()));
        System.out.printf("slowest-ms %d %s%n", slowest / 1_000_000, slowestName);
        System.out.printf("max-heap-mib %d%n", Runtime.getRuntime().maxMemory() >> 20);
        broken.stream().limit(60).forEach(b -> System.out.println("broken " + b));
        System.out.printf("broken-count %d%n", broken.size());
        return broken.isEmpty();
    }
}
