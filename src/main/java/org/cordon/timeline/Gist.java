package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;

/**
 * What stays at hand of an article's text, some hundreds of bytes: a sample of its word runs, its names, days and numbers in
 * order, who is named, and where it gives dates whose year was reckoned.
 */
record Gist(
        int[] sample,
        Features features,
        int[] neighbours,
        Set<String> named,
        boolean reckoned,
        List<Relative> relative) {

    /** A day or month whose year was reckoned from the day of writing: its line, its place among the line's dates, and whom the line names. */
    record Relative(
            int line, int place, int sentence, LocalDate start, When.Precision precision, Set<String> parties) {}

    static Gist of(Reading reading) {
        Set<String> named = new LinkedHashSet<>();
        List<Relative> relative = new ArrayList<>();
        boolean reckoned = false;
        for (Line line : reading.lines()) {
            line.mentions().stream().map(m -> m.entity().intern()).forEach(named::add);
            for (int i = 0; i < line.dates().size(); i++) {
                DateMention date = line.dates().get(i);
                reckoned |= from(date.when(), Anchor.Kind.PUBLICATION);
                if (fine(date.when()) && Anchors.yearReckoned(reading, date)) {
                    relative.add(relative(line, i));
                }
            }
        }
        Features features = Features.read(reading);
        return new Gist(
                Copies.sample(reading),
                features,
                Translations.neighbours(features.sequence()),
                Set.copyOf(named),
                reckoned,
                List.copyOf(relative));
    }

    private static Relative relative(Line line, int place) {
        When when = line.dates().get(place).when();
        return new Relative(
                line.index(), place, line.sentence().start(), when.start(), when.precision(), parties(line));
    }

    /** Those that a line names, places aside. */
    static Set<String> parties(Line line) {
        Set<String> parties = new LinkedHashSet<>();
        line.mentions().stream()
                .map(Mention::entity)
                .filter(id -> !id.startsWith("place:"))
                .map(String::intern)
                .forEach(parties::add);
        return parties.isEmpty() ? Set.of() : parties;
    }

    /** Whether a date is a day or a month, without reserve. */
    static boolean fine(When when) {
        return when.precision().compareTo(When.Precision.MONTH) <= 0 && !when.approximate();
    }

    private static boolean from(When when, Anchor.Kind kind) {
        return when.anchor().filter(a -> a.kind() == kind).isPresent();
    }
}
