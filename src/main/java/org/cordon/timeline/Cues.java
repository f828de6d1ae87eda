package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Label;

/**
 * The curated events' cues, found in a sentence. Han cues are found as they stand; English ones by the stems of their words,
 * in order or not, close together ("relocation or migration plans" holds "migration plan").
 */
final class Cues {

    private static final int SLACK = 3;
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\w.-])(?!20\\d\\d|19\\d\\d)\\d{2,6}(?: [a-z]{3,14}){2}|(?<![\\d.])(?!20\\d\\d)\\d{2,6}(?:家|个|种)[\\u4e00-\\u9fa5]{2,4}");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "a", "an", "of", "to", "for", "in", "on", "and", "or", "at", "by", "with", "from", "its");

    /** A cue as stems, and the events that use it. */
    private record Cue(String text, List<String> stems, List<Known> events) {}

    private final Automaton<Cue> han = new Automaton<>();
    private final Map<String, List<Cue>> byStem = new HashMap<>();

    Cues(Collection<Known> events) {
        Map<String, Cue> cues = new LinkedHashMap<>();
        for (Known known : events) {
            List<String> texts = new ArrayList<>(known.event().cues());
            texts.addAll(counted(known.event().title()));
            for (String text : texts) {
                String folded = Fold.of(text.strip());
                if (!folded.isEmpty()) {
                    cues.computeIfAbsent(folded, t -> new Cue(t, stems(t), new ArrayList<>()))
                            .events()
                            .add(known);
                }
            }
        }
        Map<String, Integer> frequency = new HashMap<>();
        cues.values().forEach(c -> c.stems().forEach(s -> frequency.merge(s, 1, Integer::sum)));
        cues.values().forEach(c -> index(c, frequency));
        han.link();
    }

    /** A title's numbers with what they count ("37 Chinese entities", 37家中国实体) are cues that nobody need write down. */
    private static List<String> counted(Label title) {
        List<String> counted = new ArrayList<>();
        for (String text : List.of(title.en(), title.zh())) {
            Matcher m = COUNTED.matcher(Fold.of(text));
            while (m.find()) {
                counted.add(m.group());
            }
        }
        return counted;
    }

    private void index(Cue cue, Map<String, Integer> frequency) {
        if (cue.stems().isEmpty() || cue.text().chars().anyMatch(c -> Fold.han((char) c))) {
            han.add(cue.text(), cue);
            return;
        }
        String rarest = cue.stems().getFirst();
        for (String stem : cue.stems()) {
            if (frequency.getOrDefault(stem, 0) < frequency.getOrDefault(rarest, 0)) {
                rarest = stem;
            }
        }
        byStem.computeIfAbsent(rarest, s -> new ArrayList<>()).add(cue);
    }

    /** The events whose cues stand in a span of a folded text, each with its cues. */
    Map<Known, Set<String>> in(String folded, int from, int to) {
        Map<Known, Set<String>> found = new LinkedHashMap<>();
        for (Automaton.Hit<Cue> hit : han.scan(folded, from, to)) {
            note(hit.value(), found);
        }
        List<String> stems = stems(folded.substring(from, to));
        for (int i = 0; i < stems.size(); i++) {
            for (Cue cue : byStem.getOrDefault(stems.get(i), List.of())) {
                if (around(cue, stems, i)) {
                    note(cue, found);
                }
            }
        }
        return found;
    }

    private static void note(Cue cue, Map<Known, Set<String>> found) {
        cue.events()
                .forEach(e ->
                        found.computeIfAbsent(e, k -> new LinkedHashSet<>()).add(cue.text()));
    }

    private static boolean around(Cue cue, List<String> stems, int at) {
        int reach = cue.stems().size() - 1 + (cue.stems().size() > 1 ? SLACK - 1 : 0);
        List<String> window = stems.subList(Math.max(0, at - reach), Math.min(stems.size(), at + reach + 1));
        return window.containsAll(cue.stems());
    }

    /** The stems of the words of a folded text that mean something. */
    static List<String> stems(String folded) {
        List<String> stems = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Fold.wordLetter(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String word = folded.substring(start, i).toLowerCase(Locale.ROOT);
                if (!EMPTY_WORDS.contains(word) && (word.length() > 1 || Character.isDigit(word.charAt(0)))) {
                    stems.add(stem(word));
                }
                start = -1;
            }
        }
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
