package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private static List<String> names(FileNames names) {
        return names.map((day, number) -> day + "." + number);
    }

    @Test
    void versionsComeInTheOrderOfTheirNumbers() {
        FileNames names = FileNames.of(DAY, 10)
                .with(FileNames.of(DAY.minusDays(3), 2))
                .with(FileNames.of(DAY.minusYears(100), 999_999));
        assertThat(names(names)).containsExactly("2024-06-28.2", "2024-07-01.10", "1924-07-01.999999");
        assertThat(names.last()).isEqualTo(999_999);
    }

    @Test
    void ofTwoFilesOfOneNumberTheLaterStays() {
        FileNames names = FileNames.of(DAY, 1).with(FileNames.of(DAY.plusDays(1), 1));
        assertThat(names(names)).containsExactly("2024-07-02.1");
    }
}
