package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.junit.jupiter.api.Test;

class PackedVectorsTest {

    private static float[] random(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedder.unit(vector);
    }

    @Test
    void theirScoreGivesTheCosineOfTheVectors() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            float[] a = random(random, i % 2 == 0 ? 384 : 512);
            float[] b = a.clone();
            for (int j = 0; j < b.length; j++) {
                b[j] += (float) (random.nextGaussian() * i / 5000);
            }
            b = Embedder.unit(b);
            double cosine = 0;
            for (int j = 0; j < a.length; j++) {
                cosine += a[j] * b[j];
            }
            float score = VectorSimilarityFunction.DOT_PRODUCT.compare(Embedder.packed(a), Embedder.packed(b));
            assertThat(Embedder.cosine(score)).isCloseTo(cosine, within(0.01));
        }
    }

    @Test
    void aComponentTooLargeIsCut() {
        float[] one = new float[384];
        one[7] = -1;
        assertThat(Embedder.packed(one)[7]).isEqualTo((byte) -127);
    }
}
