package org.cordon.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Anchor;
import org.cordon.corpus.When.Precision;

/**
 * Reckons dates that do not say all of themselves: from the day of publication, from the date last named in the text, or, where
 * there is neither, from a hint. In a narrative of things long past the text goes before the publication.
 */
final class Reckoner {

    /** Where the last date stands: elsewhere, in the same sentence, there with its year, or as the first end of a range. */
    enum Reach {
        FAR,
        SENTENCE,
        YEAR,
        RANGE
    }

    private final Optional<LocalDate> publication;
    private final Optional<LocalDate> hint;
    private final boolean narrative;
    private Optional<When> last = Optional.empty();
    private Optional<When> happened = Optional.empty();
    private Reach reach = Reach.FAR;
    private Supplier<Outlook> outlook = () -> Outlook.BACK;

    Reckoner(Optional<LocalDate> publication, Optional<LocalDate> hint, boolean narrative) {
        this.publication = publication;
        this.hint = hint;
        this.narrative = narrative;
    }

    /** Reckons nothing: only dates that say all of themselves have a meaning here. */
    static Reckoner ofNothing() {
        return new Reckoner(Optional.empty(), Optional.empty(), false);
    }

    /** Sets where the next phrase stands: which way its words look, and where the last date is. */
    void stand(Supplier<Outlook> outlook, Reach reach) {
        this.outlook = outlook;
        this.reach = reach;
    }

    /** Remembers the date last named. */
    void note(When when) {
        last = Optional.of(when);
        boolean past = publication
                .map(p -> !when.start().isAfter(p.plusDays(1)))
                .orElseGet(() -> outlook.get() != Outlook.AHEAD);
        if (past && when.precision() == Precision.DAY) {
            happened = last;
        }
    }

    private boolean ahead() {
        return outlook.get() != Outlook.BACK;
    }

    /** A month, or a day of it, whose year is not said; {@code day} is 0 for the month. */
    Optional<Reading> yearless(int month, int day) {
        Function<Integer, Optional<Reading>> inYear =
                year -> day == 0 ? Reading.month(year, month) : Reading.day(year, month, day);
        Optional<LocalDate> told = last.filter(w -> narrative || reach.compareTo(Reach.YEAR) >= 0 && tellsYear(w))
                .map(When::start);
        if (told.isPresent()) {
            return told.flatMap(from -> onwards(from, inYear).map(r -> r.anchored(text(from))));
        }
        if (publication.isPresent()) {
            return publication.flatMap(from -> nearest(from, inYear).map(r -> r.anchored(published(from))));
        }
        return hint.flatMap(from -> inYear.apply(from.getYear()).map(r -> r.anchored(text(from))));
    }

    /** A day of a month that is not said. */
    Optional<Reading> dayOfMonth(int day) {
        Optional<LocalDate> told = last.filter(w -> tellsMonth(w)).map(When::start);
        if (told.isPresent() && (reach.compareTo(Reach.YEAR) >= 0 || narrative || publication.isEmpty())) {
            return told.flatMap(from ->
                    Reading.day(from.getYear(), from.getMonthValue(), day).map(r -> r.anchored(text(from))));
        }
        return publication.flatMap(from -> IntStream.of(0, -1, 1)
                .mapToObj(from::plusMonths)
                .flatMap(m -> Reading.day(m.getYear(), m.getMonthValue(), day).stream())
                .min(Comparator.comparingLong(r -> r.when()
                        .map(w -> outlook.get().distance(from, w.start()))
                        .orElse(Long.MAX_VALUE)))
                .map(r -> r.anchored(published(from))));
    }

