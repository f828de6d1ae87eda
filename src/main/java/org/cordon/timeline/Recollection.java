package org.cordon.timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.timeline.Timeline.Keeping;

/** Gives readings back what they came to when they were read before, so that their texts are not read again. */
final class Recollection {

    private final Keeping keeping;
    private final String curated;
    private final Map<String, Known> byId = new HashMap<>();

    /** What is kept for curated events; {@code form} tells them and their entities from others. */
    Recollection(Keeping keeping, String form, List<Known> known) {
        this.keeping = keeping;
        this.curated = form;
        known.forEach(k -> byId.put(k.event().id(), k));
    }

    /** Lets a reading know its gist and what it tells: recalled, or read now and kept. */
    void read(Reading reading, Groundwork groundwork) {
        if (reading.known()) {
            return;
        }
        if (reading.key().isEmpty()) {
            reading.gist();
            reading.telling(groundwork);
            return;
        }
        Optional<byte[]> bytes = keeping.of(reading.key());
        if (bytes.isEmpty() || !recalled(reading, bytes.get())) {
            Gist gist = reading.gist();
            keep(reading, gist, reading.telling(groundwork));
        }
    }

    /** Whether all could be recalled; what was read for other curated events tells its gist alone. */
    private boolean recalled(Reading reading, byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            Gist gist = GistForm.read(in, reading.article().id());
            reading.recall(gist);
            if (in.readBoolean()) {
                reading.recall(Telling.SILENT);
                return true;
            }
            if (!in.readUTF().equals(curated)) {
                return false;
            }
            reading.recall(new TellingForm(reading, byId).read(in));
            return true;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void keep(Reading reading, Gist gist, Telling telling) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(buffer);
        try {
            GistForm.write(out, gist);
            // Where no sentence tells of an act, no curated event can change that.
            boolean silent = telling == Telling.SILENT;
            out.writeBoolean(silent);
            if (!silent) {
                out.writeUTF(curated);
                new TellingForm(reading, byId).write(out, telling);
            }
        } catch (IOException e) {
            // Too long a text to be kept: it is read again next time.
            return;
        }
        keeping.keep(reading.key(), buffer.toByteArray());
    }
}
