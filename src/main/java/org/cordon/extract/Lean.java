package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's markup without what no reader sees and no rule reads: scripts, styles, drawings and comments, which are more than half of
 * most pages and would all have to be parsed. Tags and quoted values are told as in the tokenization stage of the HTML standard.
 */
final class Lean {

    /** Half-open span of what stands between a script's tags. */
    private record Span(int start, int end) {}

    private static final List<String> UNSEEN =
            List.of("style", "svg", "img", "link", "noscript", "iframe", "source", "input");
    private static final int MAX_SCRIPT = 400_000;
    private static final int MAX_FAILURES = 500;
    private static final int MAX_TAG = 50_000;
    private static final int MAX_DRAWING = 200_000;
    private static final int BEFORE = 16;
    private static final int AROUND = 90;

    private final String raw;
    private final StringBuilder kept;
    private final List<Span> scripts = new ArrayList<>();
    private int copied;
    private int failures;

    private Lean(String raw) {
        this.raw = raw;
        this.kept = new StringBuilder(raw.length() / 2 + 16);
    }

    static Lean of(String html) {
        Lean lean = new Lean(html);
        int at = 0;
        while (at >= 0 && (at = html.indexOf('<', at)) >= 0 && at + 1 < html.length()) {
            at = lean.pass(at);
        }
        lean.kept.append(html, lean.copied, html.length());
        return lean;
    }

    /** The markup that is left; JSON-LD stays. */
    String html() {
        return kept.toString();
    }

    /** The first group of a pattern's first match around one of some words in a script; empty if none matches. */
    Optional<String> inScripts(Pattern pattern, List<String> words) {
        for (Span span : scripts) {
            Matcher m = pattern.matcher(raw);
            int best = span.end;
            String found = "";
            for (String word : span.end - span.start < MAX_SCRIPT ? words : List.<String>of()) {
                for (int at = next(word, span.start, best); at >= 0; at = next(word, at + 1, best)) {
                    m.region(Math.max(span.start, at - BEFORE), Math.min(span.end, at + AROUND));
                    if (m.find() && m.start() < best) {
                        best = m.start();
                        found = m.group(1);
                    }
                }
            }
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private int next(String word, int from, int to) {
        return from < to ? raw.indexOf(word, from, to) : -1;
    }

    /** Where to look on after what begins at a '<'; -1 where it never ends. */
    private int pass(int open) {
        char c = (char) (raw.charAt(open + 1) | 32);
        if (c == '!') {
            return raw.startsWith("--", open + 2) && !inTag(open) ? comment(open) : open + 1;
        }
        if (c == 's' && isNamed(open, "script")) {
            return script(open);
        }
        if (c == 't' && isNamed(open, "textarea")) {
            return after("textarea", open);
        }
        for (String name : "insl".indexOf(c) < 0 ? List.<String>of() : UNSEEN) {
            if (name.charAt(0) == c && isNamed(open, name) && !inTag(open)) {
                return unseen(open, name);
            }
        }
        return open + 1;
    }

    private int unseen(int open, String name) {
        int end = switch (name) {
            case "svg" -> drawingEnd(open);
            case "img", "source", "input" -> tagEnd(open);
            case "link" -> canonical(open);
            default -> after(name, open);
        };
        return end < 0 ? failed(open) : cut(open, end);
    }

    /** Looking in vain costs time that grows with the page: after so many times the rest stays as it is. */
    private int failed(int open) {
        return ++failures > MAX_FAILURES ? -1 : open + 1;
    }

    private int canonical(int open) {
        int end = tagEnd(open);
        return end < 0 || Strings.contains(raw.substring(open, end), "canonical") ? -1 : end;
    }

    /** Behind the '>' of a tag, those in quoted values passed over; -1 where there is none. */
    private int tagEnd(int open) {
        char quote = 0;
        int most = Math.min(raw.length(), open + MAX_TAG);
        for (int i = open + 1; i < most; i++) {
            char c = raw.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && opensValue(i)) {
                quote = c;
            }
        }
        return -1;
    }

    private boolean opensValue(int quote) {
        int i = quote - 1;
        while (i > 0 && raw.charAt(i) <= ' ') {
            i--;
        }
        return raw.charAt(i) == '=';
    }

    /** Whether a '<' stands in a quoted value of a tag before it. */
    private boolean inTag(int open) {
        int before = raw.lastIndexOf('<', open - 1);
        return before >= copied && raw.indexOf('>', before, open) < 0;
    }

    private int comment(int open) {
        int from = open + 4;
        int end = raw.startsWith(">", from)
                ? from + 1
                : raw.startsWith("->", from) ? from + 2 : endOf(raw.indexOf("-->", from), 3);
        return cut(open, end);
    }

    private int script(int open) {
        int begin = raw.indexOf('>', open) + 1;
        int after = after("script", open);
        if (after < 0 || begin > after || inTag(open)) {
            return after < 0 ? -1 : failed(open);
        }
        scripts.add(new Span(begin, Math.max(begin, raw.lastIndexOf('<', after - 1))));
        return raw.substring(open, begin).contains("ld+json") ? after : cut(open, after);
    }

    /** Drawings may stand in drawings, and in a broken page one may never end: then it stays. */
    private int drawingEnd(int open) {
        int depth = 0;
        int at = open;
        do {
            boolean close = raw.startsWith("/", at + 1);
            if (isNamed(close ? at + 1 : at, "svg")) {
                int end = raw.indexOf('>', at);
                depth += close ? -1 : end > 0 && raw.charAt(end - 1) == '/' ? 0 : 1;
            }
            if (depth == 0) {
                return endOf(raw.indexOf('>', at), 1);
            }
            at = raw.indexOf('<', at + 1);
        } while (at >= 0 && at - open < MAX_DRAWING);
        return -1;
    }

    private static int endOf(int found, int length) {
        return found < 0 ? -1 : found + length;
    }

    private int cut(int from, int to) {
        if (to >= 0) {
            kept.append(raw, copied, from);
            copied = to;
        }
        return to;
    }

    /** Behind the end tag of an element whose content is text only; -1 where there is none. */
    private int after(String name, int from) {
        for (int at = raw.indexOf("</", from); at >= 0; at = raw.indexOf("</", at + 2)) {
            if (isNamed(at + 1, name)) {
                return endOf(raw.indexOf('>', at), 1);
            }
        }
        return -1;
    }

    private boolean isNamed(int open, String name) {
        int end = open + 1 + name.length();
        return raw.regionMatches(true, open + 1, name, 0, name.length())
                && end < raw.length()
                && (raw.charAt(end) <= ' ' || raw.charAt(end) == '>' || raw.charAt(end) == '/');
    }
}
