package org.cordon.index;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a text into a vector of length one, near the vectors of texts that mean the same. One text at a time: a quantised
 * model gives a text another vector in other company, and on a CPU company makes it slower.
 */
public final class Embedder implements AutoCloseable {

    /** How many times as large as in the mean a component of a packed vector may be. */
    private static final double TIMES_MEAN = 10;

    /** The index holds no longer ones. */
    private static final int LARGEST = 1024;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Tokenizer words;
    private final Taught taught;

    /** A model of which all is in memory. */
    Embedder(byte[] model, Tokenizer words) throws OrtException {
        this(words, Taught.PLAIN, (environment, options) -> environment.createSession(model, options));
    }

    /** A model in a file, which may have its weights in others beside it. */
    Embedder(Path model, Tokenizer words, Taught taught) throws OrtException {
        this(words, taught, (environment, options) -> environment.createSession(model.toString(), options));
    }

    private interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private Embedder(Tokenizer words, Taught taught, Opening opening) throws OrtException {
        this.words = words;
        this.taught = taught;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = opening.open(environment, options);
        }
    }

    /** The vector of a text, for a long one the mean of its parts' by their lengths; many threads may ask at once. */
    public float[] embed(String text) {
        return embed(text, taught.passage());
    }

    /** The vector of a question, for models that were taught to tell questions from texts; else a text's. */
    public float[] embedQuestion(String text) {
        return embed(text, taught.question());
    }

    private float[] embed(String text, String prefix) {
        List<String> windows = Windows.of(text);
        if (windows.size() == 1) {
            return window(prefix + text);
        }
        float[] mean = new float[0];
        for (String window : windows) {
            float[] part = window(prefix + window);
            mean = mean.length == 0 ? new float[part.length] : mean;
            for (int i = 0; i < part.length; i++) {
                mean[i] += window.length() * part[i];
            }
        }
        return unit(mean);
    }

    /**
     * How many numbers its vectors have; refused where a longer text has more, where what comes out is no vector, and where the
     * tokenizer knows words that the model does not.
     */
    int dimensions() throws IOException, OrtException {
        int dimensions = run(words.ends()).length;
        int longer = run(words.encode("Export controls on chips")).length;
        if (dimensions != longer || dimensions > LARGEST) {
            throw new IOException("its vectors have " + dimensions + " numbers, and then " + longer);
        }
        return dimensions;
    }

    private float[] window(String text) {
        long[] ids = words.encode(Fold.of(text));
        try {
            return run(ids);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the model refused a text of " + ids.length + " tokens", e);
        }
    }

    private float[] run(long[] ids) throws IOException, OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, tensor(name.equals("input_ids") ? ids : mask(name, ones)));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return pooled(result.get(0));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] mask(String input, long[] ones) {
        return input.equals("attention_mask") ? ones : new long[ones.length];
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** The first token's vector or the mean of all, as the model was taught; what is one vector already is taken as it is. */
    private float[] pooled(OnnxValue out) throws IOException {
        if (!(out instanceof OnnxTensor states) || states.getInfo().type != OnnxJavaType.FLOAT) {
            throw new IOException("it gives " + out.getInfo() + " where vectors are wanted");
        }
        long[] shape = states.getInfo().getShape();
        FloatBuffer buffer = states.getFloatBuffer();
        if (shape.length < 2 || shape.length > 3 || buffer.capacity() == 0) {
            throw new IOException("it gives the shape " + Arrays.toString(shape) + " where vectors are wanted");
        }
        float[] vector = new float[(int) shape[shape.length - 1]];
        buffer.get(vector);
        float[] next = new float[vector.length];
        while (taught.pooling() == Embedders.Pooling.MEAN && buffer.remaining() >= next.length) {
            buffer.get(next);
            for (int i = 0; i < next.length; i++) {
                vector[i] += next[i];
            }
        }
        return unit(vector);
    }

    /** The same direction with length one. */
    static float[] unit(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(sum, 1e-12)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be let go", e);
        }
    }

    /** A vector of length one with a byte a dimension. Few components are so large that they must be cut; a cosine is off by some thousandths. */
    public static byte[] packed(float[] unit) {
        byte[] packed = new byte[unit.length];
        double scale = Byte.MAX_VALUE * Math.sqrt(unit.length) / TIMES_MEAN;
        for (int i = 0; i < unit.length; i++) {
            packed[i] = (byte) Math.clamp(Math.round(unit[i] * scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return packed;
    }

    /** The cosine of two vectors by the score that the index gives their packed forms: a half, and for each dimension their product in 2^15ths. */
    public static double cosine(float score) {
        return (score - 0.5) * (1 << 15) * TIMES_MEAN * TIMES_MEAN / (Byte.MAX_VALUE * Byte.MAX_VALUE);
    }
}
