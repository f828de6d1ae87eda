package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.StatedClaim;
import org.cordon.corpus.CuratedEvent.StatedConflict;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.timeline.Conflict.Claim;
import org.cordon.timeline.Finding.Said;

/** Sets side by side what the curated file and the articles say differently on one event. */
final class Conflicts {

    private final Directions directions;
    private final Scopes scopes;

    Conflicts(Kin kin) {
        directions = new Directions(kin);
        scopes = new Scopes(kin);
    }

    /** The conflicts of a curated event: those in its file, with the quotes that bear them out, then those found. */
    List<Conflict> of(Known known, List<Joined> joined, Citations citations, Anchors anchors) {
        List<Finding> findings = findings(known, joined, citations, anchors);
        List<Conflict> conflicts = new ArrayList<>();
        Set<Finding> used = new LinkedHashSet<>();
        for (StatedConflict stated : known.event().conflicts()) {
            List<Said> said = said(known, stated, citations);
            Optional<Finding> finding =
                    findings.stream().filter(f -> same(stated, said, f)).findFirst();
            finding.ifPresent(used::add);
            List<Said> merged = finding.map(f -> merged(said, f.said())).orElse(said);
            if (!merged.isEmpty()) {
                Label note = note(stated, merged);
                Optional<Label> more = finding.filter(f -> !f.compatible()).flatMap(Finding::note);
                Label all = more.map(note::then).orElse(note);
                conflicts.add(new Conflict(
                        stated.slot(), stated.kind(), Optional.of(all), claims(merged), stated.compatible()));
            }
        }
        findings.stream()
                .filter(f -> !used.contains(f) && f.said().size() > 1 && comparable(f))
                .filter(f -> f.kind() != ConflictKind.DATE || news(known, f))
                .map(Conflicts::conflict)
                .forEach(conflicts::add);
        return conflicts;
    }

    private List<Finding> findings(Known known, List<Joined> joined, Citations citations, Anchors anchors) {
        List<Finding> findings = new ArrayList<>(Values.among(known.actors(), known.others(), joined));
        findings.addAll(Days.among(known, joined, citations));
        findings.addAll(Steps.among(known.event().dates(), joined, citations));
        findings.addAll(directions.among(joined));
        findings.addAll(scopes.among(joined));
        findings.addAll(anchors.among(known.parties(), joined));
        drop(findings);
        return findings;
    }

    private static Conflict conflict(Finding f) {
        return new Conflict(f.slot(), f.kind(), f.note(), claims(f.said()), f.compatible());
    }

    /** The conflicts of an event known from articles only: where one article says what another does not. */
    List<Conflict> of(Event event, List<Joined> joined, Anchors anchors) {
        Set<String> others = new LinkedHashSet<>(event.parties().targets());
        others.addAll(event.parties().about());
        List<Finding> findings =
                new ArrayList<>(Values.among(Set.copyOf(event.parties().actors()), others, joined));
        findings.addAll(Days.told(joined));
        findings.addAll(Steps.among(joined));
        findings.addAll(directions.among(joined));
        findings.addAll(scopes.among(joined));
        others.addAll(event.parties().actors());
        findings.addAll(anchors.among(others, joined));
        drop(findings);
        return findings.stream()
                .filter(f -> f.said().size() > 1 && comparable(f) && articles(f) > 1)
                .map(Conflicts::conflict)
                .toList();
    }

    /** What the steps explain is no conflict of days besides. */
    private static void drop(List<Finding> findings) {
        List<Set<String>> steps = findings.stream()
                .filter(f -> f.slot().equals(Steps.SLOT))
                .map(Steps::days)
                .toList();
        findings.removeIf(f -> f.kind() == ConflictKind.DATE
                && !f.slot().equals(Steps.SLOT)
                && steps.stream().anyMatch(s -> f.said().stream().map(Said::key).allMatch(s::contains)));
    }

    private static long articles(Finding finding) {
        return finding.said().stream()
                .flatMap(s -> s.evidence().stream())
                .filter(Evidence.Quote.class::isInstance)
                .map(e -> ((Evidence.Quote) e).article())
                .distinct()
                .count();
    }