    /** A bare weekday: the last one on or before the day of publication, or the next one where the words look ahead. */
    Optional<Reading> weekday(DayOfWeek weekday) {
        return fromHere(from -> Reading.day(from.with(
                ahead() ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday))));
    }

    /** The last or the next such weekday, the day itself left out. */
    Optional<Reading> weekdayBeside(DayOfWeek weekday, boolean before) {
        return fromHere(from ->
                Reading.day(from.with(before ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday))));
    }

    /** A weekday of the week that is {@code weeks} after this one; weeks begin on Monday. */
    Optional<Reading> weekdayOfWeek(DayOfWeek weekday, int weeks) {
        return fromHere(from -> Reading.day(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(weekday))));
    }

    /** The unit that is {@code steps} after the one of the publication: -1 is "last month". */
    Optional<Reading> shifted(Unit unit, int steps) {
        return fromHere(from -> unit.holding(from, steps));
    }

    /**
     * The unit that is {@code steps} after the one last named: 1 is "the next day". A day so named is that of the last thing that
     * is told as done, not of one announced meanwhile.
     */
    Optional<Reading> after(Unit unit, int steps) {
        return happened.filter(w -> unit == Unit.DAY)
                .or(() -> last)
                .map(When::start)
                .flatMap(from -> unit.holding(from, steps).map(r -> r.anchored(text(from))));
    }

    /** The last day of a term that begins with a publication: the date named in the sentence, or the article's own. */
    Optional<Reading> within(int count, Unit unit) {
        Optional<LocalDate> told = last.filter(w -> reach != Reach.FAR && w.precision() == Precision.DAY)
                .map(When::start);
        Optional<LocalDate> from = told.or(() -> publication);
        Function<LocalDate, Anchor> anchor = told.isPresent() ? Reckoner::text : Reckoner::published;
        return from.flatMap(day -> unit.term(day, count).map(r -> r.about().anchored(anchor.apply(day))));
    }

    /** "Last July" and "next July": the last one that is over, or the next one that has not begun. */
    Optional<Reading> monthBeside(int month, boolean before) {
        return fromHere(from -> {
            boolean thisYear = before ? month < from.getMonthValue() : month > from.getMonthValue();
            return Reading.month(from.getYear() + (thisYear ? 0 : before ? -1 : 1), month);
        });
    }

    /** "Last summer" and "next summer": the last one that is over, or the next one that has not begun. */
    Optional<Reading> seasonBeside(int season, int steps) {
        return fromHere(from -> IntStream.of(0, steps)
                .mapToObj(years -> Reading.season(from.getYear() + years, season))
                .flatMap(Optional::stream)
                .filter(r -> r.when()
                        .filter(w -> steps == 0
                                || (steps < 0
                                        ? w.end().isBefore(from)
                                        : w.start().isAfter(from)))
                        .isPresent())
                .findFirst());
    }

    /** Something of the year that is {@code years} after the one of the publication. */
    Optional<Reading> ofYear(int years, Function<Integer, Optional<Reading>> part) {
        return fromHere(from -> part.apply(from.getYear() + years))
                .or(() ->
                        hint.flatMap(from -> part.apply(from.getYear() + years).map(r -> r.anchored(text(from)))));
    }

    /** Something of the year last named. */
    Optional<Reading> ofYearNamed(int years, Function<Integer, Optional<Reading>> part) {
        return last.map(When::start)
                .flatMap(from -> part.apply(from.getYear() + years).map(r -> r.anchored(text(from))));
    }

    /** In a narrative "Friday" and "this year" are those of the date last named. */
    private Optional<Reading> fromHere(Function<LocalDate, Optional<Reading>> step) {
        Optional<LocalDate> told = last.filter(w -> narrative).map(When::start);
        if (told.isPresent()) {
            return told.flatMap(from -> step.apply(from).map(r -> r.anchored(text(from))));
        }
        return publication.flatMap(from -> step.apply(from).map(r -> r.anchored(published(from))));
    }

    /** The year of the date last named, or the next one where that lies more than half a year back. */
    private Optional<Reading> onwards(LocalDate from, Function<Integer, Optional<Reading>> inYear) {
        Optional<Reading> same = inYear.apply(from.getYear());
        boolean wayBack = same.flatMap(Reading::when)
                .filter(w -> w.end().isBefore(from.minusMonths(reach == Reach.RANGE ? 0 : 6)))
                .isPresent();
        return wayBack ? inYear.apply(from.getYear() + 1) : same;
    }

    /** News looks back: a day to come counts as three times as far unless the words look ahead. Four years reach a 29 February. */
    private Optional<Reading> nearest(LocalDate from, Function<Integer, Optional<Reading>> inYear) {
        int weight = ahead() ? 1 : 3;
        return IntStream.rangeClosed(from.getYear() - 4, from.getYear() + 4)
                .mapToObj(inYear::apply)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(
                        r -> r.when().map(w -> distance(from, w, weight)).orElse(Long.MAX_VALUE)));
    }

    private static long distance(LocalDate from, When when, int weight) {
        if (when.end().isBefore(from)) {
            return ChronoUnit.DAYS.between(when.end(), from);
        }
        return Math.max(0, ChronoUnit.DAYS.between(from, when.start())) * weight;
    }

    private static boolean tellsYear(When when) {
        return when.precision() != Precision.RANGE
                || when.start().getYear() == when.end().getYear();
    }

    private static boolean tellsMonth(When when) {
        return when.precision() == Precision.DAY || when.precision() == Precision.MONTH;
    }

    private static Anchor text(LocalDate from) {
        return new Anchor(from, Anchor.Kind.TEXT);
    }

    private static Anchor published(LocalDate from) {
        return new Anchor(from, Anchor.Kind.PUBLICATION);
    }
}
