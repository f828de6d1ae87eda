package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.corpus.When;
import org.cordon.timeline.Cast.Carried;
import org.cordon.timeline.Statement.Dated;
import org.cordon.timeline.Statement.From;

/** Finds in an article the sentences that tell of an act: who, what, on whom and when. */
final class Reporter {

    private static final int LOOK_BACK = 2;
    private static final int LONGEST_QUOTE = 1_200;

    private Reporter() {}

    /** The statements of an article in text order; empty if none. */
    static List<Statement> statements(Reading reading) {
        List<Statement> statements = new ArrayList<>();
        Carried carried = Carried.NOTHING;
        Clues before = Clues.NONE;
        int passage = -1;
        for (Line line : reading.lines()) {
            // A pronoun at the head of a paragraph still means the actor of the one before, seldom of one further back.
            if (line.sentence().passage() > passage) {
                before = Clues.NONE;
                carried = line.sentence().passage() > passage + 1
                        ? Carried.NOTHING
                        : new Carried(carried.actors(), Set.of());
            }
            passage = line.sentence().passage();
            Cast cast = Cast.of(reading.folded(), line, carried);
            Clues clues = led(
                    reading, line, Clues.of(line).after(before, !line.dates().isEmpty()));
            if (telling(line, clues)) {
                statements.add(new Statement(reading, line, clues, cast, dates(reading, line)));
            }
            before = clues.types().isEmpty() ? before : clues;
            carried = new Carried(actors(line, cast, carried), named(line, carried));
        }
        return statements;
    }

    /** A dated sentence that opens a paragraph may leave it to the next, with the same actor and no day, to say what was done. */
    private static Clues led(Reading reading, Line line, Clues clues) {
        boolean dated = line.dates().stream().anyMatch(d -> Dates.day(d.when()));
        if (!dated || !clues.acting() || !clues.types().isEmpty()) {
            return clues;
        }
        return reading.after(line)
                .filter(next -> next.mentions().stream()
                        .map(Mention::entity)
                        .anyMatch(id -> line.mentions().stream()
                                .anyMatch(m -> m.entity().equals(id) && Kin.acts(id))))
                .map(next -> clues.after(Clues.of(next), true))
                .orElse(clues);
    }

    /** A date that goes on with the act of the sentence before needs no verb of its own ("Texas came first on January 31"). */
    private static boolean telling(Line line, Clues clues) {
        int length = line.sentence().end() - line.sentence().start();
        boolean act = line.terms().stream().anyMatch(t -> t.value().kind().act());
        return length <= LONGEST_QUOTE
                && (act || (!line.dates().isEmpty() && !clues.types().isEmpty()));
    }

    private static Set<String> actors(Line line, Cast cast, Carried carried) {
        if (!cast.actors().isEmpty()) {
            return cast.actors();
        }
        Set<String> organisations = new LinkedHashSet<>();
        for (Mention mention : line.mentions()) {
            if (mention.entity().startsWith("org:") || mention.entity().startsWith("gov:")) {
                organisations.add(mention.entity());
            }
        }
        return organisations.isEmpty() ? carried.actors() : organisations;
    }

    /** The sentence's own entities, places aside; for a sentence that names none, those before it. */
    private static Set<String> named(Line line, Carried carried) {
        Set<String> named = new LinkedHashSet<>();
        line.mentions().stream()
                .map(Mention::entity)
                .filter(id -> !id.startsWith("place:"))
                .forEach(named::add);
        return named.isEmpty() ? carried.named() : named;
    }

    private static List<Dated> dates(Reading reading, Line line) {
        List<Dated> dates = new ArrayList<>();
        for (DateMention date : line.dates()) {
            dates.add(new Dated(date.when(), From.SENTENCE));
        }
        Optional<Line> before = reading.before(line);
        for (int i = 0; i < LOOK_BACK && dates.isEmpty() && before.isPresent(); i++) {
            for (DateMention date : before.get().dates()) {
                dates.add(new Dated(date.when(), From.CONTEXT));
            }
            before = reading.before(before.get());
        }
        reading.article().published().ifPresent(p -> dates.add(new Dated(p.as(When.Role.ANNOUNCED), From.PUBLICATION)));
        return dates;
    }
}
