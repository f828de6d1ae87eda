package org.cordon.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A regular expression of very many alternatives, of which only those are tried that begin as the text does. */
final class Openings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MAX_EXPANDED = 2_000;

    private final Map<Character, Pattern> byFirst = new HashMap<>();
    private final Pattern[] ascii = new Pattern[128];
    private final Pattern others;

    /** Alternatives parted by '|', and what may follow each. */
    Openings(String alternatives, String suffix) {
        List<String> expanded = new ArrayList<>();
        expand(alternatives, "", expanded);
        Map<Character, List<String>> groups = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (String one : expanded) {
            if (opensPlainly(one)) {
                groups.computeIfAbsent(fold(one.charAt(0)), k -> new ArrayList<>())
                        .add(one);
            } else {
                rest.add(one);
            }
        }
        groups.forEach((first, list) -> {
            list.addAll(rest);
            byFirst.put(first, compile(list, suffix));
        });
        this.others = compile(rest, suffix);
        Arrays.setAll(ascii, c -> byFirst.getOrDefault(fold((char) c), others));
    }

    private static Pattern compile(List<String> alternatives, String suffix) {
        // no alternative at all must match nothing, not the empty text
        return Pattern.compile(
                alternatives.isEmpty() ? "(?!)" : "(?:" + String.join("|", alternatives) + ")" + suffix, FLAGS);
    }

    /** Whether a whole text is one of the alternatives, in whatever case. */
    boolean matches(String text) {
        return !text.isEmpty() && beginning(text.charAt(0)).matcher(text).matches();
    }

    private Pattern beginning(char first) {
        return first < ascii.length ? ascii[first] : byFirst.getOrDefault(fold(first), others);
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }

    private static boolean opensPlainly(String regex) {
        return !regex.isEmpty()
                && Character.isLetter(regex.charAt(0))
                && (regex.length() == 1 || "?*{+".indexOf(regex.charAt(1)) < 0);
    }

    /** Opens groups at the beginning of alternatives, so that what they begin with shows. */
    private static void expand(String alternatives, String tail, List<String> out) {
        for (String one : split(alternatives)) {
            int close = one.startsWith("(?:") ? close(one) : -1;
            if (close < 0 || out.size() > MAX_EXPANDED) {
                out.add(one + tail);
                continue;
            }
            String after = one.substring(close + 1);
            boolean optional = after.startsWith("?");
            if (after.startsWith("*") || after.startsWith("+") || after.startsWith("{")) {
                out.add(one + tail);
            } else {
                expand(one.substring(3, close), (optional ? after.substring(1) : after) + tail, out);
                if (optional) {
                    expand(after.substring(1) + tail, "", out);
                }
            }
        }
    }

    private static List<String> split(String regex) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = classEnd(regex, i);
            } else if (c == '|' && depth == 0) {
                parts.add(regex.substring(from, i));
                from = i + 1;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        parts.add(regex.substring(from));
        return parts;
    }

    private static int close(String regex) {
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = classEnd(regex, i);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int classEnd(String regex, int open) {
        int i = open + 1;
        while (i < regex.length() && (regex.charAt(i) != ']' || i == open + 1)) {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
