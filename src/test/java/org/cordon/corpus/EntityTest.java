package org.cordon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityTest {

    /** Digests are made of it that must be the same after a restart; a map's own order is another in each process. */
    @Test
    void itPrintsItsIdentifiersInTheirOrder() {
        Entity entity = new Entity(
                "org:acme",
                Label.same("Acme"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("f", "6", "b", "2", "a", "1", "e", "5", "d", "4", "c", "3"),
                Optional.empty(),
                List.of());
        assertThat(entity.toString()).contains("{a=1, b=2, c=3, d=4, e=5, f=6}");
    }
}
