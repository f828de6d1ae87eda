package org.cordon.web;

import java.util.List;

/** An event as the timeline and the lists show it. */
record Card(
        String id,
        String href,
        Rail rail,
        Kind kind,
        String title,
        String summary,
        List<Ref> actors,
        List<Ref> targets,
        Evidenced evidence,
        String disagreements,
        boolean proposed) {

    /** The date in the margin: as a machine reads it, as people do; over when struck out, ahead when still to come. */
    record Rail(String iso, String text, String note, boolean over, boolean ahead) {}

    /** Type and status in words, each with where to find more of the kind; the family tells the mark to draw. */
    record Kind(String family, Ref type, Ref status, String jurisdiction) {}

    /** How many origins the event rests on, and the sentence that says so. */
    record Evidenced(int origins, String text) {
        /** One filled dot for each origin; more than eight are not told apart. */
        public String dots() {
            return "●".repeat(Math.min(origins, 8));
        }
    }
}
