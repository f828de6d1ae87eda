package org.cordon.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.compare.Comparison.Kind.ADDED;
import static org.cordon.compare.Comparison.Kind.BOTH;
import static org.cordon.compare.Comparison.Kind.REMOVED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.compare.Comparison.Part;
import org.cordon.compare.Comparison.Run;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void changedWordsStandInTheirSentence() {
        assertThat(Comparison.runs("It takes effect on 9 July 2024.", "It takes effect on 16 July 2024."))
                .containsExactly(
                        new Run(BOTH, "It takes effect on "),
                        new Run(REMOVED, "9 "),
                        new Run(ADDED, "16 "),
                        new Run(BOTH, "July 2024."));
    }

    @Test
    void chineseIsComparedByCharacter() {
        assertThat(Comparison.runs("自7月9日起停止接口访问", "自7月16日起暂停接口访问"))
                .containsExactly(
                        new Run(BOTH, "自7月"),
                        new Run(REMOVED, "9"),
                        new Run(ADDED, "16"),
                        new Run(BOTH, "日起"),
                        new Run(ADDED, "暂"),
                        new Run(BOTH, "停"),
                        new Run(REMOVED, "止"),
                        new Run(BOTH, "接口访问"));
    }

    @Test
    void onlyPassagesThatDifferAreTold() {
        List<Part> parts = Comparison.of(
                        Versions.of("One stays.", "Two is here for now.", "Three goes away wholly.", "Four stays."),
                        Versions.of("One stays.", "Two is here for good.", "Four stays.", "Quite another thing."))
                .parts();
        assertThat(parts).extracting(Part::unchanged).containsExactly(1, 0, 1);
        assertThat(parts.get(0).runs())
                .containsExactly(
                        new Run(BOTH, "Two is here for "),
                        new Run(REMOVED, "now"),
                        new Run(ADDED, "good"),
                        new Run(BOTH, "."));
        assertThat(parts.get(1).runs()).containsExactly(new Run(REMOVED, "Three goes away wholly."));
        assertThat(parts.get(2).runs()).containsExactly(new Run(ADDED, "Quite another thing."));
    }

    @Test
    void sameTextHasNoDifferences() {
        assertThat(Comparison.of(Versions.of("A.", "B."), Versions.of("A.", "B."))
                        .parts())
                .isEmpty();
    }

    @Test
    void hugeTextsAreComparedInBoundedTime() {
        String one = IntStream.range(0, 200_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String two = IntStream.range(0, 200_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> Comparison.of(Versions.of(one), Versions.of(two)));
    }
}
