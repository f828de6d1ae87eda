package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.Mention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.timeline.Finding.Said;

/**
 * Finds whom a measure is said to reach: "applies only to", "includes Hong Kong", 仅限, 不包括, "all companies", 所有企业. A
 * conflict where one source puts a place, company or product inside and another outside, where one says "only" and another
 * names or means more. That a part is named where another source names the whole is said to be compatible. What a service
 * supports is not what a measure reaches.
 */
final class Scopes {

    private static final int REACH = 60;
    private static final int HAN_REACH = 16;
    private static final Pattern OUT = Pattern.compile(
            "(?:\\bexclud(?:es?|ed|ing)|\\bexcept(?: for)?|\\bexempt(?:s|ed|ing)?|\\b(?:not|no longer) (?:apply to|cover|include|extend to|affect)"
                    + "|\\bnot (?:including|covering|affecting)|不包括|不包含|不适用于|不涉及|不影响|不针对|豁免)[^.;:!?。;!?]*$");
    private static final Pattern ONLY = Pattern.compile(
            "(?:\\b(?:appl(?:y|ies|ied)|extends?|refers?|relates?) (?:only|solely|exclusively) to|\\bonly (?:appl(?:y|ies|ied) to|covers?|affects?|targets?)"
                    + "|\\b(?:covers?|affects?|targets?) only|\\b(?:limited|restricted|confined) to|仅限于?|仅适用于|只适用于|只限于?|仅针对|只针对|限于|仅涉及|只涉及)"
                    + "[^.;:!?。;!?]*$");
    private static final Pattern ALL = Pattern.compile(
            "\\b(?:appl(?:y|ies|ied) to|cover(?:s|ing|ed)?|extends? to|affects?|reach(?:es)?|targets?|includ(?:es|ing)) (?:all|every|any) (?:other )?(?<en>countr(?:y|ies)|destinations?|regions?|nations?"
                    + "|compan(?:y|ies)|firms?|businesses|enterprises)\\b"
                    + "|(?:适用于|涵盖|覆盖|针对|涉及|面向|包括)(?:了)?(?:所有|一切|全部|任何)(?<zh>国家|地区|目的地|企业|公司|机构)");
    private static final Pattern IN = Pattern.compile(
            "(?:\\bincluding|\\bincludes?|\\bincluded|\\bcovers?|\\bcovering|\\bappl(?:y|ies) (?:also )?to|\\bextends? to|包括|涵盖|适用于)"
                    + "[^.;:!?。;!?]*$");
    private static final Pattern AFTER_OUT = Pattern.compile(
            "^ ?(?:is|are|was|were|remains?|stays?)? ?(?:exempt|excluded|not (?:covered|included|affected))|^(?:除外|不在其列|不受影响|不受限制|获豁免)");
    private static final Pattern OTHER_LIST = Pattern.compile("\\bsupport|\\bserv|\\bavailable|支持|开放|提供服务");

    private static final Pattern PLACES = Pattern.compile("countr|destination|region|nation|国家|地区|目的地");
    private static final String EVERY_PLACE = "place:*";
    private static final String EVERY_FIRM = "org:*";
    private static final Map<String, Label> EVERY =
            Map.of(EVERY_PLACE, new Label("all countries", "所有国家和地区"), EVERY_FIRM, new Label("all companies", "所有企业"));

    private final Kin kin;

    Scopes(Kin kin) {
        this.kin = kin;
    }

    /** How a sentence puts somebody: inside, as the only one inside, or outside. */
    private enum How {
        IN,
        ONLY,
        OUT
    }

    private record Put(String entity, How how, Evidence.Quote quote) {
        boolean inside() {
            return how != How.OUT;
        }
    }

