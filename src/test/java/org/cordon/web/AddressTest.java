package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Address ASKED = new Address("/search", asked());

    private static Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("q", List.of("a b", " ", "c&d"));
        asked.put("page", List.of("3"));
        asked.put("unknown", List.of("x"));
        asked.put("type", List.of("tariff", "-court"));
        asked.put("year", List.of(""));
        asked.put("view", List.of("events"));
        return asked;
    }

    @Test
    void anAddressKeepsWhatBelongsToAQueryAndIsSaid() {
        assertThat(ASKED).hasToString("/search?q=a%20b&q=c%26d&page=3&type=tariff&type=-court&view=events");
        assertThat(new Address("/search", Map.of("unknown", List.of("x")))).hasToString("/search");
    }

    @Test
    void aFurtherValueGoesBehindTheOthersOfItsParameterOnTheFirstPage() {
        assertThat(ASKED.slot("type").with("org:x"))
                .isEqualTo("/search?q=a%20b&q=c%26d&type=tariff&type=-court&type=org%3Ax&view=events");
    }

    @Test
    void theFirstValueGoesToTheEnd() {
        assertThat(ASKED.slot("actor").with("-org:x"))
                .isEqualTo("/search?q=a%20b&q=c%26d&type=tariff&type=-court&view=events&actor=-org%3Ax");
        assertThat(new Address("/", Map.of()).slot("year").with("2024")).isEqualTo("/?year=2024");
        assertThat(new Address("/", Map.of("year", List.of("2023")))
                        .slot("year")
                        .with("2024"))
                .isEqualTo("/?year=2023&year=2024");
    }

    @Test
    void aValueThatIsThereOrSaysNothingIsNotAdded() {
        assertThat(ASKED.slot("type").with("-court"))
                .isEqualTo(ASKED.slot("type").with(" "))
                .isEqualTo(ASKED.without("page").toString());
    }
}
