package org.cordon.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;

/** The form in which a card is stored. */
final class CardForm {

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    private CardForm() {}

    /**
     * A card as bytes.
     *
     * @throws IOException if one of its texts is too long to be stored
     */
    static byte[] bytes(Card card) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(buffer);
        head(out, card.head());
        out.writeUTF(card.digest());
        all(out, card.written(), w -> {
            out.writeUTF(w.entity());
            out.writeUTF(w.text());
            out.writeInt(w.count());
            out.writeInt(w.passage());
        });
        all(out, card.named(), n -> {
            out.writeUTF(n.text());
            out.writeByte(n.kind().ordinal());
            out.writeInt(n.start());
            out.writeInt(n.end());
        });
        return buffer.toByteArray();
    }

    /**
     * The card that bytes hold.
     *
     * @throws IOException if they end too soon
     * @throws RuntimeException of {@link IllegalArgumentException} or {@link IndexOutOfBoundsException} if they hold none
     */
    static Card read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Card(
                head(in),
                in.readUTF(),
                all(in, () -> new Card.Written(in.readUTF().intern(), in.readUTF(), in.readInt(), in.readInt())),
                all(
                        in,
                        () -> new Card.Named(
                                in.readUTF(), Entity.Kind.values()[in.readByte()], in.readInt(), in.readInt())));
    }

    private static void head(DataOutputStream out, Article.Head head) throws IOException {
        out.writeUTF(head.id());
        out.writeUTF(head.version());
        out.writeByte(head.language().ordinal());
        all(out, head.publisher().stream().toList(), out::writeUTF);
        all(out, head.published().stream().toList(), w -> w.write(out));
        all(out, head.source().stream().toList(), out::writeUTF);
        out.writeUTF(head.fetched().toString());
        all(out, head.notices(), n -> {
            out.writeByte(n.kind().ordinal());
            out.writeUTF(n.text());
        });
        all(out, head.official().stream().toList(), o -> official(out, o));
    }

    private static Article.Head head(DataInputStream in) throws IOException {
        return new Article.Head(
                in.readUTF(),
                in.readUTF(),
                Language.values()[in.readByte()],
                first(all(in, () -> in.readUTF().intern())),
                first(all(in, () -> When.read(in))),
                first(all(in, () -> in.readUTF().intern())),
                Instant.parse(in.readUTF()),
                all(in, () -> new Article.Notice(Article.Notice.Kind.values()[in.readByte()], in.readUTF())),
                first(all(in, () -> official(in))));
    }

    private static void official(DataOutputStream out, Article.Official official) throws IOException {
        out.writeUTF(official.register());
        out.writeUTF(official.number());
        out.writeUTF(official.type());
        all(out, official.citation().stream().toList(), out::writeUTF);
        all(out, official.agencies(), out::writeUTF);
        all(out, official.dockets(), out::writeUTF);
        all(out, official.dates(), w -> w.write(out));
    }

    private static Article.Official official(DataInputStream in) throws IOException {
        return new Article.Official(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                first(all(in, in::readUTF)),
                all(in, in::readUTF),
                all(in, in::readUTF),
                all(in, () -> When.read(in)));
    }

    private static <T> void all(DataOutputStream out, Collection<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(value);
        }
    }

    private static <T> List<T> all(DataInputStream in, Reader<T> reader) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(reader.read());
        }
        return List.copyOf(values);
    }

    private static <T> Optional<T> first(List<T> values) {
        return values.stream().findFirst();
    }
}
