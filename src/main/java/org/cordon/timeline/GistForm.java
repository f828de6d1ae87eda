package org.cordon.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.When;
import org.cordon.timeline.Gist.Relative;

/** The form in which a gist is kept. */
final class GistForm {

    private GistForm() {}

    static void write(DataOutput out, Gist gist) throws IOException {
        out.writeInt(gist.sample().length);
        for (int number : gist.sample()) {
            out.writeInt(number);
        }
        Packed.texts(out, gist.features().sequence());
        Packed.texts(out, gist.named());
        out.writeBoolean(gist.reckoned());
        out.writeInt(gist.relative().size());
        for (Relative at : gist.relative()) {
            out.writeInt(at.line());
            out.writeInt(at.place());
            out.writeInt(at.sentence());
            out.writeLong(at.start().toEpochDay());
            out.writeByte(at.precision().ordinal());
            Packed.texts(out, at.parties());
        }
    }

    /** The gist of an article. */
    static Gist read(DataInput in, String article) throws IOException {
        int[] sample = new int[Packed.count(in)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = in.readInt();
        }
        Features features = new Features(article, Packed.texts(in));
        Set<String> named = Set.copyOf(Packed.texts(in));
        boolean reckoned = in.readBoolean();
        List<Relative> relative = Packed.list(
                in,
                i -> new Relative(
                        i.readInt(),
                        i.readInt(),
                        i.readInt(),
                        LocalDate.ofEpochDay(i.readLong()),
                        When.Precision.values()[i.readByte()],
                        Packed.set(i)));
        return new Gist(sample, features, Translations.neighbours(features.sequence()), named, reckoned, relative);
    }
}
