package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.annotate.Mention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.timeline.Finding.Said;

/**
 * Finds whom a measure is said to reach: "applies only to", "includes Hong Kong", 仅限, 不包括. A conflict where one source puts
 * a place, company or product inside and another outside. What a service supports is not what a measure reaches.
 */
final class Scopes {

    private static final int REACH = 60;
    private static final int HAN_REACH = 16;
    private static final Pattern OUT = Pattern.compile(
            "(?:\\bexclud(?:es?|ed|ing)|\\bexcept(?: for)?|\\bexempt(?:s|ed|ing)?|\\b(?:not|no longer) (?:apply to|cover|include|extend to)"
                    + "|\\bnot (?:including|covering)|不包括|不包含|不适用于|不涉及|豁免)[^.;:!?。;!?]*$");
    private static final Pattern IN = Pattern.compile(
            "(?:\\bincluding|\\bincludes?|\\bincluded|\\bcovers?|\\bcovering|\\bappl(?:y|ies) (?:also )?to|\\bextends? to|包括|涵盖|适用于)"
                    + "[^.;:!?。;!?]*$");
    private static final Pattern AFTER_OUT = Pattern.compile(
            "^ ?(?:is|are|was|were|remains?|stays?)? ?(?:exempt|excluded|not (?:covered|included|affected))|^(?:除外|不在其列|不受影响|不受限制|获豁免)");
    private static final Pattern OTHER_LIST = Pattern.compile("\\bsupport|\\bserv|\\bavailable|支持|开放|提供服务");

    private final Kin kin;

    Scopes(Kin kin) {
        this.kin = kin;
    }

    private record Put(String entity, boolean inside, Evidence.Quote quote) {}

    /** The findings, one an entity that is both put inside and left out by different articles. */
    List<Finding> among(List<Joined> joined) {
        Map<String, List<Put>> puts = new LinkedHashMap<>();
        for (Joined one : joined) {
            if (!one.report().tentative() && !one.statement().clues().opinion()) {
                put(one.statement())
                        .forEach(p -> puts.computeIfAbsent(p.entity(), k -> new ArrayList<>())
                                .add(p));
            }
        }
        List<Finding> findings = new ArrayList<>();
        puts.forEach((entity, said) -> finding(entity, said).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> finding(String entity, List<Put> puts) {
        List<Put> in = puts.stream().filter(Put::inside).toList();
        List<Put> out = puts.stream().filter(p -> !p.inside()).toList();
        boolean two = in.stream()
                .anyMatch(i -> out.stream()
                        .anyMatch(o -> !o.quote().article().equals(i.quote().article())));
        return two
                ? Optional.of(new Finding(
                        "scope",
                        ConflictKind.SCOPE,
                        List.of(said(entity, true, in), said(entity, false, out)),
                        false,
                        Optional.empty()))
                : Optional.empty();
    }

    private Said said(String entity, boolean inside, List<Put> puts) {
        Label name = kin.entity(entity).map(Entity::name).orElse(Label.same(entity));
        Label says = inside
                ? new Label(name.en() + " included", "包括" + name.zh())
                : new Label(name.en() + " left out", "不包括" + name.zh());
        return new Said(
                (inside ? "in " : "out ") + entity,
                says,
                puts.stream().<Evidence>map(Put::quote).distinct().toList());
    }

    private static List<Put> put(Statement statement) {
        List<Put> puts = new ArrayList<>();
        String folded = statement.reading().folded();
        Line line = statement.line();
        for (Mention mention : line.mentions()) {
            if (!mention.entity().startsWith("med:") && !mention.entity().startsWith("per:")) {
                boolean han = Fold.han(folded.charAt(mention.start()));
                int from = Math.max(line.sentence().start(), mention.start() - (han ? HAN_REACH : REACH));
                String before = folded.substring(from, mention.start());
                String after =
                        folded.substring(mention.end(), Math.min(line.sentence().end(), mention.end() + REACH));
                String whole = folded.substring(line.sentence().start(), mention.start());
                if (!OTHER_LIST.matcher(whole).find()) {
                    inside(before, after).ifPresent(in -> puts.add(new Put(mention.entity(), in, statement.quote())));
                }
            }
        }
        return puts;
    }

    private static Optional<Boolean> inside(String before, String after) {
        if (OUT.matcher(before).find() || AFTER_OUT.matcher(after).find()) {
            return Optional.of(false);
        }
        return IN.matcher(before).find() ? Optional.of(true) : Optional.empty();
    }
}