    private static List<Said> said(Known known, StatedConflict stated, Citations citations) {
        List<Said> said = new ArrayList<>();
        for (StatedClaim claim : stated.claims()) {
            said.add(new Said(key(known, stated, claim), claim.says(), citations.of(claim.source())));
        }
        return said;
    }

    /** The claim's value in the form of the findings: a count, or the day that its source gives for the role. */
    private static String key(Known known, StatedConflict stated, StatedClaim claim) {
        if (stated.kind() == ConflictKind.DATE) {
            return known.event().dates().stream()
                    .filter(d -> d.when().role().id().equals(stated.slot()))
                    .filter(d -> d.source().filter(claim.source()::equals).isPresent())
                    .map(d -> d.when().start().toString())
                    .findFirst()
                    .orElse(claim.says().en());
        }
        return count(claim.says()).map(Count::key).orElse(claim.says().en());
    }

    private static Optional<Count> count(Label says) {
        String folded = Fold.of(says.en());
        return Count.in(folded, 0, folded.length()).stream().findFirst();
    }

    private static boolean same(StatedConflict stated, List<Said> said, Finding finding) {
        if (stated.kind() != finding.kind()) {
            return false;
        }
        return stated.slot().equals(finding.slot())
                || (stated.kind() == ConflictKind.VALUE
                        && said.stream()
                                .anyMatch(s -> count(s.says())
                                        .filter(c -> c.slot().equals(finding.slot()))
                                        .isPresent()))
                || (stated.kind() == ConflictKind.DIRECTION && said.isEmpty());
    }

    private static List<Said> merged(List<Said> stated, List<Said> found) {
        Map<String, Said> merged = new LinkedHashMap<>();
        stated.forEach(s -> merged.merge(s.key(), s, (a, b) -> a.with(b.evidence())));
        found.forEach(s -> merged.merge(s.key(), s, (a, b) -> a.with(b.evidence())));
        return List.copyOf(merged.values());
    }

    private static List<Claim> claims(List<Said> said) {
        return said.stream()
                .filter(s -> !s.evidence().isEmpty())
                .map(s -> new Claim(s.says(), s.evidence()))
                .toList();
    }

    /** The file's note, and which of the numbers may both hold. */
    private static Label note(StatedConflict stated, List<Said> said) {
        List<Count> counts =
                said.stream().flatMap(s -> count(s.says()).stream()).toList();
        StringBuilder en = new StringBuilder(stated.note().en());
        StringBuilder zh = new StringBuilder(stated.note().zh());
        for (Count vague : counts) {
            for (Count exact : counts) {
                if (vague.bound() != Count.Bound.EXACT
                        && exact.bound() == Count.Bound.EXACT
                        && vague.compatible(exact)) {
                    en.append(" \"")
                            .append(vague.says().en())
                            .append("\" may be ")
                            .append(exact.says().en())
                            .append('.');
                    zh.append("“")
                            .append(vague.says().zh())
                            .append("”可能就是")
                            .append(exact.says().zh())
                            .append("。");
                }
            }
        }
        return new Label(en.toString(), zh.toString());
    }

    /** Numbers far apart are hardly meant for the same thing. */
    private static boolean comparable(Finding finding) {
        List<Count> counts =
                finding.said().stream().flatMap(s -> count(s.says()).stream()).toList();
        return counts.stream().allMatch(a -> counts.stream().allMatch(a::comparable));
    }

    /** Whether articles give a day that the file does not have for this step: its own days in two zones are no conflict. */
    private static boolean news(Known known, Finding finding) {
        return finding.said().stream()
                .anyMatch(s -> known.dates().stream()
                        .filter(w -> w.role().id().equals(finding.slot()) || issued(w.role()))
                        .filter(w -> w.role().id().equals(finding.slot()) || issued(finding))
                        .noneMatch(w -> w.start().toString().equals(s.key())));
    }

    private static boolean issued(When.Role role) {
        return role == When.Role.ANNOUNCED || role == When.Role.PUBLISHED;
    }

    private static boolean issued(Finding finding) {
        return finding.slot().equals(When.Role.ANNOUNCED.id()) || finding.slot().equals(When.Role.PUBLISHED.id());
    }
}