    /** The findings: one an entity that one article puts inside and another leaves out; one for "only" against more. */
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
        List<Put> all = puts.values().stream().flatMap(List::stream).toList();
        if (findings.isEmpty()) {
            only(all).or(() -> every(all)).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(String entity, List<Put> puts) {
        List<Put> in = puts.stream().filter(Put::inside).toList();
        List<Put> out = puts.stream().filter(p -> !p.inside()).toList();
        return two(in, out)
                ? Optional.of(finding(List.of(said(entity, How.IN, in), said(entity, How.OUT, out)), false))
                : Optional.empty();
    }

    /** "Only X" in one article against Y in another: at odds, unless Y is part of X. */
    private Optional<Finding> only(List<Put> puts) {
        for (Put only : puts.stream().filter(p -> p.how() == How.ONLY).toList()) {
            List<Put> named = puts.stream()
                    .filter(p -> p.entity().equals(only.entity()) && p.how() == How.ONLY)
                    .toList();
            // Two are named in one breath: "only to X and Y".
            List<Put> more = puts.stream()
                    .filter(p -> p.inside() && !p.entity().equals(only.entity()) && alike(only, p))
                    .filter(p -> puts.stream()
                            .noneMatch(o -> o.entity().equals(p.entity())
                                    && o.how() == How.ONLY
                                    && o.quote().article().equals(only.quote().article())))
                    .toList();
            if (two(named, more)) {
                boolean part = more.stream().allMatch(p -> within(p.entity(), only.entity()));
                List<Said> said = new ArrayList<>(List.of(said(only.entity(), How.ONLY, named)));
                more.stream()
                        .map(Put::entity)
                        .distinct()
                        .forEach(e -> said.add(said(
                                e,
                                How.IN,
                                more.stream().filter(p -> p.entity().equals(e)).toList())));
                return Optional.of(finding(said, part));
            }
        }
        return Optional.empty();
    }

    /** "All companies" in one article against one left out in another. */
    private Optional<Finding> every(List<Put> puts) {
        for (Put every :
                puts.stream().filter(p -> EVERY.containsKey(p.entity())).toList()) {
            List<Put> out = puts.stream()
                    .filter(p -> !p.inside() && alike(every, p))
                    .filter(p -> !p.quote().article().equals(every.quote().article()))
                    .toList();
            if (!out.isEmpty()) {
                String entity = out.getFirst().entity();
                return Optional.of(finding(
                        List.of(
                                said(every.entity(), How.IN, List.of(every)),
                                said(
                                        entity,
                                        How.OUT,
                                        out.stream()
                                                .filter(p -> p.entity().equals(entity))
                                                .toList())),
                        false));
            }
        }
        return Optional.empty();
    }

    private static boolean alike(Put one, Put other) {
        return kind(one.entity()).equals(kind(other.entity()));
    }

    private static String kind(String entity) {
        return entity.substring(0, entity.indexOf(':') + 1);
    }

    private boolean within(String part, String whole) {
        return kin.line(part).contains(whole);
    }

    private static boolean two(List<Put> some, List<Put> others) {
        return some.stream()
                .anyMatch(i -> others.stream()
                        .anyMatch(o -> !o.quote().article().equals(i.quote().article())));
    }

    private static Finding finding(List<Said> said, boolean compatible) {
        return new Finding("scope", ConflictKind.SCOPE, said, compatible, Optional.empty());
    }

    private Said said(String entity, How how, List<Put> puts) {
        Label name =
                EVERY.getOrDefault(entity, kin.entity(entity).map(Entity::name).orElse(Label.same(entity)));
        Label says = switch (how) {
            case IN -> new Label(name.en() + " included", "包括" + name.zh());
            case ONLY -> new Label("only " + name.en(), "仅限" + name.zh());
            case OUT -> new Label(name.en() + " left out", "不包括" + name.zh());
        };
        return new Said(
                how + " " + entity,
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
                    how(before, after).ifPresent(how -> puts.add(new Put(mention.entity(), how, statement.quote())));
                }
            }
        }
        every(folded.substring(line.sentence().start(), line.readTo()))
                .ifPresent(every -> puts.add(new Put(every, How.IN, statement.quote())));
        return puts;
    }

    /** "All countries", 所有企业: whoever is only named elsewhere is not the only one. */
    private static Optional<String> every(String sentence) {
        Matcher m = ALL.matcher(sentence);
        if (!m.find() || OTHER_LIST.matcher(sentence.substring(0, m.start())).find()) {
            return Optional.empty();
        }
        String unit = m.group("en") != null ? m.group("en") : m.group("zh");
        return Optional.of(PLACES.matcher(unit).find() ? EVERY_PLACE : EVERY_FIRM);
    }

    private static Optional<How> how(String before, String after) {
        if (OUT.matcher(before).find() || AFTER_OUT.matcher(after).find()) {
            return Optional.of(How.OUT);
        }
        if (ONLY.matcher(before).find()) {
            return Optional.of(How.ONLY);
        }
        return IN.matcher(before).find() ? Optional.of(How.IN) : Optional.empty();
    }
}
