package org.cordon.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Finding.Said;

/** Finds the days that articles and the curated file give for one role of a date, where they are not one day. */
final class Days {

    private static final List<Role> EACH = List.of(Role.ANNOUNCED, Role.PUBLISHED, Role.EFFECTIVE, Role.COMMENT_CLOSE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ENGLISH);
    private static final Label ANCHORS =
            new Label("One of these days is reckoned from the day of an article.", "其中一个日期是由文章的发表日推算的。");
    private static final Label ZONES =
            new Label("One day apart: the same hour may fall on both days in two time zones.", "相差一天：同一时刻在两个时区可能分属两日。");

    private Days() {}

    /** The findings, one a role; the curated days are among the values. */
    static List<Finding> among(Known known, List<Joined> joined, Citations citations) {
        List<Finding> findings = new ArrayList<>();
        for (Role role : EACH) {
            Map<LocalDate, Said> days = curated(known, role, citations);
            boolean abroad = false;
            if (days.isEmpty()) {
                continue;
            }
            for (Joined one : joined) {
                for (When stated : one.stated()) {
                    boolean said = stated.role() == role
                            || (days.containsKey(stated.start()) && Dates.sameRole(stated.role(), role));
                    if (said && Dates.day(stated) && !one.report().background()) {
                        abroad |= !days.containsKey(stated.start())
                                && known.abroad(one.quote().language());
                        add(days, stated.start(), List.of(one.quote()));
                    }
                }
            }
            days.values().removeIf(said -> said.evidence().isEmpty());
            if (days.size() > 1) {
                findings.add(finding(role, days, abroad || zones(known, role), note(known, days, joined)));
            }
        }
        return findings;
    }

    private static Map<LocalDate, Said> curated(Known known, Role role, Citations citations) {
        Map<LocalDate, Said> days = new TreeMap<>();
        for (StatedDate date : known.event().dates()) {
            if (date.when().role() == role && Dates.day(date.when())) {
                add(days, date.when().start(), citations.of(date.source()));
            }
        }
        return days;
    }

    /** The findings among articles alone: the days that they give for one role in so many words. */
    static List<Finding> told(List<Joined> joined) {
        List<Finding> findings = new ArrayList<>();
        for (Role role : EACH) {
            Map<LocalDate, Said> days = new TreeMap<>();
            for (Joined one : joined) {
                one.stated().stream()
                        .filter(d -> d.role() == role && Dates.day(d))
                        .forEach(d -> add(days, d.start(), List.of(one.quote())));
            }
            if (days.size() > 1) {
                findings.add(finding(role, days, false, Optional.empty()));
            }
        }
        return findings;
    }

    /** Why days may differ: one was only reckoned from when an article came out. */
    private static Optional<Label> note(Known known, Map<LocalDate, Said> days, List<Joined> joined) {
        boolean reckoned = joined.stream()
                .flatMap(j -> j.stated().stream())
                .anyMatch(d -> days.containsKey(d.start())
                        && d.anchor()
                                .filter(a -> a.kind() == When.Anchor.Kind.PUBLICATION)
                                .isPresent()
                        && known.dates().stream().noneMatch(k -> k.start().equals(d.start())));
        return reckoned ? Optional.of(ANCHORS) : Optional.empty();
    }

    private static void add(Map<LocalDate, Said> days, LocalDate day, List<Evidence> evidence) {
        Said said = days.getOrDefault(day, new Said(day.toString(), label(day), List.of()));
        days.put(day, said.with(evidence));
    }

    /** A day as people write it. */
    static Label label(LocalDate day) {
        return new Label(EN.format(day), ZH.format(day));
    }

    private static Finding finding(Role role, Map<LocalDate, Said> days, boolean zones, Optional<Label> why) {
        List<LocalDate> order = List.copyOf(days.keySet());
        boolean near = ChronoUnit.DAYS.between(order.getFirst(), order.getLast()) <= 1;
        return new Finding(
                role.id(),
                ConflictKind.DATE,
                List.copyOf(days.values()),
                near && zones,
                near && zones ? Optional.of(ZONES) : why);
    }

    private static boolean zones(Known known, Role role) {
        return known.event().dates().stream()
                        .map(StatedDate::when)
                        .filter(w -> w.role() == role)
                        .flatMap(w -> w.zone().stream())
                        .distinct()
                        .count()
                > 1;
    }
}
