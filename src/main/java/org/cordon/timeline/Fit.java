package org.cordon.timeline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Precision;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Statement.From;

/**
 * How well a statement fits a curated event: by who is named, by the type of act, by date and by cue. {@code marks} is what of
 * the sentence speaks for it (dates, cues), so that two events are not joined to one sentence for one and the same reason.
 */
record Fit(Known known, Statement statement, Hints hints, double score, Verdict verdict, Set<String> marks) {

    /** Whether a statement is joined to an event: out of the question, not sure enough, by its facts, or by its meaning. */
    enum Verdict {
        AGAINST,
        UNSURE,
        FACTS,
        MEANING
    }

    /** Types that one act is told as. */
    private static final List<Set<EventType>> ALIKE = List.of(
            EnumSet.of(
                    EventType.EXPORT_CONTROL,
                    EventType.LICENCE_ACTION,
                    EventType.ENTITY_LISTING,
                    EventType.COUNTER_MEASURE),
            EnumSet.of(EventType.API_ACCESS, EventType.PRODUCT_BAN, EventType.ENFORCEMENT),
            EnumSet.of(EventType.INVESTMENT_RULE, EventType.GUIDANCE, EventType.LEGISLATION),
            EnumSet.of(EventType.DIPLOMACY, EventType.COUNTER_MEASURE, EventType.TARIFF));

    private static final double ENOUGH = 5.25;
    private static final double UNDATED = 0.75;
    private static final double CHAINED = 1.5;
    private static final double FAR = 1.25;
    private static final double NAMED = 1.25;
    private static final double ASTRAY = -0.5;
    private static final double OTHERWISE = -3;

    /**
     * What beside the sentence's own facts speaks for an event: its cues and the citations of its documents in it, cues near it,
     * and whether it goes on with it.
     */
    record Hints(Set<String> cues, Set<String> citations, boolean near, boolean chained) {}

    /** Weighs one event against one statement. */
    static Fit of(Known known, Statement statement, Hints hints) {
        Set<String> cues = new LinkedHashSet<>(hints.cues());
        cues.addAll(hints.citations());
        Set<String> marks = new LinkedHashSet<>(cues);
        double parties = actors(known, statement);
        double others = others(known, statement);
        double type = type(known.event().type(), statement);
        double date = dates(known, statement, marks);
        double cue = Math.min(4, 2 * (cues.size() + hints.citations().size()))
                + (hints.near() ? 1 : 0)
                + (hints.chained() ? CHAINED : 0);
        double score = parties + others + type + date + cue + (statement.dates().isEmpty() ? UNDATED : 0);
        boolean possible = !reserved(statement, date, cues) && date > OTHERWISE;
        boolean accepted = possible
                && score >= (date < 0 ? ENOUGH - 1 : ENOUGH)
                && anchored(
                        new double[] {
                            parties, others, type, date, statement.dates().isEmpty() ? 1 : 0
                        },
                        hints);
        Verdict verdict = accepted ? Verdict.FACTS : possible ? Verdict.UNSURE : Verdict.AGAINST;
        return new Fit(known, statement, hints, score, verdict, marks);
    }

    /** Whether its facts join it. */
    boolean accepted() {
        return verdict == Verdict.FACTS;
    }

    /** Whether nothing in the sentence speaks against it. */
    boolean possible() {
        return verdict != Verdict.AGAINST;
    }

    /** The same, joined by meaning. */
    Fit meant() {
        return new Fit(known, statement, hints, score, Verdict.MEANING, marks);
    }

    private static boolean reserved(Statement statement, double date, Set<String> cues) {
        return statement.clues().opinion() && date < 2 && cues.isEmpty();
    }

    /** Whether a day, a cue, or who and what together show that it is this event and no other. */
    private static boolean anchored(double[] parts, Hints hints) {
        Set<String> cues = new LinkedHashSet<>(hints.cues());
        cues.addAll(hints.citations());
        double parties = parts[0];
        double others = parts[1];
        double type = parts[2];
        double date = parts[3];
        boolean telling = !hints.citations().isEmpty() || type >= 1 || parties >= NAMED && type > 0 || cues.size() >= 2;
        boolean day = !hints.citations().isEmpty() || date >= 2 || cues.size() >= 2 || (!cues.isEmpty() && date > 0);
        boolean news = date >= 1.5 && type >= 1.5 && (parties + others >= 2.25 || parties >= 1.5 && type >= 2);
        boolean named = date > 0 && type >= 1.5 && parties >= 2 && others >= (date >= 1 ? 0.75 : 1.25);
        boolean undated = parts[4] > 0 && type >= 1.5 && parties >= 1 && others >= 1.5;
        boolean astray = hints.chained() || parties >= 2 && type >= 2 && (!cues.isEmpty() || others >= 1);
        return parties >= 0.75 && telling && (date < 0 ? astray && type >= 1 : day || news || named || undated);
    }

