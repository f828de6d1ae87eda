package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.search.Facet;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final Cards CARDS =
            Cards.now(new SampleHoldings(), new Words(WebConfiguration.messageSource(), Language.EN));

    /** Twenty years, the last of them asked for. */
    private static final Facet YEARS = new Facet(
            Facet.Field.YEAR,
            100,
            IntStream.range(0, 20)
                    .map(i -> i == 0 ? 2001 : 2021 - i)
                    .mapToObj(year -> new Facet.Value(String.valueOf(year), Label.same("" + year), 5, year == 2001))
                    .toList());

    private static Filters.Select years(Map<String, String[]> asked) {
        return Filters.of(List.of(YEARS), Address.of("/search", asked), CARDS)
                .offered()
                .getFirst();
    }

    @Test
    void eightValuesStandOpenAndALinkLeadsToTheOthers() {
        Filters.Select years = years(Map.of("year", new String[] {"2001"}));
        assertThat(years.choices()).hasSize(8);
        assertThat(years.choices().getFirst().selected()).isTrue();
        assertThat(years.rest()).contains(new Ref("12 more", "/search?year=2001&more=year#year"));
    }

    @Test
    void whereMoreIsAskedForAllStandOpen() {
        Filters.Select years = years(Map.of("year", new String[] {"2001"}, "more", new String[] {"year"}));
        assertThat(years.choices()).hasSize(20);
        assertThat(years.rest()).isEmpty();
    }
}
