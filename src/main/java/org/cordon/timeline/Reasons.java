package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.timeline.Report.Reason;
import org.cordon.timeline.Report.Reason.Kind;
import org.cordon.timeline.Statement.From;

/** Tells why a sentence was given to an event, strongest first. */
final class Reasons {

    private Reasons() {}

    /** Why a sentence tells of a curated event. */
    static List<Reason> of(Fit fit) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Kind.CITATION, fit.hints().citations());
        who(fit, reasons);
        add(reasons, Kind.ABOUT, shared(fit.statement().named(), fit.known().others()));
        EventType type = fit.known().event().type();
        if (fit.statement().clues().of(type) > 0) {
            reasons.add(new Reason(Kind.TYPE, List.of(type.id())));
        }
        when(fit, reasons);
        add(reasons, Kind.WORDS, fit.hints().cues());
        if (fit.verdict() == Fit.Verdict.MEANING) {
            reasons.add(new Reason(Kind.MEANING, List.of()));
        }
        if (fit.hints().chained()) {
            reasons.add(new Reason(Kind.GOES_ON, List.of()));
        }
        return List.copyOf(reasons);
    }

    /** Why sentences make an event of their own: the same actor does the same kind of thing on one day. */
    static List<Reason> of(EventType type, Collection<String> actors, List<When> dates) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Kind.ACTOR, actors);
        reasons.add(new Reason(Kind.TYPE, List.of(type.id())));
        add(reasons, Kind.DATE, dates.stream().map(When::iso).distinct().toList());
        return List.copyOf(reasons);
    }

    /** Why a sentence tells of the event that another made: the same actor, a day at most one off, and what both mean. */
    static List<Reason> of(Report report, Report first) {
        List<Reason> reasons = new ArrayList<>();
        add(
                reasons,
                Kind.ACTOR,
                shared(report.parties().actors(), first.parties().actors()));
        When date = report.dates().getFirst();
        boolean same = date.start().equals(first.dates().getFirst().start());
        add(reasons, same ? Kind.DATE : Kind.DATE_NEAR, List.of(date.iso()));
        reasons.add(new Reason(Kind.MEANING, List.of()));
        return List.copyOf(reasons);
    }

    private static void who(Fit fit, List<Reason> reasons) {
        Known known = fit.known();
        Cast cast = fit.statement().cast();
        Set<String> actors = shared(cast.named(), known.actors());
        Set<String> standIns = shared(cast.named(), known.standIns());
        if (!actors.isEmpty()) {
            add(reasons, Kind.ACTOR, actors);
        } else if (!standIns.isEmpty()) {
            add(reasons, Kind.STANDS_FOR, standIns);
        } else {
            Set<String> carried = shared(cast.carried(), known.actors());
            carried.addAll(shared(cast.carried(), known.standIns()));
            add(reasons, Kind.NAMED_BEFORE, carried);
        }
    }

    private static void when(Fit fit, List<Reason> reasons) {
        boolean abroad = fit.known().abroad(fit.statement().reading().article().language());
        Set<String> days = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (When date : fit.statement().dates(From.SENTENCE)) {
            for (When own : fit.known().dates()) {
                if (own.role() != When.Role.ENDED && Dates.fit(date, own, abroad) > 0) {
                    boolean other =
                            Dates.day(date) && Dates.day(own) && !date.start().equals(own.start());
                    (other ? near : days).add(date.iso());
                }
            }
        }
        add(reasons, Kind.DATE, days);
        near.removeAll(days);
        add(reasons, Kind.DATE_NEAR, near);
        if (days.isEmpty() && near.isEmpty()) {
            undated(fit, reasons);
        }
    }

    private static void undated(Fit fit, List<Reason> reasons) {
        if (!fit.statement().dates(From.SENTENCE).isEmpty()) {
            return;
        }
        fit.statement().dates(From.PUBLICATION).stream()
                .filter(p -> fit.known().dates().stream().anyMatch(d -> Dates.news(p, d) > 0))
                .findFirst()
                .ifPresent(p -> reasons.add(new Reason(Kind.PUBLISHED, List.of(p.iso()))));
    }

    private static void add(List<Reason> reasons, Kind kind, Collection<String> values) {
        if (!values.isEmpty()) {
            reasons.add(new Reason(kind, List.copyOf(values)));
        }
    }

    private static Set<String> shared(Collection<String> some, Collection<String> others) {
        Set<String> shared = new LinkedHashSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
