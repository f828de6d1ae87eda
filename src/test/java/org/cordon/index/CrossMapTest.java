package org.cordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;

class CrossMapTest {

    private static final List<Label> TRANSLATIONS = List.of(
            new Label("The ferry to the island was cancelled because of fog.", "因大雾，开往该岛的渡轮停航。"),
            new Label("A tribunal struck down the levy on imported batteries.", "法庭裁定对进口电池的征税无效。"),
            new Label("The lab may rent accelerators abroad but not bring them home.", "该实验室可以在境外租用加速器，但不得带回国内。"),
            new Label("Her grandmother keeps bees behind the house.", "她的外婆在屋后养蜂。"),
            new Label("Parliament wants chatbots to tell users that they are machines.", "议会要求聊天机器人告知用户自己是机器。"),
            new Label("Customs officers opened forty crates of memory modules.", "海关人员打开了四十箱内存模块。"),
            new Label("The app disappeared from stores after the regulator's letter.", "监管机构去函后，该应用从商店下架。"),
            new Label("Wages in the shipyards rose for the third year.", "造船厂的工资连续第三年上涨。"),
            new Label("Researchers on visas must leave the project by autumn.", "持签证的研究人员须在秋季前退出项目。"),
            new Label("The minister called the investment screening a wall.", "部长称投资审查是一堵墙。"));

    @Test
    void aSentenceIsNearestToItsTranslation() {
        try (Embedders embedders = Embedders.bundled()) {
            CrossMap map = embedders.map().orElseThrow();
            List<float[]> english = mapped(map, embedders, Language.EN);
            List<float[]> chinese = mapped(map, embedders, Language.ZH);
            for (int i = 0; i < TRANSLATIONS.size(); i++) {
                assertThat(nearest(english.get(i), chinese)).isEqualTo(i);
                assertThat(nearest(chinese.get(i), english)).isEqualTo(i);
            }
        }
    }

    @Test
    void theMapThatShipsIsTheOneFittedToThePairsThatShipAndFindsThoseLeftOut() throws IOException {
        Map<String, String> told =
                lines("cross-map.txt").map(l -> l.split(" ", 2)).collect(Collectors.toMap(l -> l[0], l -> l[1]));
        List<String> pairs = lines("/pairs.tsv").toList();
        assertThat(told)
                .containsEntry(
                        "map",
                        CrossMap.bundled(told.get("models")).orElseThrow().fingerprint())
                .containsEntry("pairs", Integer.toString(pairs.size()))
                .containsEntry("pairs-digest", Digest.of(String.join("\n", pairs) + "\n"));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(1500);
        for (String ways : List.of("en-zh", "zh-en")) {
            assertThat(Double.parseDouble(told.get(ways + ".recall@1"))).isGreaterThan(0.97);
            assertThat(Double.parseDouble(told.get(ways + ".recall@10"))).isGreaterThan(0.99);
        }
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = CrossMap.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static List<float[]> mapped(CrossMap map, Embedders embedders, Language language) {
        Embedder embedder = embedders.of(language).orElseThrow();
        return TRANSLATIONS.stream()
                .map(t -> map.map(language, embedder.embed(t.in(language))))
                .toList();
    }

    private static int nearest(float[] vector, List<float[]> others) {
        int nearest = 0;
        for (int i = 1; i < others.size(); i++) {
            nearest = dot(vector, others.get(i)) > dot(vector, others.get(nearest)) ? i : nearest;
        }
        return nearest;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void aMapIsReadAsItWasWrittenAndOtherBytesAreRefused() throws IOException {
        CrossMap map = new CrossMap(
                "a b",
                new CrossMap.Side(new float[] {0, 0}, new float[][] {{0, 1}, {1, 0}}),
                new CrossMap.Side(new float[] {1}, new float[][] {{3}, {4}}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        map.write(out);
        CrossMap read = CrossMap.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.map(Language.EN, new float[] {0, 2})).containsExactly(1, 0);
        assertThat(read.map(Language.ZH, new float[] {2})).containsExactly(0.6f, 0.8f);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CrossMap.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4})))
                .withMessageContaining("not a map");
    }

    @Test
    void eigenvectorsDiagonaliseASymmetricMatrix() {
        Eigen eigen = Eigen.of(new double[][] {{2, 1}, {1, 2}});
        assertThat(eigen.values()[0]).isCloseTo(3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(eigen.values()[1]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Math.abs(eigen.vectors()[0][0]))
                .isCloseTo(Math.sqrt(0.5), org.assertj.core.data.Offset.offset(1e-9));
    }
}
