package org.cordon.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.annotate.Mention;

/**
 * Who acts and on whom in a sentence, told by position and small words: the subject stands before the act, the agent of a
 * passive after "by" or 被, the object after the act or after 对, 向, 针对. {@code carried} are the actors of the sentences
 * before, for a sentence that names none ("the company", 该公司); {@code context} is all that those sentences name.
 */
record Cast(Set<String> actors, Set<String> targets, Set<String> named, Set<String> carried, Set<String> context) {

    /** What the sentences before hand on. */
    record Carried(Set<String> actors, Set<String> named) {
        static final Carried NOTHING = new Carried(Set.of(), Set.of());
    }

    private static final Pattern OBJECT = Pattern.compile(
            "(?:\\b(?:to|from|against|for|in|of|on|with|into|at|toward|towards|outside|including)(?: the)?|对|向|针对|在|与|给|于|据|含)\\s?$");
    private static final Pattern AGENT = Pattern.compile("(?:\\bby(?: the)?|被|由|遭)\\s?$");
    private static final Pattern SOURCE = Pattern.compile("(?:according to|cited by|citing|据|援引)\\s?\"?(?:the )?$");
    private static final Pattern PASSIVE = Pattern.compile("\\b(?:be|been|being|is|are|was|were)(?: \\w+ly)? $");
    private static final Pattern PLACE_SUBJECT = Pattern.compile(
            "^(?: government| authorities| officials)?,?\\s?(?:also |has |have |had |will |would |now |again |recently |on \\w+ |are |is |the |first |states? |countr\\w+ |to )*$"
                    + "|^(?:政府|当局|官方|方面|方)?(?:也|已|将|拟|再次|近日|日前|随后|正式|宣布)*$");
    private static final int LOOK_BACK = 24;

    /** Reads the cast of a line. */
    static Cast of(String folded, Line line, Carried carried) {
        Optional<Automaton.Hit<Term>> act = act(folded, line);
        Set<String> actors = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Mention mention : line.mentions()) {
            named.add(mention.entity());
            boolean agent = act.isPresent() && acts(folded, line, mention, act.get());
            if (agent && !mention.entity().startsWith("med:")) {
                actors.add(mention.entity());
            } else if (!mention.entity().startsWith("med:")) {
                targets.add(mention.entity());
            }
        }
        targets.removeAll(actors);
        Set<String> context = new LinkedHashSet<>(carried.named());
        context.removeAll(named);
        return new Cast(actors, targets, named, actors.isEmpty() ? carried.actors() : Set.of(), context);
    }

    /** The first act that somebody named stands before; else the first act. */
    private static Optional<Automaton.Hit<Term>> act(String folded, Line line) {
        List<Automaton.Hit<Term>> acts =
                line.terms().stream().filter(t -> t.value().kind().act()).toList();
        for (Automaton.Hit<Term> act : acts) {
            if (line.mentions().stream().anyMatch(m -> acts(folded, line, m, act))) {
                return Optional.of(act);
            }
        }
        return acts.stream().findFirst();
    }

    private static boolean acts(String folded, Line line, Mention mention, Automaton.Hit<Term> act) {
        if (!Kin.acts(mention.entity())) {
            return false;
        }
        String before =
                folded.substring(Math.max(line.sentence().start(), mention.start() - LOOK_BACK), mention.start());
        if (SOURCE.matcher(before).find()) {
            return false;
        }
        if (AGENT.matcher(before).find()) {
            return true;
        }
        if (mention.end() > act.start() || OBJECT.matcher(before).find() || passive(folded, line, mention, act)) {
            return false;
        }
        String between = folded.substring(mention.end(), act.start());
        return !mention.entity().startsWith("place:")
                || PLACE_SUBJECT.matcher(between).find();
    }

    private static boolean passive(String folded, Line line, Mention mention, Automaton.Hit<Term> act) {
        String before = folded.substring(Math.max(line.sentence().start(), act.start() - LOOK_BACK), act.start());
        String word = folded.substring(act.start(), act.end()).toLowerCase(Locale.ROOT);
        boolean english = PASSIVE.matcher(before).find() && !word.endsWith("ing");
        return english || folded.substring(mention.end(), act.start()).indexOf('被') >= 0;
    }
}
