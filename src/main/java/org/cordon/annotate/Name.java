package org.cordon.annotate;

import java.time.LocalDate;
import java.util.Optional;

/** One name of an entity, and the rules by which a stretch of text is that name. */
record Name(String entity, String text, boolean weak, Term term) {

    /** The days on which a name means its entity: from a day until before another. */
    record Term(LocalDate from, LocalDate until) {
        static final Term ALWAYS = new Term(LocalDate.MIN, LocalDate.MAX);

        boolean holds(Optional<LocalDate> day) {
            return equals(ALWAYS)
                    || day.filter(d -> !d.isBefore(from) && d.isBefore(until)).isPresent();
        }
    }

    private static final int LONG = 5;
    private static final int VERY_LONG = 10;

    Name(String entity, String text, boolean weak) {
        this(entity, text, weak, Term.ALWAYS);
    }

    /** Whether this is what an office is called, not what its holder is called. */
    boolean title() {
        return !term.equals(Term.ALWAYS);
    }

    /** The letters by which the name is looked up: no separators, all look-alikes folded. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isSeparator(text.charAt(i))) {
                key.append(Letters.key(text.charAt(i)));
            }
        }
        return key.toString();
    }

    /** Whether {@code [start, end)} of a text, whose key is this name's, is this name as it may be written. */
    boolean isWritten(String in, int start, int end) {
        Comparison comparison = new Comparison(this, in, start);
        return comparison.reach(end) && comparison.cases() && isBounded(in, start, end);
    }

    private static boolean isBounded(String in, int start, int end) {
        boolean freeBefore = !Letters.isLatin(in.charAt(start)) || start == 0 || !joins(in, start - 1, start - 2);
        boolean freeAfter = !Letters.isLatin(in.charAt(end - 1))
                || end == in.length()
                || !joins(in, end, end + 1)
                || plural(in, end);
        return freeBefore && freeAfter;
    }

    /** A letter at {@code beside} makes one word of it; so does the dot of an address with a small letter beyond. */
    private static boolean joins(String in, int beside, int beyond) {
        char c = in.charAt(beside);
        boolean address = (c == '.' || c == '@' || c == '_' || c == '/')
                && beyond >= 0
                && beyond < in.length()
                && Character.isLowerCase(in.charAt(beyond))
                && in.charAt(beyond) < 0x80;
        return Letters.isLatin(c) || c == '_' || address && c != '/';
    }

    private static boolean plural(String in, int end) {
        return in.charAt(end) == 's' && (end + 1 == in.length() || !Letters.isLatin(in.charAt(end + 1)));
    }

    /** A walk along a name and a text side by side. */
    private static final class Comparison {
        private final String name;
        private final String in;
        private final int start;
        private int at;
        private int letters;
        private int otherCase;
        private int alike;
        private int seams;

        Comparison(Name name, String in, int start) {
            this.name = name.text;
            this.in = in;
            this.start = start;
            this.at = start;
        }

        boolean reach(int end) {
            boolean gap = false;
            for (int i = 0; i < name.length(); i++) {
                if (Letters.isSeparator(name.charAt(i))) {
                    gap = true;
                    continue;
                }
                boolean space = false;
                while (at < end && Letters.isSeparator(in.charAt(at))) {
                    at++;
                    space = true;
                }
                if (at >= end
                        || gap != space && i > 0 && !seam(gap ? in : name, gap ? at : i)
                        || !same(name.charAt(i))) {
                    return false;
                }
                seams += gap != space && i > 0 ? 1 : 0;
                gap = false;
                at++;
            }
            return at == end;
        }

        /** A word may begin without a space, or with one too many, where a capital or a digit shows it. */
        private static boolean seam(String in, int at) {
            char before = in.charAt(at - 1);
            char after = in.charAt(at);
            boolean camel = Character.isLowerCase(before) && Character.isUpperCase(after);
            boolean digits = Character.isDigit(before) != Character.isDigit(after)
                    && Letters.isLatin(before)
                    && Letters.isLatin(after);
            return camel || digits && in.length() > 3;
        }

        private boolean same(char expected) {
            char want = Letters.plain(expected);
            char have = Letters.plain(in.charAt(at));
            letters += Character.isLetter(want) ? 1 : 0;
            if (want == have) {
                return true;
            }
            if (Character.toLowerCase(want) == Character.toLowerCase(have)) {
                otherCase++;
                return true;
            }
            alike++;
            return Letters.lookAlike(want, have);
        }

        /** Short names are written as they are or in capitals; a look-alike letter is forgiven in a long name only. */
        boolean cases() {
            if (alike > 0 || seams > 0) {
                return otherCase == 0 && (alike == 0 || letters >= LONG);
            }
            if (otherCase == 0 || allCapitals() && letters > 2) {
                return true;
            }
            boolean lower = Character.isLowerCase(in.charAt(start));
            return letters >= LONG && (!lower || letters >= VERY_LONG || hasInnerCapital());
        }

        /** "TikTok" may be written small, "Oracle" and "Zero One" are other words then. */
        private boolean hasInnerCapital() {
            boolean separated = name.chars().anyMatch(c -> Letters.isSeparator((char) c));
            return !separated && name.chars().skip(1).anyMatch(Character::isUpperCase);
        }

        private boolean allCapitals() {
            return in.substring(start, at).chars().noneMatch(Character::isLowerCase);
        }
    }
}
