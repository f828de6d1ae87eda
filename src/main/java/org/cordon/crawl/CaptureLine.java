package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.crawl.Members.Member;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/** A line of the index of captures: address, time, status, kind, file, offset, length and digest, a tab between two. */
final class CaptureLine {

    private static final String REVISIT = "revisit";
    private static final String RESPONSE = "response";

    private CaptureLine() {}

    /** That a record is none that was written here: another program's, or one changed by hand. */
    static final class StrangeRecordException extends IOException {
        private static final long serialVersionUID = 1L;

        StrangeRecordException(String why) {
            super("is no record of this program: " + why);
        }
    }

    /**
     * A record as a capture; empty for one that tells of its file only.
     *
     * @throws StrangeRecordException if it is a capture, but not as ours are
     */
    static Optional<Capture> of(String file, Member member, WarcRecord record) throws IOException {
        if (!(record instanceof WarcCaptureRecord captured)) {
            return Optional.empty();
        }
        String digest = field(captured, "WARC-Payload-Digest");
        field(captured, "WARC-Target-URI");
        field(captured, "WARC-Date");
        try {
            return Optional.of(new Capture(
                    file,
                    member.offset(),
                    member.length(),
                    captured.targetURI(),
                    captured.date(),
                    Records.status(captured),
                    Article.Digest.parse(digest),
                    captured instanceof WarcRevisit));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StrangeRecordException(String.valueOf(e.getMessage()));
        }
    }

    private static String field(WarcRecord record, String name) throws StrangeRecordException {
        return record.headers().first(name).orElseThrow(() -> new StrangeRecordException("it has no " + name));
    }

    static String write(Capture capture) {
        return String.join(
                        "\t",
                        capture.url().toString(),
                        capture.at().toString(),
                        String.valueOf(capture.status()),
                        capture.revisit() ? REVISIT : RESPONSE,
                        capture.file(),
                        String.valueOf(capture.offset()),
                        String.valueOf(capture.length()),
                        capture.digest().toString())
                + "\n";
    }

    static Capture read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 8 || !WarcFile.NAME.matcher(parts[4]).matches()) {
            throw new IllegalArgumentException("no line of an index: '" + line + "'");
        }
        return new Capture(
                parts[4],
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]),
                URI.create(parts[0]),
                Instant.parse(parts[1]),
                Integer.parseInt(parts[2]),
                Article.Digest.parse(parts[7]),
                parts[3].equals(REVISIT));
    }
}
