package org.cordon.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.annotate.DateMention;
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
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.ENGLISH);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ENGLISH);
    private static final int MOST_NOTES = 3;
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

    /** Why days may differ: from which day each of those that the file does not have was reckoned. */
    private static Optional<Label> note(Known known, Map<LocalDate, Said> days, List<Joined> joined) {
        Map<String, Label> notes = new LinkedHashMap<>();
        for (Joined one : joined) {
            for (DateMention date : one.statement().line().dates()) {
                LocalDate day = date.when().start();
                boolean strange = Dates.day(date.when())
                        && days.containsKey(day)
                        && one.stated().stream().anyMatch(s -> s.start().equals(day))
                        && known.dates().stream().noneMatch(k -> k.start().equals(day));
                date.when().anchor().filter(a -> strange).ifPresent(a -> {
                    String phrase = one.reading().words(date);
                    notes.putIfAbsent(phrase, reckoned(phrase, a));
                });
            }
        }
        return notes.values().stream().limit(MOST_NOTES).reduce(Label::then);
    }

    /** From what day a phrase was reckoned, in a sentence. */
    static Label reckoned(String phrase, When.Anchor anchor) {
        Label from = label(anchor.date());
        return switch (anchor.kind()) {
            case PUBLICATION ->
                new Label(
                        "“%s” is reckoned from %s, when the article came out.".formatted(phrase, from.en()),
                        "“%s”以文章发表日%s推算。".formatted(phrase, from.zh()));
            case ORIGINAL ->
                new Label(
                        "“%s” is reckoned from %s, when the original of the article came out."
                                .formatted(phrase, from.en()),
                        "“%s”以原文发表日%s推算。".formatted(phrase, from.zh()));
            case TEXT ->
                new Label(
                        "“%s” is reckoned from %s, a day that the article names.".formatted(phrase, from.en()),
                        "“%s”以文中所述%s推算。".formatted(phrase, from.zh()));
        };
    }

    private static void add(Map<LocalDate, Said> days, LocalDate day, List<Evidence> evidence) {
        Said said = days.getOrDefault(day, new Said(day.toString(), label(day), List.of()));
        days.put(day, said.with(evidence));
    }

    /** A day as people write it. */
    static Label label(LocalDate day) {
        return new Label(EN.format(day), ZH.format(day));
    }

    /** A day or a month as people write it; any other date in its ISO form. */
    static Label label(When when) {
        return switch (when.precision()) {
            case DAY -> label(when.start());
            case MONTH -> new Label(EN_MONTH.format(when.start()), ZH_MONTH.format(when.start()));
            default -> Label.same(when.iso());
        };
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
