package org.cordon.timeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.timeline.Statement.From;

/** Makes reports of statements. */
final class Reports {

    private Reports() {}

    /** The dates of the event that the statement's own words give; empty if none. */
    static List<When> stated(Fit fit) {
        List<When> fitting = fitting(fit, From.SENTENCE);
        return fitting.isEmpty() ? astray(fit) : fitting;
    }

    /**
     * The report of a curated event: typed as the event, with the parties and dates of it that the statement gives. Where it
     * gives no day, the day {@code told} by the same article's other sentences on the event goes before the event's own.
     */
    static Joined of(Fit fit, List<When> told) {
        Statement statement = fit.statement();
        List<When> stated = stated(fit);
        List<When> dates = new ArrayList<>(stated);
        if (dates.isEmpty()) {
            dates.addAll(known(fit, fitting(fit, From.CONTEXT)));
        }
        // "In May" is what the sentence says; that it was the 7th is known from the event.
        if (dates.stream().noneMatch(Reports::issued)) {
            told.stream()
                    .filter(Reports::issued)
                    .findFirst()
                    .or(() -> likeliest(fit))
                    .filter(d -> !dates.contains(d))
                    .ifPresent(dates::add);
        }
        Report report = report(statement, fit.known().event().type(), parties(fit), dates);
        return Joined.of(statement, because(report, Reasons.of(fit)), stated);
    }

    private static boolean issued(When date) {
        return Dates.day(date) && (date.role() == Role.ANNOUNCED || date.role() == Role.PUBLISHED);
    }

    /** The report of an act that no curated event tells. */
    static Joined of(Statement statement, EventType type, Set<String> actors) {
        List<When> stated = new ArrayList<>();
        for (When date : statement.dates(From.SENTENCE)) {
            When dated = date.role() == Role.STATED ? date.as(Role.ANNOUNCED) : date;
            if (stated.stream().noneMatch(d -> d.role() == dated.role())) {
                stated.add(dated);
            }
        }
        Set<String> targets = new LinkedHashSet<>();
        Set<String> about = new LinkedHashSet<>();
        for (String id : statement.named()) {
            if (!actors.contains(id) && !id.startsWith("med:")) {
                (Kin.acts(id) ? targets : about).add(id);
            }
        }
        Parties parties = new Parties(List.copyOf(actors), List.copyOf(targets), List.copyOf(about));
        Report report = report(statement, type, parties, stated);
        return Joined.of(statement, because(report, Reasons.of(type, actors, stated)), stated);
    }

    /** The same report, given by its meaning to the event that another makes. */
    static Report meant(Report report, Report first) {
        return because(report, Reasons.of(report, first));
    }

    private static Report report(Statement statement, EventType type, Parties parties, List<When> dates) {
        Clues clues = statement.clues();
        return new Report(statement.quote(), type, parties, dates, clues.background(), clues.tentative(), List.of());
    }

    private static Report because(Report report, List<Report.Reason> why) {
        return new Report(
                report.quote(),
                report.type(),
                report.parties(),
                report.dates(),
                report.background(),
                report.tentative(),
                why);
    }

    /** The dates that fit the event, with the event's role where the text tells none. */
    private static List<When> fitting(Fit fit, From from) {
        List<When> fitting = new ArrayList<>();
        boolean abroad = fit.known().abroad(fit.statement().reading().article().language());
        for (When date : fit.statement().dates(from)) {
            fit.known().dates().stream()
                    .filter(k -> k.role() != Role.ENDED && Dates.fit(date, k, abroad) > 0)
                    .max(Comparator.comparingDouble(k -> Dates.fit(date, k, abroad)))
                    .map(k -> Dates.sameRole(date.role(), k.role()) && date.role() != Role.STATED
                            ? date
                            : date.as(k.role()))
                    .filter(d -> !fitting.contains(d))
                    .ifPresent(fitting::add);
        }
        boolean day = fitting.stream().anyMatch(Dates::day);
        // Beside a day, a year says nothing of its own: it is mostly part of a name ("2025 No. 61").
        return fitting.stream().filter(d -> !day || Dates.day(d)).toList();
    }

    /** A day told of something else, before, is not the day of this act: where it is one off, the event's own day holds. */
    private static List<When> known(Fit fit, List<When> dates) {
        return dates.stream()
                .filter(d -> !Dates.day(d)
                        || fit.known().dates().stream().anyMatch(k -> k.start().equals(d.start())))
                .toList();
    }

    /** Days and months plainly stated that do not fit: what the article says stays what it says. */
    private static List<When> astray(Fit fit) {
        List<When> astray = new ArrayList<>();
        for (When date : fit.statement().dates(From.SENTENCE)) {
            boolean reckoned =
                    date.anchor().filter(a -> a.kind() == When.Anchor.Kind.TEXT).isPresent();
            if (!reckoned && fit.known().dates().stream().anyMatch(k -> Dates.astray(date, k))) {
                astray.add(date.role() == Role.STATED ? date.as(Role.ANNOUNCED) : date);
            }
        }
        return astray;
    }

    /** The day that a report without one means: the announcement nearest to its publication, else the event's first date. */
    private static Optional<When> likeliest(Fit fit) {
        List<When> announced = fit.known().dates().stream()
                .filter(d -> d.role() == Role.ANNOUNCED || d.role() == Role.PUBLISHED)
                .toList();
        Optional<When> published =
                fit.statement().dates(From.PUBLICATION).stream().findFirst();
        if (published.isEmpty() || announced.isEmpty()) {
            return announced.stream()
                    .findFirst()
                    .or(() -> fit.known().dates().stream().findFirst());
        }
        return announced.stream()
                .min(Comparator.comparingLong(d -> Math.abs(
                        ChronoUnit.DAYS.between(d.start(), published.get().start()))));
    }

    private static Parties parties(Fit fit) {
        CuratedEvent event = fit.known().event();
        Cast cast = fit.statement().cast();
        List<String> actors = shared(event.parties().actors(), cast.named());
        if (actors.isEmpty()) {
            actors = shared(event.parties().actors(), cast.carried());
        }
        return new Parties(
                actors.isEmpty() ? event.parties().actors() : actors,
                shared(event.parties().targets(), cast.named()),
                shared(event.parties().about(), cast.named()));
    }

    private static List<String> shared(List<String> ids, Collection<String> named) {
        return ids.stream().filter(named::contains).toList();
    }
}
