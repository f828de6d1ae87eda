package org.cordon.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as pages carry it: objects as maps, arrays as lists, everything else as text. What is broken ends the value
 * early; nothing is thrown, since half of a description still describes.
 */
final class Json {

    private static final int DEPTH = 40;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The first value in a text: a Map, a List or a String. */
    static Object read(String text) {
        return new Json(text).value(0);
    }

    private Object value(int depth) {
        skipSpace();
        if (at >= text.length() || depth > DEPTH) {
            at = text.length();
            return "";
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> bare();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (next() != '}' && at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
                continue;
            }
            String key = string();
            if (next() == ':') {
                at++;
                map.putIfAbsent(key, value(depth + 1));
            }
        }
        at++;
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (next() != ']' && at < text.length()) {
            if (text.charAt(at) == ',' || text.charAt(at) == '}' || text.charAt(at) == ':') {
                at++;
            } else {
                list.add(value(depth + 1));
            }
        }
        at++;
        return list;
    }

    private char next() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape(out);
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> out.append(c == 'n' ? '\n' : ' ');
            case 'u' -> {
                int end = Math.min(at + 4, text.length());
                int code = 0;
                for (; at < end && Character.digit(text.charAt(at), 16) >= 0; at++) {
                    code = code * 16 + Character.digit(text.charAt(at), 16);
                }
                out.append((char) code);
            }
            default -> out.append(c);
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",}]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }
}
