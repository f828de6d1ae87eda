package org.cordon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.index.EntityTokens;

/** Shows where a passage answers: its sentences with the most of the query's words, and those words marked. */
final class Snippets {

    /** A span of text that matched, and what it matched: a term or an entity's id. */
    record Mark(int start, int end, String what, boolean entity) {}

    private static final int LONGEST = 320;

    /** A Han character says about as much as two letters. */
    private static final int LONGEST_HAN = 160;

    private static final char LAST_LATIN = 0x24F;

    private final Marker marker;
    private final Set<String> ids;
    private final EntityTokens entities;

    Snippets(Words words, List<String> ids, EntityTokens entities) {
        this.marker = new Marker(words.meant());
        this.ids = Set.copyOf(ids);
        this.entities = entities;
    }

    /** Whether the query names entities, which are marked too. */
    boolean ofNames() {
        return !ids.isEmpty();
    }

    /** The places of a text that match, in order; some may overlap. Where it names entities is looked up if it is not known. */
    List<Mark> marks(String text, Optional<List<EntityTokens.Named>> known) {
        List<Mark> marks = marker.marks(text);
        if (ofNames()) {
            for (EntityTokens.Named named : known.orElseGet(() -> entities.in(text))) {
                if (ids.contains(named.entity())) {
                    marks.add(new Mark(named.start(), named.end(), named.entity(), true));
                }
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return marks;
    }

    /** The text's best sentences with their marks, and of them the one that answers best. */
    List<Hit.Fragment> of(String text, List<Mark> marks) {
        int[] starts = Sentences.starts(text);
        int[] window = window(text, starts, marks);
        int[] sentence = Sentences.best(text, starts, window, marks);
        List<Hit.Fragment> fragments = new ArrayList<>();
        if (window[0] > 0) {
            fragments.add(new Hit.Fragment("… ", false));
        }
        add(fragments, text, marks, new Stretch(window[0], sentence[0], false));
        add(fragments, text, marks, new Stretch(sentence[0], sentence[1], true));
        add(fragments, text, marks, new Stretch(sentence[1], window[1], false));
        if (window[1] < text.length()) {
            fragments.add(new Hit.Fragment(" …", false));
        }
        return fragments;
    }

    /** A part of what is shown, within the sentence that answers or outside. */
    private record Stretch(int from, int to, boolean sentence) {}

    private static void add(List<Hit.Fragment> fragments, String text, List<Mark> marks, Stretch stretch) {
        int at = stretch.from();
        for (Mark mark : marks) {
            int start = Math.max(mark.start(), at);
            if (start < mark.end() && mark.end() <= stretch.to()) {
                add(fragments, new Hit.Fragment(text.substring(at, start), false, stretch.sentence()));
                add(fragments, new Hit.Fragment(text.substring(start, mark.end()), true, stretch.sentence()));
                at = mark.end();
            }
        }
        add(fragments, new Hit.Fragment(text.substring(at, stretch.to()), false, stretch.sentence()));
    }

    /** Marks that touch become one. */
    private static void add(List<Hit.Fragment> fragments, Hit.Fragment next) {
        if (next.text().isEmpty()) {
            return;
        }
        Hit.Fragment last = fragments.isEmpty() ? new Hit.Fragment("", false) : fragments.getLast();
        if (next.marked() && last.marked() && next.sentence() == last.sentence()) {
            fragments.removeLast();
            fragments.add(new Hit.Fragment(last.text() + next.text(), true, next.sentence()));
        } else {
            fragments.add(next);
        }
    }

    private static int[] window(String text, int[] starts, List<Mark> marks) {
        int longest = text.length() > LONGEST_HAN && han(text) * 4 > text.length() ? LONGEST_HAN : LONGEST;
        if (text.length() <= longest) {
            return new int[] {0, text.length()};
        }
        int[] best = {0, 0};
        int most = -1;
        for (int first = 0; first < starts.length - 1; first++) {
            int last = first + 1;
            while (last + 1 < starts.length && starts[last + 1] - starts[first] <= longest) {
                last++;
            }
            int distinct = Sentences.matched(marks, starts[first], starts[last]);
            if (distinct > most) {
                most = distinct;
                best = new int[] {starts[first], starts[last]};
            }
        }
        return best[1] - best[0] <= longest ? trimmed(text, best) : cut(text, marks, best, longest);
    }

    /** Part of a sentence that is itself too long: from shortly before its first mark. */
    private static int[] cut(String text, List<Mark> marks, int[] sentence, int longest) {
        int first = marks.stream()
                .mapToInt(Mark::start)
                .filter(s -> s >= sentence[0] && s < sentence[1])
                .findFirst()
                .orElse(sentence[0]);
        int from = Math.max(sentence[0], Math.min(first - longest / 4, sentence[1] - longest));
        int to = Math.min(sentence[1], from + longest);
        return trimmed(text, new int[] {wordStart(text, from, sentence[0]), wordStart(text, to, from)});
    }

    private static int wordStart(String text, int at, int lowest) {
        for (int i = at; i > lowest && i > at - 20 && i < text.length(); i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splits ? at - 1 : at;
    }

    private static int[] trimmed(String text, int[] window) {
        int to = window[1];
        while (to > window[0] && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new int[] {window[0], to};
    }

    private static int han(String text) {
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            // Of a character in two parts the first alone counts as none: those are rare.
            han += text.charAt(i) > LAST_LATIN && Character.isIdeographic(text.charAt(i)) ? 1 : 0;
        }
        return han;
    }
}
