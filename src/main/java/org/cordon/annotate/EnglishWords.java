package org.cordon.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The English words that speak of time. Each has a kind, written as one letter so that a phrase can be matched by a regular
 * expression over kinds, and a value:
 *
 * <pre>
 * M month         W weekday      D 1 to 31      O ordinal       Y year        N other number   n number word
 * U unit          V units        a a, an        f few, several  t the         i this           h that, same
 * l last          p past         u previous     e next, coming  c following   g ago            r later
 * R earlier       S after       y early, late  b begin, end   o of            F from, since T to, until      &amp; and
 * k today (days)  w now          P recently     j part of day   q quarter     H half-year      v half
 * s season        E every        A daily        B fiscal        K decade      C BC             G publication
 * Z century name  x any other    |  break       and the signs , - / ' themselves
 * </pre>
 */
final class EnglishWords {

    /** A kind and a value. */
    record Lexeme(char kind, int value) {}

    private static final Map<String, Lexeme> WORDS = new HashMap<>();

    static {
        numbered('M', "january february march april may june july august september october november december");
        numbered('M', "jan. feb. mar. apr. - jun. jul. aug. sep. oct. nov. dec.");
        numbered('M', "jan feb mar apr - jun jul aug sep oct nov dec");
        same('M', 9, "sept sept.");
        numbered('W', "monday tuesday wednesday thursday friday saturday sunday");
        numbered('W', "mon. tue. wed. thu. fri. sat. sun.");
        numbered('W', "mon tue wed thu fri sat sun");
        numbered('O', "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
        numbered(
                'n',
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen twenty");
        same('n', 30, "thirty");
        same('n', 40, "forty");
        same('n', 50, "fifty");
        same('n', 60, "sixty");
        same('n', 90, "ninety");
        same('n', 100, "hundred");
        same('f', 0, "few several many some couple dozen numerous recent");
        same('a', 1, "a an");
        same('t', 0, "the");
        same('i', 0, "this current");
        same('h', 0, "that same");
        same('l', -1, "last");
        same('p', -1, "past");
        same('u', -1, "previous prior preceding");
        same('e', 1, "next coming upcoming");
        same('c', 1, "following subsequent");
        same('g', 0, "ago");
        same('r', 1, "later afterwards afterward");
        same('S', 1, "after");
        same('R', -1, "earlier previously");
        same('y', 0, "early late mid");
        same('b', 0, "beginning start end middle close");
        same('o', 0, "of");
        same('F', 0, "from since");
        same('T', 0, "to through until till");
        same('&', 0, "and or");
        same('k', 0, "today tonight");
        same('k', -1, "yesterday");
        same('k', 1, "tomorrow");
        same('w', 0, "now currently nowadays presently");
        same('P', 0, "recently lately");
        numbered('j', "morning afternoon evening night midday noon");
        numbered('q', "q1 q2 q3 q4");
        numbered('H', "h1 h2");
        same('v', 0, "half");
        numbered('s', "spring summer autumn winter");
        same('s', 3, "fall");
        same('E', 0, "every each");
        same('B', 0, "fiscal financial calendar");
        same('C', 0, "bc b.c. bce");
        same('G', 0, "publication issuance enactment signing promulgation");
        units();
    }

    private EnglishWords() {}

    /** The meaning of a word; null for a word that does not speak of time. Names of days and months are capitalised. */
    static @Nullable Lexeme of(String word) {
        Lexeme lexeme = WORDS.get(word.toLowerCase(Locale.ROOT));
        boolean named = lexeme != null && (lexeme.kind == 'M' || lexeme.kind == 'W');
        return named && !Character.isUpperCase(word.charAt(0)) ? null : lexeme;
    }

    private static void units() {
        for (Unit unit : Unit.values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            if (unit != Unit.SECOND) {
                WORDS.put(name, new Lexeme('U', unit.ordinal()));
            }
            String many =
                    name.endsWith("y") && unit != Unit.DAY ? name.substring(0, name.length() - 1) + "ies" : name + "s";
            WORDS.put(many, new Lexeme('V', unit.ordinal()));
        }
        same('A', Unit.DAY.ordinal(), "daily everyday");
        same('A', Unit.WEEK.ordinal(), "weekly");
        same('A', Unit.MONTH.ordinal(), "monthly");
        same('A', Unit.QUARTER.ordinal(), "quarterly");
        same('A', Unit.YEAR.ordinal(), "annually yearly");
    }

    private static void numbered(char kind, String words) {
        int value = 0;
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, new Lexeme(kind, ++value));
        }
        WORDS.remove("-");
    }

    private static void same(char kind, int value, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, new Lexeme(kind, value));
        }
    }
}
