package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HoldersTest {

    @Test
    void eachNumberComesWithAllWhoHoldIt() {
        Random random = new Random(7);
        int[][] numbers = new int[60][];
        TreeMap<Integer, Set<Integer>> expected = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.ints(40, -50, 50).distinct().toArray();
            for (int number : numbers[i]) {
                expected.computeIfAbsent(number, k -> new TreeSet<>()).add(i);
            }
        }
        Set<Set<Integer>> told = new HashSet<>();
        Holders.each(numbers.length, i -> numbers[i], (holders, count) -> {
            Set<Integer> here = new TreeSet<>();
            Arrays.stream(holders, 0, count).forEach(here::add);
            assertThat(here).hasSize(count);
            told.add(here);
        });
        expected.values().removeIf(h -> h.size() < 2);
        assertThat(told).containsExactlyInAnyOrderElementsOf(new HashSet<>(expected.values()));
    }

    @Test
    void pairsThatComeOftenAreTold() {
        Holders.Pairs pairs = new Holders.Pairs();
        for (int i = 0; i < 3_000; i++) {
            pairs.add(i % 1_000, 5_000);
        }
        pairs.add(7, 8);
        pairs.add(7, 8);
        pairs.add(1, 2);
        assertThat(pairs.atLeast(4)).isEmpty();
        assertThat(pairs.atLeast(3)).hasSize(1_000).contains(999L << 32 | 5_000);
        assertThat(pairs.atLeast(2)).hasSize(1_001).contains(7L << 32 | 8);
    }
}
