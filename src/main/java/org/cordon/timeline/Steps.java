package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.annotate.DateMention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.StatedDate;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.timeline.Finding.Said;

/**
 * Finds where sources take one day for different steps of a measure ("published on 2 December", "in force from 2 December"), and
 * where one gives the day a text was released and another that on which the official journal printed it.
 */
final class Steps {

    static final String SLOT = "role";
    private static final String BESIDE = " on ";
    private static final Pattern PRINTED = Pattern.compile(
            "\\bfederal register\\b|\\bofficial (?:journal|gazette)\\b|\\bgazetted?\\b|联邦公报|联邦纪事|官方公报|官方公告|政府公报|宪报|刊登|刊宪");

    private static final int AROUND = 80;
    private static final String ISSUED = "(?:published|released|issued|announced|unveiled|posted|promulgated)";
    private static final String FORCE =
            "(?:effective|takes? effect|took effect|taking effect|(?:enter(?:s|ed)?|comes?|came|goes|went|puts?|brought) into (?:force|effect)|in (?:force|effect))";

    /** What stands right before a day, for each step: "in force since", 公布于. */
    private static final Map<Step, Pattern> BEFORE = Map.of(
            Step.EFFECTIVE,
            Pattern.compile(
                    "\\b" + FORCE + "(?: as)?(?: on| from| since| of)? ?$|(?:生效|施行|实施|执行)(?:日期|时间)?(?:为|是|于|自)$"),
            Step.RELEASED,
            Pattern.compile("\\b" + ISSUED + "(?: in the federal register| in the official journal)?"
                    + "(?: late| early)?(?: on)? ?$|(?:发布|公布|印发|刊登)(?:日期|时间)?(?:为|是|于)$"),
            Step.CLOSING,
            Pattern.compile(
                    "\\bcomments?\\b[^.;]{0,40}\\b(?:until|by|through|before) ?$|(?:意见|评论)[^。;]{0,10}(?:截至|截止|至)(?:于|到)?$"));
    /** What stands right after it: "On 2 December the bureau published", 12月2日起施行. */
    private static final Map<Step, Pattern> AFTER = Map.of(
            Step.EFFECTIVE,
            Pattern.compile("(?:零时)?(?:起|正式|开始){0,2}(?:生效|施行|实施|执行)"),
            Step.RELEASED,
            Pattern.compile("(?:,? (?:the |its |[a-z'.&-]{1,20} ){0,6}" + ISSUED
                    + "\\b|,?[^,。;将起]{0,16}?(?:发布|公布|宣布|印发|刊登))(?!以来|后)"),
            Step.CLOSING,
            Pattern.compile("(?:前|之前)(?:提交|反馈)"));

    /** What a day was the day of, and how that reads. */
    private enum Step {
        RELEASED("released on %s", "%s发布"),
        PRINTED("published in the official journal on %s", "%s在官方公报刊登"),
        EFFECTIVE("in force from %s", "%s起生效"),
        CLOSING("open for comments until %s", "意见征集至%s截止");

        private final String en;
        private final String zh;

        Step(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        private boolean issued() {
            return this == RELEASED || this == PRINTED;
        }

        /** Whether two steps of one day are told apart. */
        private boolean apart(Step other) {
            return this != other && !(issued() && other.issued());
        }

        private Said said(LocalDate day, List<Evidence> evidence) {
            Label label = Days.label(day);
            return new Said(
                    name() + BESIDE + day, new Label(en.formatted(label.en()), zh.formatted(label.zh())), evidence);
        }
    }

    /** A day that a source gives for a step; {@code by} names the article, or the page that the file cites. */
    private record Given(Step step, LocalDate day, String by, List<Evidence> evidence) {}

    private final List<Given> given = new ArrayList<>();
    private final List<Given> filed = new ArrayList<>();

    private Steps() {}

    /** The findings of an event: among what its articles say and the {@code dates} that its file gives by its sources. */
    static List<Finding> among(List<StatedDate> dates, List<Joined> joined, Citations citations) {
        Steps steps = new Steps();
        for (StatedDate date : dates) {
            step(date.when().role())
                    .filter(s -> Dates.day(date.when()))
                    .ifPresent(step ->
                            steps.filed.add(new Given(step, date.when().start(), "file", citations.of(date.source()))));
        }
        return steps.findings(joined);
    }

    /** The findings of an event that is known from articles only. */
    static List<Finding> among(List<Joined> joined) {
        return new Steps().findings(joined);
    }

    /** The days that a finding of this class is about. */
    static Set<String> days(Finding finding) {
        Set<String> days = new TreeSet<>();
        finding.said().forEach(s -> days.add(s.key().substring(s.key().indexOf(BESIDE) + BESIDE.length())));
        return days;
    }

