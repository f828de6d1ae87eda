package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class CapturesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final URI LIST = URI.create("https://maker.example/countries");

    @TempDir
    Path folder;

    @Test
    void responseIsKeptAsAWarcRecordThatOthersCanRead() throws IOException {
        try (Captures captures = Captures.open(folder, "Test/1")) {
            captures.keep(page(LIST, "Albania\nAlgeria", NOON));
        }
        List<WarcRecord> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(folder.resolve("2026-03-01-001.warc.gz"))) {
            for (WarcRecord record : reader) {
                records.add(record);
                if (record instanceof WarcResponse response) {
                    assertThat(response.target()).isEqualTo(LIST.toString());
                    assertThat(response.date()).isEqualTo(NOON);
                    assertThat(response.http().status()).isEqualTo(200);
                    assertThat(response.http().headers().first("Content-Type")).contains("text/html");
                    assertThat(response.http().headers().map())
                            .containsEntry("X-Archive-Orig-Content-Encoding", List.of("gzip"))
                            .doesNotContainKey("Content-Encoding");
                    assertThat(response.http().body().stream().readAllBytes())
                            .asString()
                            .isEqualTo("Albania\nAlgeria");
                }
            }
        }
        assertThat(records).extracting(WarcRecord::type).containsExactly("warcinfo", "response");
    }

    @Test
    void payloadKeptBeforeIsReferredToAndNotWrittenAgain() throws IOException {
        try (Captures captures = Captures.open(folder, "Test/1")) {
            Capture first = keep(captures, "same", NOON);
            Capture second = keep(captures, "same", NOON.plusSeconds(60));
            captures.saw(answer(LIST, 503, "busy", NOON.plusSeconds(80)));
            captures.saw(answer(LIST, 304, "", NOON.plusSeconds(90)));
            Capture fault = captures.of(LIST).get(2);
            Capture third = captures.of(LIST).getLast();

            assertThat(List.of(first.revisit(), second.revisit(), third.revisit()))
                    .containsExactly(false, true, true);
            assertThat(List.of(first.isPage(), second.isPage(), fault.isPage(), third.isPage()))
                    .containsExactly(true, true, false, true);
            assertThat(captures.of(LIST)).containsExactly(first, second, fault, third);
            assertThat(captures.at(second.reference())).contains(second);
        }
        List<WarcRevisit> revisits = new ArrayList<>();
        try (WarcReader reader = new WarcReader(folder.resolve("2026-03-01-001.warc.gz"))) {
            reader.records().filter(WarcRevisit.class::isInstance).forEach(r -> revisits.add((WarcRevisit) r));
        }
        assertThat(revisits)
                .extracting(WarcRevisit::profile)
                .containsExactly(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, WarcRevisit.SERVER_NOT_MODIFIED_1_1);
        assertThat(revisits).allMatch(r -> r.refersToDate().orElseThrow().equals(NOON));
        assertThat(revisits).allMatch(r -> r.refersToTargetURI().orElseThrow().equals(LIST));
    }

    @Test
    void recordThatACrashCutShortIsTakenOffAndNoOther() throws IOException {
        Capture whole;
        try (Captures captures = Captures.open(folder, "Test/1")) {
            whole = keep(captures, "whole", NOON);
            keep(captures, "torn", NOON.plusSeconds(1));
        }
        Path file = folder.resolve(whole.file());
        byte[] bytes = Files.readAllBytes(file);
        for (long cut = whole.end() + 1; cut < bytes.length; cut += 37) {
            Files.write(file, Arrays.copyOf(bytes, (int) cut));
            Files.deleteIfExists(folder.resolve("index.tsv"));
            try (Captures captures = Captures.open(folder, "Test/1")) {
                assertThat(captures.of(LIST)).containsExactly(whole);
                Capture next = keep(captures, "next", NOON.plusSeconds(2));
                assertThat(next.offset()).isEqualTo(whole.end());
                assertThat(captures.check((done, total) -> {}).damages()).isEmpty();
            }
        }
    }

    @Test
    void indexIsMadeAgainFromTheFiles() throws IOException {
        List<Capture> before;
        try (Captures captures = Captures.open(folder, "Test/1")) {
            keep(captures, "one", NOON);
            keep(captures, "two", NOON.plusSeconds(86_400));
            keep(captures, "one", NOON.plusSeconds(86_401));
            before = captures.of(LIST);
        }
        Path index = folder.resolve("index.tsv");
        for (String left : List.of(
                "", "torn\tline", Files.readString(index).lines().findFirst().orElseThrow() + "\n")) {
            Files.writeString(index, left);
            try (Captures captures = Captures.open(folder, "Test/1")) {
                assertThat(captures.of(LIST)).containsExactlyElementsOf(before);
            }
        }
        try (Captures captures = Captures.open(folder, "Test/1")) {
            Capture one = captures.of(LIST).getFirst();
            Capture again = captures.of(LIST).getLast();
            assertThat(again.url()).isSameAs(one.url());
            assertThat(again.digest()).isSameAs(one.digest());
            assertThat(again.file()).isSameAs(captures.of(LIST).get(1).file());
        }
        assertThat(before)
                .extracting(Capture::file)
                .containsExactly("2026-03-01-001.warc.gz", "2026-03-02-001.warc.gz", "2026-03-02-001.warc.gz");
    }

    @Test
    void anyFlippedByteIsFound() throws IOException {
        Capture first;
        try (Captures captures = Captures.open(folder, "Test/1")) {
            first = keep(captures, "a text of some length that deflates", NOON);
            keep(captures, "another", NOON.plusSeconds(1));
        }
        Path file = folder.resolve(first.file());
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 11) {
            byte[] flipped = bytes.clone();
            // All of its bits: the last ones of a deflated stream may be padding, which holds nothing.
            flipped[at] ^= (byte) 0xFF;
            Files.write(file, flipped);
            try (Captures captures = Captures.open(folder, "Test/1")) {
                Captures.Checked checked = captures.check((done, total) -> {});
                assertThat(checked.damages()).as("byte %d", at).isNotEmpty();
            }
        }
        Files.write(file, bytes);
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        try (Captures captures = Captures.open(folder, "Test/1")) {
            assertThat(captures.check((done, total) -> {}).damages())
                    .extracting(Captures.Damage::reason)
                    .containsExactly("is shorter than it was: records at its end are gone");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARC-Target-URI: a b\r\nWARC-Date: 2026-03-01T12:00:01Z\r\nWARC-Payload-Digest: sha256:0",
                "WARC-Target-URI: https://a.example/\r\nWARC-Date: yesterday\r\nWARC-Payload-Digest: sha256:0",
                "WARC-Target-URI: https://a.example/\r\nWARC-Date: 2026-03-01T12:00:01Z\r\nWARC-Payload-Digest: sha1:AB",
                "WARC-Date: 2026-03-01T12:00:01Z\r\nWARC-Payload-Digest: sha256:0",
                "WARC-Target-URI: https://a.example/"
            })
    void recordOfAnotherProgramIsToldAndCostsNoOther(String fields) throws IOException {
        Capture first;
        try (Captures captures = Captures.open(folder, "Test/1")) {
            first = keep(captures, "one", NOON);
        }
        String record = "WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n" + fields
                + "\r\nContent-Length: 19\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n\r\n";
        Files.write(
                folder.resolve(first.file()),
                WarcSamples.ours(record.getBytes(StandardCharsets.ISO_8859_1), ""),
                StandardOpenOption.APPEND);

        try (Captures captures = Captures.open(folder, "Test/1")) {
            Capture next = keep(captures, "two", NOON.plusSeconds(2));
            assertThat(captures.of(LIST)).containsExactly(first, next);
            assertThat(captures.check((done, total) -> {}).damages())
                    .singleElement()
                    .satisfies(d -> assertThat(d.offset()).isEqualTo(first.end()))
                    .satisfies(d -> assertThat(d.reason()).doesNotContain("null", "Exception"));
        }
        Files.delete(folder.resolve("index.tsv"));
        try (Captures captures = Captures.open(folder, "Test/1")) {
            assertThat(captures.of(LIST)).hasSize(2);
        }
    }

    @Test
    void fileOnDiskIsNoCapture() throws IOException {
        try (Captures captures = Captures.open(folder, "Test/1")) {
            Page page = new Page(URI.create("file:///a.txt"), "text/plain", new byte[] {65}, NOON, Optional.empty());
            assertThat(captures.keep(page)).isEmpty();
        }
    }

    private static Capture keep(Captures captures, String body, Instant at) throws IOException {
        return captures.keep(page(LIST, body, at)).orElseThrow();
    }

    private static Page answer(URI url, int status, String body, Instant at) {
        Page.Reply reply = Page.Reply.whole(url, status, "", Map.of());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Page(url, "", bytes, at, Optional.empty(), Page.Told.NOTHING, Optional.of(reply));
    }

    private static Page page(URI url, String body, Instant at) {
        Page.Reply reply = Page.Reply.whole(
                url, 200, "OK", Map.of("Content-Type", List.of("text/html"), "Content-Encoding", List.of("gzip")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Page(url, "text/html", bytes, at, Optional.empty(), Page.Told.NOTHING, Optional.of(reply));
    }
}
