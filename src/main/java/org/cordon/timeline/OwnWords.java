package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says in words of its own: two telling words in a row, four Han letters in a row; no names, no dates, no words
 * of the field, none that every report has.
 */
final class OwnWords {

    private static final int LONG = 5;
    private static final int RUN = 4;
    private static final Set<String> COMMON = new HashSet<>(Cues.stems(
            "about above according across after again against agency all also although among another around because become before"
                    + " began begin being below between beyond billion both business called certain china chinese citing companies company"
                    + " could country countries current currently department during each earlier either european every existing expected"
                    + " federal firms first following foreign former further general global government group having however include includes"
                    + " including industry international issue issued january february march april june july august september october"
                    + " november december large last later latest likely local major making many measure measures million minister ministry"
                    + " monday month months national never never next nearly number official officials often other others people percent"
                    + " place point policy possible previous previously product products provide provided public really recent recently"
                    + " related released report reported reports required rules saying second sector security several should since some"
                    + " source sources spokesperson state stated statement states still such system systems technology technologies"
                    + " their them then there these they thing third this those three through time told total toward towards under united"
                    + " until using various very want week weeks were what when where whether which while whose will with within without"
                    + " world would year years yesterday"));
    private static final String WEAK = "的了在是和与及或将对为也就等并其这该个有被把从向于以而所之已还不都要会可能上下中内外前后年月日";

    private OwnWords() {}

    /** Whether two lines share such words. */
    static boolean shared(Reading one, Line first, Reading other, Line second) {
        Set<String> runs = runs(one, first);
        return runs(other, second).stream().anyMatch(runs::contains);
    }

    private static Set<String> runs(Reading reading, Line line) {
        boolean[] covered = new boolean[line.readTo() - line.sentence().start()];
        int start = line.sentence().start();
        line.mentions().forEach(m -> cover(covered, m.start() - start, m.end() - start));
        line.dates().forEach(d -> cover(covered, d.start() - start, d.end() - start));
        line.terms().forEach(t -> cover(covered, t.start() - start, t.end() - start));
        Set<String> runs = new HashSet<>();
        for (String clear : clear(reading.folded().substring(start, line.readTo()), covered)) {
            words(clear, runs);
            han(clear, runs);
        }
        return runs;
    }

    private static void cover(boolean[] covered, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(covered.length, to); i++) {
            covered[i] = true;
        }
    }

    private static List<String> clear(String text, boolean[] covered) {
        List<String> clear = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= covered.length; i++) {
            if (i == covered.length || covered[i] || ",.;:!?,。;:!?、()()\"".indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    clear.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return clear;
    }

    private static void words(String clear, Set<String> runs) {
        List<String> stems = Cues.stems(clear);
        for (int i = 1; i < stems.size(); i++) {
            if (telling(stems.get(i - 1)) && telling(stems.get(i))) {
                runs.add(stems.get(i - 1) + " " + stems.get(i));
            }
        }
    }

    private static boolean telling(String stem) {
        return stem.length() >= LONG && !COMMON.contains(stem) && stem.chars().noneMatch(Character::isDigit);
    }

    private static void han(String clear, Set<String> runs) {
        for (int i = 0; i + RUN <= clear.length(); i++) {
            String run = clear.substring(i, i + RUN);
            if (run.chars().allMatch(c -> Fold.han((char) c) && WEAK.indexOf(c) < 0)) {
                runs.add(run);
            }
        }
    }
}
