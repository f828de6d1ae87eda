package org.cordon.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.corpus.Article;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Makes and reads the records of WARC 1.1 files (ISO 28500:2017), each one gzip member. */
final class Records {

    /** Bodies are kept as read, without how they were sent, so these would no longer be true of them. */
    private static final Set<String> OF_TRANSFER = Set.of("content-length", "transfer-encoding");

    /** When a server answered, and how its answer began. */
    record Visited(Instant at, Page.Reply reply) {}

    private static final String MOVED = "X-Archive-Orig-";

    private Records() {}

    static WarcRecord info(String file, String agent) {
        return new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .filename(file)
                .fields(
                        Map.of(
                                "software", List.of(agent),
                                "format", List.of("WARC File Format 1.1"),
                                "conformsTo",
                                        List.of(
                                                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                .build();
    }

    static WarcRecord response(Page page, Page.Reply reply, Article.Digest digest) throws IOException {
        HttpResponse http = http(reply).body(null, page.body()).build();
        WarcResponse.Builder response = new WarcResponse.Builder(reply.url())
                .body(http)
                .version(MessageVersion.WARC_1_1)
                .date(page.fetched())
                .setHeader("WARC-Payload-Digest", digest.toString())
                .setHeader("WARC-Block-Digest", block(http, page.body()));
        return (reply.cut() ? response.truncated(WarcTruncationReason.LENGTH) : response).build();
    }

    /** That a payload is the one of a record kept before, because its digest is the same or the server says so. */
    static WarcRecord revisit(Visited visited, Capture first, WarcRecord original) throws IOException {
        HttpResponse http = http(visited.reply()).build();
        URI profile = visited.reply().status() == 304
                ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        return new WarcRevisit.Builder(visited.reply().url(), profile)
                .body(http)
                .refersTo(original.id(), first.url(), original.date())
                .version(MessageVersion.WARC_1_1)
                .date(visited.at())
                .setHeader("WARC-Payload-Digest", first.digest().toString())
                .setHeader("WARC-Block-Digest", block(http, new byte[0]))
                .build();
    }

    private static HttpResponse.Builder http(Page.Reply reply) {
        HttpResponse.Builder http = new HttpResponse.Builder(reply.status(), reply.reason());
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            // Pages are kept unpacked, all else as it came.
            boolean moved = OF_TRANSFER.contains(lower)
                    || lower.equals("content-encoding") && Page.Reply.isPage(reply.status());
            headers.put(moved ? MOVED + name : name, values);
        });
        return http.addHeaders(headers);
    }

    private static String block(HttpResponse http, byte[] body) {
        return Article.Digest.of(http.serializeHeader(), body).toString();
    }

    static byte[] compressed(WarcRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return out.toByteArray();
    }

    /**
     * The record in a member's bytes.
     *
     * @throws IOException if there is none
     */
    static WarcRecord parse(byte[] member) throws IOException {
        WarcReader reader = new WarcReader(new ByteArrayInputStream(member));
        return reader.next().orElseThrow(() -> new IOException("holds no WARC record"));
    }

    /** The status of a response as it was kept; 0 where its head cannot be read. */
    static int status(WarcCaptureRecord record) throws IOException {
        try {
            return switch (record) {
                case WarcResponse response -> response.http().status();
                case WarcRevisit revisit -> revisit.http().status();
                default -> 0;
            };
        } catch (ParsingException e) {
            return 0;
        }
    }

    /** The payload of a response; empty for any other record. */
    static Optional<byte[]> payload(WarcRecord record) throws IOException {
        return record instanceof WarcResponse response
                ? Optional.of(response.http().body().stream().readAllBytes())
                : Optional.empty();
    }
}
