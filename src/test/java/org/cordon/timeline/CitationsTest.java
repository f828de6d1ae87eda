package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Test;

/** What the cited pages of a curated event are taken to say. */
class CitationsTest {

    private static final CuratedEvent BAN = World.event("ban", EventType.PRODUCT_BAN)
            .acts("org:lumen")
            .date("announced 2031-05-05", "wire")
            .date("announced 2031-05-09", "")
            .build();

    private final Event event =
            Timeline.of(List.of(BAN), World.ENTITIES, List.of()).event("ban").orElseThrow();

    @Test
    void aDateThatNamesNoneOfSeveralPagesIsNotLaidToAllOfThem() {
        assertThat(event.dates()).extracting(fact -> fact.evidence().size()).containsExactly(1, 0);
    }

    @Test
    void aDayThatNobodyIsKnownToSayIsNoSideOfAConflict() {
        assertThat(event.conflicts()).isEmpty();
    }
}
