package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Test;

/** One day taken for the publication by one source and for the entry into force by another. */
class StepsTest {

    private static final CuratedEvent CONTROLS = World.event("chip-controls", EventType.EXPORT_CONTROL)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-12-02", "wire")
            .cues("chip list", "芯片清单")
            .build();

    private static final Annotation PUBLISHED = Marked.en("daily", "2031-12-03")
            .says(
                    "The <gov:ar-treasury>Treasury</> imposed export controls on <place:bo>Borduria</> by a new chip list,"
                            + " published on <published 2031-12-02>2 December</>.");

    private static List<Conflict> roles(List<CuratedEvent> curated, Annotation... annotations) {
        return Timeline.of(curated, World.ENTITIES, List.of(annotations)).events().stream()
                .flatMap(e -> e.conflicts().stream())
                .filter(c -> c.slot().equals("role"))
                .toList();
    }

    @Test
    void oneSourceSaysPublishedAndAnotherInForceOnTheSameDay() {
        Annotation force = Marked.en("herald", "2031-12-04")
                .says(
                        "The <gov:ar-treasury>Treasury</>'s export controls on <place:bo>Borduria</>, with a new chip list, took"
                                + " effect on <effective 2031-12-02>2 December</>.");

        assertThat(roles(List.of(CONTROLS), PUBLISHED, force)).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(ConflictKind.DATE);
            assertThat(c.claims())
                    .extracting(x -> x.says().en())
                    .containsExactly("released on 2 December 2031", "in force from 2 December 2031");
            assertThat(c.claims()).extracting(x -> x.says().zh()).containsExactly("2031年12月2日发布", "2031年12月2日起生效");
            assertThat(c.compatible())
                    .as("a text may be in force from the day it is out")
                    .isTrue();
        });
    }

    @Test
    void theyContradictWhereTheMeasureIsSaidToBeInForceFromAnotherDay() {
        Annotation force = Marked.zh("ribao", "2031-12-04")
                .says("<gov:ar-treasury>财政部</>对<place:bo>博尔杜里亚</>的出口管制及新芯片清单自<effective 2031-12-02>12月2日</>起施行。");
        CuratedEvent later = World.event("chip-controls", EventType.EXPORT_CONTROL)
                .acts("gov:ar-treasury")
                .on("place:bo")
                .date("announced 2031-12-02", "wire")
                .date("effective 2031-12-31", "wire")
                .cues("chip list", "芯片清单")
                .build();

        assertThat(roles(List.of(later), PUBLISHED, force))
                .singleElement()
                .satisfies(c -> assertThat(c.compatible()).isFalse());
    }

    @Test
    void theReleaseAndTheOfficialJournalAreTwoDaysThatMayBothHold() {
        Annotation printed = Marked.en("gazette", "2031-12-06")
                .says(
                        "The <gov:ar-treasury>Treasury</>'s export controls on <place:bo>Borduria</> with the chip list were"
                                + " published in the Federal Register on <published 2031-12-05>5 December</>.");

        assertThat(roles(List.of(CONTROLS), PUBLISHED, printed)).singleElement().satisfies(c -> {
            assertThat(c.claims())
                    .extracting(x -> x.says().en())
                    .containsExactly(
                            "released on 2 December 2031", "published in the official journal on 5 December 2031");
            assertThat(c.compatible()).isTrue();
        });
    }

    @Test
    void oneSourceThatSaysBothIsNoConflict() {
        Annotation both = Marked.en("herald", "2031-12-04")
                .says(
                        "The <gov:ar-treasury>Treasury</> published on <published 2031-12-02>2 December</> export controls on"
                                + " <place:bo>Borduria</> and a chip list that took effect on <effective 2031-12-02>2 December</>.");

        assertThat(roles(List.of(CONTROLS), PUBLISHED, both)).isEmpty();
    }

    @Test
    void aWordFurtherOffTellsNothingOfTheDay() {
        Annotation notices = Marked.zh("ribao", "2031-12-04")
                .says(
                        "<effective 2031-12-02>12月2日</>起陆续有企业收到<gov:ar-treasury>财政部</>对<place:bo>博尔杜里亚</>实施出口管制的通知和芯片清单。");

        assertThat(roles(List.of(CONTROLS), PUBLISHED, notices)).isEmpty();
    }
}
