package org.cordon.crawl;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cordon.corpus.Article;
import org.cordon.crawl.Captures.Checked;
import org.cordon.crawl.Captures.Damage;
import org.cordon.crawl.Members.Member;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/** Reads every record of every file again and holds it against its checksum and its digests. */
final class CaptureCheck {

    private final Path folder;
    private final CaptureIndex index;
    private final List<Damage> damages = new ArrayList<>();
    private int records;

    CaptureCheck(Path folder, CaptureIndex index) {
        this.folder = folder;
        this.index = index;
    }

    Checked run(Captures.Meter meter) throws IOException {
        List<Path> files = CaptureIndex.files(folder);
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long done = 0;
        for (Path file : files) {
            check(file, done, total, meter);
            done += Files.size(file);
        }
        index.missing().forEach(name -> damages.add(new Damage(name, 0, "is gone, and captures were in it")));
        return new Checked(files.size(), records, damages);
    }

    private void check(Path path, long before, long total, Captures.Meter meter) throws IOException {
        String name = path.getFileName().toString();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            OptionalLong at = OptionalLong.of(0);
            while (at.isPresent() && at.getAsLong() < file.size()) {
                meter.at(before + at.getAsLong(), total);
                at = record(name, file, at.getAsLong());
            }
            if (index.end(name) > file.size()) {
                damages.add(new Damage(name, file.size(), "is shorter than it was: records at its end are gone"));
            }
        }
    }

    /** Checks a record; where the next one begins, if that can be told. */
    private OptionalLong record(String name, FileChannel file, long at) throws IOException {
        records++;
        try {
            Member member = Members.read(file, at);
            WarcRecord record = Records.parse(member.bytes());
            CaptureLine.of(name, member, record);
            fault(record).ifPresent(f -> damages.add(new Damage(name, at, f)));
            return OptionalLong.of(member.end());
        } catch (EOFException e) {
            damages.add(new Damage(name, at, "the file ends within this record"));
            return OptionalLong.empty();
        } catch (IOException e) {
            damages.add(new Damage(name, at, String.valueOf(e.getMessage())));
            return index.next(name, at);
        }
    }

    private Optional<String> fault(WarcRecord record) throws IOException {
        Optional<String> block = record.headers().first("WARC-Block-Digest");
        Optional<String> payload = record.headers().first("WARC-Payload-Digest");
        if (record instanceof WarcRevisit) {
            return payload.map(Article.Digest::parse).flatMap(index::original).isPresent()
                    ? Optional.empty()
                    : Optional.of("the payload it refers to is not kept");
        }
        Optional<byte[]> bytes = Records.payload(record);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (block.isEmpty() || payload.isEmpty()) {
            return Optional.of("it has no digests");
        }
        return payload.get().equals(Article.Digest.of(bytes.get()).toString())
                ? Optional.empty()
                : Optional.of("its payload is not the one that was kept: its SHA-256 differs");
    }
}
