package org.cordon.index;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import org.cordon.corpus.Language;

/**
 * Carries the vectors of two models into one space, where a sentence and its translation lie close. A linear map, fitted by
 * {@link CrossMapFit}; it holds for the pair of models it was fitted to and for no other.
 */
public final class CrossMap {

    private static final System.Logger LOG = System.getLogger(CrossMap.class.getName());
    private static final String RESOURCE = "cross-map.bin";
    private static final int MAGIC = 0x43524F53;
    private static final int LARGEST = 4096;

    /** One language's side: subtract the mean, then multiply. */
    record Side(float[] mean, float[][] rows) {

        float[] map(float[] vector) {
            if (rows.length == 0) {
                return vector;
            }
            if (vector.length != mean.length) {
                throw new IllegalArgumentException(vector.length + " dimensions instead of " + mean.length);
            }
            float[] mapped = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                float[] row = rows[i];
                float sum = 0;
                for (int j = 0; j < row.length; j++) {
                    sum += row[j] * (vector[j] - mean[j]);
                }
                mapped[i] = sum;
            }
            return Embedder.unit(mapped);
        }
    }

    private final String models;
    private final Side english;
    private final Side chinese;

    CrossMap(String models, Side english, Side chinese) {
        this.models = models;
        this.english = english;
        this.chinese = chinese;
    }

    /** No map: for models whose vectors of both languages lie in one space already. */
    static CrossMap none(String models) {
        Side same = new Side(new float[0], new float[0][]);
        return new CrossMap(models, same, same);
    }

    /** The map that comes with the program; empty if it was not fitted to these models. */
    static Optional<CrossMap> bundled(String models) {
        try (InputStream in = CrossMap.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(read(in)).filter(m -> m.models.equals(models));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no search by meaning across languages: the map cannot be read", e);
            return Optional.empty();
        }
    }

    /** The vector of a text of a language in the shared space, of length one. */
    public float[] map(Language language, float[] vector) {
        return (language == Language.ZH ? chinese : english).map(vector);
    }

    /** Whether it moves vectors at all. */
    boolean fitted() {
        return english.rows().length > 0;
    }

    /** Tells this map from any other: vectors carried by different maps must not meet. */
    String fingerprint() {
        CRC32 crc = new CRC32();
        for (Side side : new Side[] {english, chinese}) {
            ByteBuffer bytes = ByteBuffer.allocate(side.rows().length * side.mean().length * Float.BYTES);
            for (float[] row : side.rows()) {
                for (float f : row) {
                    bytes.putFloat(f);
                }
            }
            crc.update(bytes.array());
        }
        return Long.toHexString(crc.getValue());
    }

    static CrossMap read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a map between languages");
        }
        return new CrossMap(data.readUTF(), readSide(data), readSide(data));
    }

    private static Side readSide(DataInputStream data) throws IOException {
        int dimensions = size(data);
        int rows = size(data);
        float[] mean = floats(data, dimensions);
        float[][] matrix = new float[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = floats(data, dimensions);
        }
        return new Side(mean, matrix);
    }

    private static int size(DataInputStream data) throws IOException {
        int size = data.readInt();
        if (size < 1 || size > LARGEST) {
            throw new IOException("a map of " + size + " dimensions");
        }
        return size;
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = data.readFloat();
        }
        return floats;
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeUTF(models);
        for (Side side : new Side[] {english, chinese}) {
            data.writeInt(side.mean().length);
            data.writeInt(side.rows().length);
            writeFloats(data, side.mean());
            for (float[] row : side.rows()) {
                writeFloats(data, row);
            }
        }
        data.flush();
    }

    private static void writeFloats(DataOutputStream data, float[] floats) throws IOException {
        for (float f : floats) {
            data.writeFloat(f);
        }
    }
}
