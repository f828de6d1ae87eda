package org.cordon.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds long names with one letter wrong, missing or too many ("Anthropik"). Looked up by
 * the forms that a name and a word have with one letter left out, so that one pass over the capitalised words is enough.
 */
final class Spellings {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 7;

    /** Words that are one letter from a name and no slip. */
    private static final Set<String> WORDS =
            Set.of("synopsis", "geranium", "facebooks", "brookings", "american", "americana");

    private static final int MARKS = 1 << 22;
    private static final int[] POWERS = powers();

    private final Map<String, List<Name>> byForm = new HashMap<>();
    /** The hashes of all forms: most words have none of them, which is told without making theirs. */
    private final BitSet marks = new BitSet(MARKS);

    /** Lets a strong name of eight letters or more, all Latin, be found misspelt; places and laws have too many neighbours. */
    void add(Name name) {
        String key = key(name.text());
        boolean fits = !name.weak()
                && !name.title()
                && key.length() >= SHORTEST
                && key.length() <= LONGEST
                && key.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !name.entity().startsWith("place:")
                && !name.entity().startsWith("law:");
        if (fits) {
            for (String form : forms(key)) {
                byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(name);
                marks.set(mark(form.hashCode()));
            }
        }
    }

    /** The misspelt names of a text; {@code taken} tells where a name was found as it is written. */
    List<Candidate> in(String text, List<Candidate> taken) {
        List<Candidate> found = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            while (next < taken.size() && taken.get(next).end() <= at) {
                next++;
            }
            boolean free = next == taken.size() || taken.get(next).start() > at;
            if (!free) {
                at = taken.get(next).end();
            } else if (capital(text, at)) {
                int limit =
                        next == taken.size() ? text.length() : taken.get(next).start();
                Optional<Candidate> longest = from(text, at, limit);
                longest.ifPresent(found::add);
                at = longest.map(Candidate::end).orElse(wordEnd(text, at));
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean capital(String text, int at) {
        return Character.isUpperCase(text.charAt(at))
                && text.charAt(at) < 0x80
                && (at == 0 || !Letters.isLatin(text.charAt(at - 1)));
    }

    private static int wordEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Letters.isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Optional<Candidate> from(String text, int start, int limit) {
        Optional<Candidate> longest = Optional.empty();
        int end = start;
        for (int words = 0; words < MOST_WORDS && end - start <= LONGEST; words++) {
            int begin = words == 0 ? start : end + 1;
            if (begin >= limit || words > 0 && text.charAt(end) != ' ' || !Letters.isLatin(text.charAt(begin))) {
                break;
            }
            end = wordEnd(text, begin);
            if (end > limit || end - start > LONGEST) {
                break;
            }
            Optional<Candidate> meant = meant(text, start, end);
            longest = meant.isPresent() ? meant : longest;
        }
        return longest;
    }

    private Optional<Candidate> meant(String text, int start, int end) {
        String written = text.substring(start, end);
        String key = key(written);
        if (key.length() < SHORTEST - 1 || !marked(key) || WORDS.contains(key)) {
            return Optional.empty();
        }
        Set<String> entities = new HashSet<>();
        List<Name> names = new ArrayList<>();
        for (String form : forms(key)) {
            for (Name name : byForm.getOrDefault(form, List.of())) {
                if (oneApart(key, key(name.text())) && words(name.text()) == words(written) && !names.contains(name)) {
                    names.add(name);
                    entities.add(name.entity());
                }
            }
        }
        return entities.size() == 1 ? Optional.of(new Candidate(start, end, names)) : Optional.empty();
    }

    /** Whether one of the word's forms may be one of a name's. */
    private boolean marked(String key) {
        if (marks.get(mark(key.hashCode()))) {
            return true;
        }
        int length = key.length();
        int before = 0;
        int behind = key.hashCode();
        for (int i = 0; i < length; i++) {
            // Of the whole word's hash what stands behind the letter left out, and what stands before it, moved down.
            int power = POWERS[length - 1 - i];
            behind -= key.charAt(i) * power;
            if (i > 0 && marks.get(mark(before * power + behind))) {
                return true;
            }
            before = before * 31 + key.charAt(i);
        }
        return false;
    }

    private static int mark(int hash) {
        return hash * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(MARKS - 1);
    }

    private static int[] powers() {
        int[] powers = new int[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 31;
        }
        return powers;
    }

    /** Whether a word is another with a letter put in, left out or taken for another; not the first, and no ending put on. */
    private static boolean oneApart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int longer = Math.max(one.length(), other.length());
        boolean ending = one.length() > other.length() && tail == 0;
        return head > 0 && longer - shorter <= 1 && longer - head - tail == 1 && !ending;
    }

    private static long words(String text) {
        return text.chars().filter(c -> c == ' ').count();
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isSeparator(text.charAt(i))) {
                key.append(Character.toLowerCase(Letters.plain(text.charAt(i))));
            }
        }
        return key.toString();
    }

    /** The word and all that it becomes when one letter but the first is left out. */
    private static List<String> forms(String key) {
        List<String> forms = new ArrayList<>(key.length());
        forms.add(key);
        for (int i = 1; i < key.length(); i++) {
            forms.add(key.substring(0, i) + key.substring(i + 1));
        }
        return forms;
    }
}
