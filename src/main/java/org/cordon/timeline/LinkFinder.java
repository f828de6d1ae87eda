package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.When;

/**
 * Finds in a sentence that tells of one act how it bears on an earlier one: a word that says so ("suspends", 取代), and the
 * earlier act by its cues, by a document's citation or by its law's name. Only who made a rule can change it, and only whom an
 * act touches answers it; so most chance meetings fall away.
 */
final class LinkFinder {

    private static final Map<LinkKind, Pattern> CUES = cues();
    private static final Pattern ANY =
            Pattern.compile(CUES.values().stream().map(Pattern::pattern).collect(Collectors.joining("|")));
    // A name that many acts bear, such as a list's, is the mark of none.
    private static final int MOST = 3;
    private static final Pattern BACK = Pattern.compile(
            "\\b(?:the|this|that|such) (?:move|rule|measure|decision|ban|order|step|curbs?)\\b|此举|这一|该规则|上述|该措施");

    private final Map<String, List<Known>> byLaw = new LinkedHashMap<>();
    private final Map<String, List<Known>> byPart = new LinkedHashMap<>();
    private final Joiner joiner;
    private final Kin kin;

    LinkFinder(Iterable<Known> events, Joiner joiner, Kin kin) {
        this.joiner = joiner;
        this.kin = kin;
        for (Known known : events) {
            String title = Fold.of(
                    known.event().title().en() + " " + known.event().title().zh());
            known.others().stream()
                    .filter(o -> o.startsWith("law:") && titled(o, title))
                    .forEach(o ->
                            byLaw.computeIfAbsent(o, k -> new ArrayList<>()).add(known));
            String citation = Fold.of(known.event().basis().citation().orElse(""));
            LegalCitation.parts(citation, 0, citation.length())
                    .forEach(part -> byPart.computeIfAbsent(part.key(), k -> new ArrayList<>())
                            .add(known));
        }
    }

    /** A law is the mark of the act that made it, not of each that goes by it. */
    private boolean titled(String law, String title) {
        return kin.entity(law)
                .filter(e -> Stream.concat(Stream.of(e.name().en(), e.name().zh()), e.aliases().stream())
                        .map(Fold::of)
                        .anyMatch(title::contains))
                .isPresent();
    }

    /** An act, by what decides whether it can bear on another: its day, who does it or stands for them, whom it touches. */
    record Act(String id, LocalDate day, Set<String> doers, Set<String> touched) {

        static Act of(Known known) {
            Set<String> doers = new LinkedHashSet<>(known.actors());
            doers.addAll(known.standIns());
            return new Act(known.event().id(), first(known.dates()), doers, known.others());
        }

        static Act of(Event event, Kin kin) {
            Set<String> doers = new LinkedHashSet<>(kin.lines(event.parties().actors()));
            List.copyOf(doers).forEach(d -> kin.state(d).ifPresent(doers::add));
            Set<String> touched = new LinkedHashSet<>(event.parties().targets());
            touched.addAll(event.parties().about());
            return new Act(event.id(), event.date().start(), doers, touched);
        }

        private static LocalDate first(List<When> dates) {
            return dates.stream()
                    .filter(d -> d.role() != When.Role.ENDED && d.role() != When.Role.COMMENT_CLOSE)
                    .map(When::start)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
        }

        private boolean canBear(LinkKind kind, Act earlier) {
            boolean later = earlier.day().isBefore(day);
            boolean same = !Collections.disjoint(doers, earlier.doers());
            boolean hit = !Collections.disjoint(doers, earlier.touched());
            return later && !id.equals(earlier.id()) && (kind == LinkKind.RESPONDS_TO ? hit : same);
        }
    }

    /** The links that a statement of an act shows; {@code before} are the events of the statement before it. */
    List<Link> of(Statement statement, Act act, List<Known> before) {
        if (!bears(statement)) {
            return List.of();
        }
        Map<Known, Optional<String>> named = named(statement);
        if (pointsBack(statement)) {
            before.forEach(k -> named.putIfAbsent(k, Optional.empty()));
        }
        Map<Act, Optional<String>> earlier = new LinkedHashMap<>();
        named.forEach((known, citation) -> earlier.put(Act.of(known), citation));
        return links(statement, act, earlier);
    }

    /** The links that a statement of an act shows to acts known from articles only. */
    List<Link> of(Joined joined, Act act, FoundActs found) {
        Map<Act, Optional<String>> named = joined.pointers().bears() ? found.named(joined) : Map.of();
        return named.isEmpty() ? List.of() : links(joined.statement(), act, named);
    }