    private List<Finding> findings(List<Joined> joined) {
        joined.stream()
                .filter(j -> !j.report().tentative() && !j.statement().clues().opinion())
                .forEach(this::take);
        List<Finding> findings = new ArrayList<>();
        days().forEach(day -> ofOneDay(day).ifPresent(findings::add));
        printed().ifPresent(findings::add);
        return findings;
    }

    private void take(Joined joined) {
        Line line = joined.statement().line();
        String folded = joined.statement().reading().folded();
        String sentence = folded.substring(line.sentence().start(), line.readTo());
        for (DateMention date : line.dates()) {
            boolean own = joined.stated().stream()
                    .anyMatch(s -> s.start().equals(date.when().start()) && Dates.day(s));
            if (own) {
                step(folded, line, date)
                        .map(s -> s.issued() && PRINTED.matcher(sentence).find() ? Step.PRINTED : s)
                        .ifPresent(s -> given.add(
                                new Given(s, date.when().start(), joined.quote().article(), List.of(joined.quote()))));
            }
        }
    }

    /** The step that the words touching a date name; the role of a date is told by words further off, which is too little here. */
    private static Optional<Step> step(String folded, Line line, DateMention date) {
        String before = folded.substring(Math.max(line.sentence().start(), date.start() - AROUND), date.start());
        String after = folded.substring(date.end(), Math.max(date.end(), Math.min(line.readTo(), date.end() + AROUND)));
        return Stream.of(Step.EFFECTIVE, Step.CLOSING, Step.RELEASED)
                .filter(s -> Objects.requireNonNull(BEFORE.get(s))
                                .matcher(before)
                                .find()
                        || Objects.requireNonNull(AFTER.get(s)).matcher(after).lookingAt())
                .findFirst();
    }

    private static Optional<Step> step(When.Role role) {
        return switch (role) {
            case ANNOUNCED, PUBLISHED -> Optional.of(Step.RELEASED);
            case EFFECTIVE -> Optional.of(Step.EFFECTIVE);
            case COMMENT_CLOSE -> Optional.of(Step.CLOSING);
            case ENDED, STATED -> Optional.empty();
        };
    }

    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        given.forEach(g -> days.add(g.day()));
        return days;
    }

    /** One day for two steps, unless one source or the file says that it was the day of both. */
    private Optional<Finding> ofOneDay(LocalDate day) {
        Map<Step, Said> said = said(g -> g.day().equals(day));
        boolean two = given.stream()
                .filter(g -> g.day().equals(day))
                .anyMatch(g -> all().stream()
                        .anyMatch(o -> o.day().equals(day) && g.step().apart(o.step())));
        if (!two || both(given, day) || both(filed, day)) {
            return Optional.empty();
        }
        boolean other = said.keySet().stream()
                .filter(s -> !s.issued())
                .anyMatch(s ->
                        all().stream().anyMatch(o -> o.step() == s && !o.day().equals(day)));
        return Optional.of(new Finding(SLOT, ConflictKind.DATE, List.copyOf(said.values()), !other, Optional.empty()));
    }

    private static boolean both(List<Given> sources, LocalDate day) {
        return sources.stream()
                .filter(g -> g.day().equals(day))
                .anyMatch(g -> sources.stream()
                        .anyMatch(o -> o.day().equals(day)
                                && o.by().equals(g.by())
                                && g.step().apart(o.step())));
    }

    /** A release on one day and the official journal on another: both may hold. */
    private Optional<Finding> printed() {
        Map<LocalDate, Said> said = new TreeMap<>();
        for (Given journal : given) {
            boolean known = all().stream()
                    .anyMatch(g -> g.step() == Step.RELEASED && g.day().equals(journal.day()));
            if (journal.step() == Step.PRINTED && !known) {
                all().stream()
                        .filter(g -> g.step() == Step.RELEASED && g.day().isBefore(journal.day()))
                        .filter(g -> !g.by().equals(journal.by()))
                        .forEach(g -> add(said, g));
                add(said, journal);
            }
        }
        return said.size() == 2
                ? Optional.of(new Finding(SLOT, ConflictKind.DATE, List.copyOf(said.values()), true, Optional.empty()))
                : Optional.empty();
    }

    private static void add(Map<LocalDate, Said> said, Given given) {
        said.merge(
                given.day(),
                given.step().said(given.day(), given.evidence()),
                (one, other) -> one.with(other.evidence()));
    }

    private Map<Step, Said> said(Predicate<Given> which) {
        Map<Step, Said> said = new EnumMap<>(Step.class);
        all().stream()
                .filter(which)
                .forEach(g -> said.merge(
                        g.step(), g.step().said(g.day(), g.evidence()), (one, other) -> one.with(other.evidence())));
        return said;
    }

    private List<Given> all() {
        List<Given> all = new ArrayList<>(filed);
        all.addAll(given);
        return all;
    }
}
