package org.cordon.timeline;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Statement.From;

/**
 * How well a statement fits a curated event: by who is named, by the type of act, by date and by cue. {@code marks} is what of
 * the sentence speaks for it (dates, cues), so that two events are not joined to one sentence for one and the same reason.
 */
record Fit(Known known, Statement statement, double score, boolean accepted, Set<String> marks, String why) {

    private static final double ENOUGH = 6;

    /** Weighs one event against one statement, given the cues of the event in the sentence and near it. */
    static Fit of(Known known, Statement statement, Set<String> cues, Set<String> nearCues) {
        Set<String> marks = new LinkedHashSet<>(cues);
        double parties = actors(known, statement);
        double others = others(known, statement);
        double type = type(known.event().type(), statement);
        double date = dates(known, statement, marks);
        double cue = Math.min(4, 2 * cues.size()) + (nearCues.isEmpty() ? 0 : 1);
        double score = parties + others + type + date + cue;
        boolean anchored = date >= 2 || cues.size() >= 2 || (!cues.isEmpty() && date >= 0);
        boolean telling = type > 0 || cues.size() >= 2;
        boolean reserved = statement.clues().opinion() && date < 2 && cues.isEmpty();
        boolean accepted = parties >= 1 && anchored && telling && !reserved && date >= 0 && score >= ENOUGH;
        return new Fit(
                known,
                statement,
                score,
                accepted,
                marks,
                "p" + parties + " o" + others + " t" + type + " d" + date + " c" + cue);
    }

    private static double actors(Known known, Statement statement) {
        Cast cast = statement.cast();
        if (cast.actors().stream().anyMatch(known.actors()::contains)) {
            return 2;
        }
        if (cast.named().stream().anyMatch(known.actors()::contains)) {
            return 1.5;
        }
        if (cast.actors().stream().anyMatch(known.standIns()::contains)
                || cast.carried().stream().anyMatch(known.actors()::contains)) {
            return 1.25;
        }
        boolean spoken = cast.named().stream().anyMatch(known.standIns()::contains);
        boolean affected =
                cast.named().stream().anyMatch(id -> known.others().contains(id) && !id.startsWith("place:"));
        return spoken || affected ? 1 : 0;
    }

    private static double others(Known known, Statement statement) {
        double others = 0;
        for (String id : statement.named()) {
            if (known.others().contains(id)) {
                others += id.startsWith("place:") ? 0.25 : 0.75;
            }
        }
        return Math.min(2, others);
    }

    private static double type(EventType type, Statement statement) {
        int own = statement.clues().of(type);
        if (own > 0) {
            return own >= 4 ? 2 : 1.5;
        }
        return statement.clues().types().isEmpty() ? 0 : 0.5;
    }

    /** Below 0 where the sentence dates its act otherwise. */
    private static double dates(Known known, Statement statement, Set<String> marks) {
        double best = best(known, statement, From.SENTENCE, marks);
        if (!statement.dates(From.SENTENCE).isEmpty()) {
            return best > 0 ? best : -2;
        }
        double context = best(known, statement, From.CONTEXT, marks) * 0.6;
        double news = 0;
        if (!statement.clues().background()) {
            for (When published : statement.dates(From.PUBLICATION)) {
                for (When date : known.dates()) {
                    news = Math.max(news, Dates.news(published, date));
                }
            }
        }
        return Math.max(context, news);
    }

    private static double best(Known known, Statement statement, From from, Set<String> marks) {
        double best = 0;
        for (When reported : statement.dates(from)) {
            double fit = 0;
            for (When date : known.dates()) {
                fit = Math.max(fit, date.role() == Role.ENDED ? 0 : Dates.fit(reported, date));
            }
            if (fit > 0 && from == From.SENTENCE) {
                marks.add(reported.iso());
            }
            best = best == 0 ? fit : Math.max(best, fit) + (fit > 0 ? 0.5 : 0);
        }
        return best;
    }
}