    /** The links of an event known from articles only; the first of a pair stays. */
    List<Link> of(FoundActs.Told told, FoundActs found) {
        Act act = Act.of(told.event(), kin);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Joined joined : told.reports()) {
            if (joined.pointers().bears()) {
                of(joined.statement(), act, List.of()).forEach(l -> links.putIfAbsent(l.to(), l));
                of(joined, act, found).forEach(l -> links.putIfAbsent(l.to(), l));
            }
        }
        return List.copyOf(links.values());
    }

    /** Whether a sentence says without reserve how one act bears on another. */
    static boolean bears(Statement statement) {
        Clues clues = statement.clues();
        return !clues.opinion()
                && !clues.tentative()
                && ANY.matcher(sentence(statement)).find();
    }

    /** Whether a sentence means by "the move" the act of the one before. */
    static boolean pointsBack(Statement statement) {
        return BACK.matcher(sentence(statement)).find();
    }

    private static String sentence(Statement statement) {
        Line line = statement.line();
        return statement.reading().folded().substring(line.sentence().start(), line.readTo());
    }

    private static List<Link> links(Statement statement, Act act, Map<Act, Optional<String>> named) {
        String sentence = sentence(statement);
        List<Link> links = new ArrayList<>();
        named.forEach((earlier, citation) -> kind(sentence, act, earlier)
                .ifPresent(kind ->
                        links.add(new Link(kind, act.id(), earlier.id(), citation, Optional.of(statement.quote())))));
        return links;
    }

    private static Optional<LinkKind> kind(String sentence, Act act, Act earlier) {
        return CUES.entrySet().stream()
                .filter(cue -> act.canBear(cue.getKey(), earlier)
                        && cue.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The events a sentence names, with the citation by which it does. */
    private Map<Known, Optional<String>> named(Statement statement) {
        Line line = statement.line();
        Map<Known, Optional<String>> named = new LinkedHashMap<>();
        joiner.cited(statement)
                .forEach((known, citations) ->
                        named.put(known, citations.stream().findFirst()));
        joiner.cued(statement.reading(), line).keySet().forEach(k -> named.putIfAbsent(k, Optional.empty()));
        line.mentions()
                .forEach(m -> first(byLaw.getOrDefault(m.entity(), List.of()))
                        .ifPresent(k -> named.putIfAbsent(k, Optional.empty())));
        String text = statement.reading().text();
        for (LegalCitation part : LegalCitation.parts(
                statement.reading().folded(), line.sentence().start(), line.readTo())) {
            first(byPart.getOrDefault(part.key(), List.of()))
                    .ifPresent(k -> named.putIfAbsent(k, Optional.of(text.substring(part.start(), part.end()))));
        }
        return named;
    }

    /** The act that made what few acts are about; empty where many are. */
    private static Optional<Known> first(List<Known> acts) {
        return acts.stream()
                .filter(k -> acts.size() <= MOST)
                .min(Comparator.comparing(k -> Act.of(k).day()));
    }

    /** The telling words first: who suspends a rule also amends it. */
    private static Map<LinkKind, Pattern> cues() {
        Map<LinkKind, Pattern> cues = new LinkedHashMap<>();
        cues.put(LinkKind.SUPERSEDES, Pattern.compile("\\b(?:supersed(?:e|es|ed|ing)|replac(?:e|es|ed|ing))\\b|取代|代替"));
        cues.put(
                LinkKind.RESCINDS,
                Pattern.compile(
                        "\\b(?:rescind(?:s|ed|ing)?|rescission|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|withdr(?:aws?|ew|awn|awing)"
                                + "|scrap(?:s|ped|ping)?)\\b|废止|废除|撤销|撤回|取消"));
        cues.put(
                LinkKind.DELAYS,
                Pattern.compile(
                        "\\b(?:delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|suspen(?:d|ds|ded|ding|sion)|paus(?:e|es|ed|ing))\\b"
                                + "|推迟|暂缓|延期|延后|暂停(?:实施|执行)"));
        cues.put(
                LinkKind.AMENDS,
                Pattern.compile(
                        "\\b(?:amend(?:s|ed|ing|ment|ments)?|revis(?:e|es|ed|ing|ion)|updat(?:e|es|ed|ing))\\b|修订|修改|修正|调整"));
        cues.put(
                LinkKind.IMPLEMENTS,
                Pattern.compile("\\b(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|pursuant to)\\b|落实|依据|根据|依照"));
        cues.put(
                LinkKind.RESPONDS_TO,
                Pattern.compile(
                        "\\b(?:in (?:response|retaliation|reaction)|respond(?:s|ed|ing)?|retaliat\\w{1,5}|hits? back|firmly oppos\\w{1,3})\\b"
                                + "|回应|反制|报复|坚决反对|应对|针对"));
        return cues;
    }
}