    /** Whether nothing but who and what speaks for the event: then no other may do nearly as well. */
    boolean undated() {
        return marks.isEmpty() && statement.dates().isEmpty();
    }

    private static double actors(Known known, Statement statement) {
        Cast cast = statement.cast();
        if (cast.actors().stream().anyMatch(known.actors()::contains)) {
            return 2;
        }
        if (cast.named().stream().anyMatch(known.actors()::contains)) {
            return 1.5;
        }
        if (known.sides().size() > 1 && cast.named().containsAll(known.sides())) {
            return 2;
        }
        if (cast.actors().stream().anyMatch(known.standIns()::contains)
                || cast.carried().stream().anyMatch(known.actors()::contains)) {
            return 1.25;
        }
        if (cast.carried().stream().anyMatch(known.standIns()::contains)) {
            return 1;
        }
        boolean spoken = cast.named().stream().anyMatch(known.standIns()::contains);
        boolean affected =
                cast.named().stream().anyMatch(id -> known.others().contains(id) && !id.startsWith("place:"));
        if (spoken || affected) {
            return 1;
        }
        return cast.carried().stream().anyMatch(known.others()::contains) ? 0.75 : 0;
    }

    private static double others(Known known, Statement statement) {
        double others = 0;
        for (String id : statement.named()) {
            if (known.others().contains(id)) {
                others += id.startsWith("place:") ? 0.25 : 0.75;
            }
        }
        for (String id : statement.cast().context()) {
            if (known.others().contains(id) && !id.startsWith("place:")) {
                others += 0.5;
            }
        }
        return Math.min(2, others);
    }

    private static double type(EventType type, Statement statement) {
        int own = statement.clues().of(type);
        if (own > 0) {
            return own >= 4 ? 2 : own >= 3 ? 1.5 : 1;
        }
        if (statement.clues().types().isEmpty()) {
            return 0;
        }
        return ALIKE.stream()
                        .anyMatch(g -> g.contains(type)
                                && !Collections.disjoint(
                                        g, statement.clues().types().keySet()))
                ? 1
                : 0.5;
    }

    /** Below 0 where the sentence dates its act otherwise: a little below, where it may have the day of this act wrong. */
    private static double dates(Known known, Statement statement, Set<String> marks) {
        double best = best(known, statement, From.SENTENCE, marks);
        if (!statement.dates(From.SENTENCE).isEmpty()) {
            return best > 0 ? best : astray(known, statement) ? ASTRAY : OTHERWISE;
        }
        double context = best(known, statement, From.CONTEXT, marks) * 0.6;
        if (statement.dates(From.CONTEXT).stream().anyMatch(d -> past(d, statement))) {
            return context;
        }
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

    private static boolean astray(Known known, Statement statement) {
        return statement.dates(From.SENTENCE).stream()
                .anyMatch(d -> known.dates().stream().anyMatch(k -> Dates.astray(d, k)));
    }

    /** Whether a day before this sentence sets its time; a day to come, on which something will start, does not. */
    private static boolean past(When date, Statement statement) {
        return date.role() != Role.EFFECTIVE
                && statement.dates(From.PUBLICATION).stream()
                        .noneMatch(p -> date.end().isAfter(p.end()));
    }

    private static double best(Known known, Statement statement, From from, Set<String> marks) {
        double best = 0;
        boolean abroad = known.abroad(statement.reading().article().language());
        List<When> reports = statement.dates(from);
        boolean fine = reports.stream().anyMatch(d -> d.precision() != Precision.YEAR);
        for (When reported : reports) {
            if (fine && reported.precision() == Precision.YEAR) {
                continue;
            }
            double fit = 0;
            for (When date : known.dates()) {
                fit = Math.max(fit, date.role() == Role.ENDED ? 0 : Dates.fit(reported, date, abroad));
            }
            if (fit > FAR && from == From.SENTENCE) {
                marks.add(reported.iso());
            }
            best = best == 0 ? fit : Math.max(best, fit) + (fit > 0 && Dates.day(reported) ? 0.5 : 0);
        }
        return best;
    }
}
