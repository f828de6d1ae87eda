package org.cordon.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.When;

/** Writes and reads lists for the forms in which something is kept. */
final class Packed {

    private static final int MOST = 1 << 24;

    private Packed() {}

    /** Reads one of what a list holds. */
    interface Form<T> {
        T read(DataInput in) throws IOException;
    }

    /** How many of something follow. */
    static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException(count + " of something");
        }
        return count;
    }

    /** A list that follows its length. */
    static <T> List<T> list(DataInput in, Form<T> form) throws IOException {
        List<T> list = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            list.add(form.read(in));
        }
        return List.copyOf(list);
    }

    /** Writes texts, of which none may be longer than {@link DataOutput#writeUTF} takes. */
    static void texts(DataOutput out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /** Texts that come again and again, each at hand once. */
    static List<String> texts(DataInput in) throws IOException {
        return list(in, i -> i.readUTF().intern());
    }

    /** The same in their order. */
    static Set<String> set(DataInput in) throws IOException {
        List<String> texts = texts(in);
        return texts.isEmpty() ? Set.of() : new LinkedHashSet<>(texts);
    }

    static void dates(DataOutput out, List<When> dates) throws IOException {
        out.writeInt(dates.size());
        for (When date : dates) {
            date.write(out);
        }
    }

    static List<When> dates(DataInput in) throws IOException {
        return list(in, When::read);
    }
}
