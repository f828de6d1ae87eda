package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    private static final byte[] FIRST = Digest.bytes("first");
    private static final byte[] SECOND = Digest.bytes("second");

    @TempDir
    Path folder;

    private Path written() throws IOException {
        Path file = folder.resolve("v.bin");
        try (VectorFile vectors = VectorFile.open(file, 2)) {
            vectors.put(FIRST, new float[] {1, 2});
            vectors.put(SECOND, new float[] {3, 4});
        }
        return file;
    }

    @Test
    void vectorsAreKeptFromOneOpeningToTheNext() throws IOException {
        try (VectorFile vectors = VectorFile.open(written(), 2)) {
            assertThat(vectors.get(FIRST)).hasValueSatisfying(v -> assertThat(v).containsExactly(1, 2));
            assertThat(vectors.get(SECOND))
                    .hasValueSatisfying(v -> assertThat(v).containsExactly(3, 4));
            assertThat(vectors.get(Digest.bytes("third"))).isEmpty();
        }
    }

    @Test
    void fromTheFirstBrokenRecordOnTheFileIsForgotten() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 6]++;
        Files.write(file, bytes);
        try (VectorFile vectors = VectorFile.open(file, 2)) {
            assertThat(vectors.holds(FIRST)).isTrue();
            assertThat(vectors.holds(SECOND)).isFalse();
            vectors.put(SECOND, new float[] {5, 6});
            assertThat(vectors.get(SECOND))
                    .hasValueSatisfying(v -> assertThat(v).containsExactly(5, 6));
        }
    }

    @Test
    void aTornLastRecordIsCutOff() throws IOException {
        Path file = written();
        long whole = Files.size(file);
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (VectorFile vectors = VectorFile.open(file, 2)) {
            assertThat(vectors.holds(SECOND)).isTrue();
        }
        assertThat(Files.size(file)).isEqualTo(whole);
    }
}
