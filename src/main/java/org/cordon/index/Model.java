package org.cordon.index;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** A model of meaning as it is kept: a network and its tokenizer, either among the program's resources or in a folder. */
interface Model {

    /** What tells its vectors from any other model's; safe as the name of a file. */
    String name();

    /** How many numbers its vectors have; 0 where it cannot be read. */
    int dimensions();

    /** Reads it. */
    Embedder load() throws IOException, OrtException;

    /** A model that comes with the program. */
    static Model bundled(String name, int dimensions) {
        return new Bundled(name, dimensions);
    }

    /** A folder's {@code model.onnx} and {@code tokenizer.json}. */
    static Model in(Embedders.Own own) {
        return new InFolder(own, "own-" + checksum(own));
    }

    private static String checksum(Embedders.Own own) {
        CRC32 crc = new CRC32();
        try {
            for (String name : List.of("model.onnx", "tokenizer.json")) {
                try (InputStream in =
                        new CheckedInputStream(Files.newInputStream(own.folder().resolve(name)), crc)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            Taught taught = Taught.of(own);
            crc.update((taught.pooling() + taught.passage()).getBytes(StandardCharsets.UTF_8));
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** By the name of its resources. */
    record Bundled(String name, int dimensions) implements Model {

        /** Their vocabularies are long to read and never change, so all workers share them. */
        private static final Map<String, Tokenizer> TOKENIZERS = new ConcurrentHashMap<>();

        @Override
        public Embedder load() throws IOException, OrtException {
            byte[] network;
            try (InputStream in = resource(name + ".onnx")) {
                network = in.readAllBytes();
            }
            return new Embedder(network, tokenizer());
        }

        private Tokenizer tokenizer() throws IOException {
            Tokenizer known = TOKENIZERS.get(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = resource(name + "-tokenizer.json")) {
                Tokenizer read = Tokenizer.read(in);
                TOKENIZERS.put(name, read);
                return read;
            }
        }

        private static InputStream resource(String name) throws IOException {
            InputStream in = Model.class.getResourceAsStream("/" + name);
            if (in == null) {
                throw new IOException("there is no " + name + " on the class path");
            }
            return in;
        }
    }

    /** By its folder. */
    record InFolder(Embedders.Own own, String name) implements Model {
        @Override
        public int dimensions() {
            try (Embedder embedder = open()) {
                return embedder.dimensions();
            } catch (IOException | OrtException | LinkageError e) {
                return 0;
            }
        }

        @Override
        public Embedder load() throws IOException, OrtException {
            Embedder embedder = open();
            try {
                embedder.dimensions();
            } catch (IOException | OrtException e) {
                embedder.close();
                throw e;
            }
            return embedder;
        }

        private Embedder open() throws IOException, OrtException {
            try (InputStream in = Files.newInputStream(own.folder().resolve("tokenizer.json"))) {
                return new Embedder(own.folder().resolve("model.onnx"), Tokenizer.read(in), Taught.of(own));
            }
        }
    }
}
