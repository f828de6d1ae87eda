package org.cordon.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cordon.extract.NameWords.Word;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the class names and the id of an element say: that it is furniture, readers' comments, an article's text, a card shown
 * on pointing; and how plainly they speak of a date, 0 most plainly, {@link #NO_DATE} not at all.
 */
record Names(int said) {

    static final int NO_DATE = 3;
    static final Names NONE = new Names(0);

    private static final NameWords WORDS = new NameWords();
    private static final int DATES = NameWords.DATE | NameWords.DATE_PLAIN | NameWords.DATE_MAYBE;
    private static final Pattern BODY = Pattern.compile(
            "(?:\\S*[_-])?(?:(?:article|story|post|entry|news|blog-?post|blog|content)[_-]{0,2}(?:body|content|text|copy|main|detail)|articlebody|article-?text|body-?copy|rich-?text-?article-?body|main-?article-?content|single-?content)(?:[_-]{1,2}(?:content|text|inner|body|copy|[0-9a-z]{5,8}))?");
    private static final Pattern CARD = Pattern.compile(
            "(?:tool-?tip|pop-?over|hover-?card|rollover)[\\w-]*(?:block|content|text|box|body|card|inner)");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Integer> CHECKED = new ConcurrentHashMap<>();
    private static final int MAX_CHECKED = 20_000;
    private static final int MAX_LENGTH = 120;
    private static final int MAX_NAMES = 200;

    /** Reads the names of one page, whose elements share most of their classes. */
    static final class Reader {

        private final Map<String, Integer> classes = new HashMap<>();

        Names of(Element element) {
            if (element.attributesSize() == 0) {
                return NONE;
            }
            Attributes all = element.attributes();
            String named = all.get("class");
            String id = all.get("id");
            int said = named.isEmpty() ? 0 : classes.computeIfAbsent(named, Names::read);
            said |= id.isEmpty() ? 0 : read(id);
            return said == 0 ? NONE : new Names(said);
        }
    }

    private static int read(String names) {
        int said = 0;
        int from = 0;
        for (int i = 0, seen = 0; i <= names.length() && seen < MAX_NAMES; i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > from && i - from <= MAX_LENGTH) {
                    said |= name(names, from, i);
                    seen++;
                }
                from = i + 1;
            }
        }
        return said;
    }

    private static int name(String names, int from, int to) {
        int said = 0;
        int state = 0;
        for (int i = from; i < to; i++) {
            char c = names.charAt(i);
            said |= c == ':' || c == '[' || c == '(' ? NameWords.LITTLE : 0;
            state = WORDS.step(state, c);
            if ((state & 1) != 0) {
                for (Word word : WORDS.endingIn(state)) {
                    boolean stands = (said & word.says()) == 0 && stands(word, names, new Span(from, to), i + 1);
                    said |= stands ? word.says() : 0;
                }
            }
        }
        if ((said & NameWords.LITTLE) != 0) {
            return said & DATES;
        }
        return (said & (NameWords.BODY | NameWords.CARD)) == 0 ? said : checked(said, names.substring(from, to));
    }

    /** Half-open span of a name among others. */
    private record Span(int from, int to) {}

    private static boolean stands(Word word, String names, Span name, int end) {
        int from = name.from;
        int to = name.to;
        int start = end - word.length();
        return switch (word.place()) {
            case ANYWHERE -> true;
            case PART -> isBoundary(names, from, to, start) && isBoundary(names, from, to, end);
            case PART_BEGINS -> isBoundary(names, from, to, start);
            case LAST_PART -> end == to && isBoundary(names, from, to, start);
            case BEFORE_MORE -> start == from && end < to;
        };
    }

    /** Names are parted by hyphens, underscores and humps. */
    private static boolean isBoundary(String names, int from, int to, int at) {
        if (at == from || at == to) {
            return true;
        }
        char before = names.charAt(at - 1);
        char after = names.charAt(at);
        return before == '-'
                || before == '_'
                || after == '-'
                || after == '_'
                || after >= 'A' && after <= 'Z' && before >= 'a' && before <= 'z';
    }

    /** Words that only make it likely are held against the whole name; pages share those names, and the number kept is bounded. */
    private static int checked(int said, String name) {
        Integer known = CHECKED.get(name);
        if (known == null) {
            known = check(said, name);
            if (CHECKED.size() >= MAX_CHECKED) {
                CHECKED.clear();
            }
            CHECKED.put(name, known);
        }
        return known;
    }

    private static int check(int said, String name) {
        String plain = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        boolean body = (said & NameWords.BODY) != 0 && BODY.matcher(plain).matches();
        boolean card = (said & NameWords.CARD) != 0 && CARD.matcher(plain).matches();
        return said & ~(NameWords.BODY | NameWords.CARD) | (body ? NameWords.BODY : 0) | (card ? NameWords.CARD : 0);
    }

    boolean furniture() {
        return (said & NameWords.FURNITURE) != 0;
    }

    boolean comments() {
        return (said & NameWords.COMMENTS) != 0;
    }

    boolean body() {
        return (said & NameWords.BODY) != 0;
    }

    boolean hover() {
        return (said & NameWords.CARD) != 0;
    }

    int date() {
        if ((said & NameWords.DATE) != 0) {
            return 0;
        }
        return (said & NameWords.DATE_PLAIN) != 0 ? 1 : (said & NameWords.DATE_MAYBE) != 0 ? 2 : NO_DATE;
    }
}
