package org.cordon.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * As much of an XML feed as is read: all of it, or its first items where it has too many, is too long or breaks off, with its
 * open elements closed. It is made before any parser sees the feed, whose trees weigh many times what the text does.
 */
final class FeedHead {

    private static final int MAX_DEPTH = 100;

    // Marks are ASCII in every charset a feed may be in but UTF-16, in which none is found and nothing is cut.
    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;
    private int items;
    private int end;
    private String tail = "";

    /** The bytes to parse, and how many items they were cut after; 0 where nothing was cut. */
    record Cut(byte[] bytes, int after) {}

    private FeedHead(byte[] xml) {
        this.text = new String(xml, StandardCharsets.ISO_8859_1);
    }

    /**
     * The first items of a feed.
     *
     * @throws IOException if it is nested too deeply, or too long before its first item ends
     */
    static Cut of(byte[] xml, int maxItems, int maxBytes) throws IOException {
        FeedHead head = new FeedHead(xml);
        while (head.items < maxItems && head.next()) {
            if (head.open.size() > MAX_DEPTH) {
                throw new IOException(Trouble.FEED_TOO_DEEP.with(MAX_DEPTH));
            }
            if (head.at > maxBytes) {
                break;
            }
        }
        boolean more = head.items == maxItems ? head.hasMore() : xml.length > maxBytes || !head.open.isEmpty();
        if (!more || head.items == 0 && xml.length <= maxBytes) {
            return new Cut(xml, 0);
        }
        if (head.items == 0) {
            throw new IOException(Trouble.FEED_TOO_LONG.with(maxBytes >> 20));
        }
        String cut = head.text.substring(0, head.end) + head.tail;
        return new Cut(cut.getBytes(StandardCharsets.ISO_8859_1), head.items);
    }

    private boolean hasMore() {
        return text.indexOf("<item", end) >= 0 || text.indexOf("<entry", end) >= 0;
    }

    /** Goes past the next piece of markup; false where there is none that is whole and well-formed. */
    private boolean next() {
        int from = text.indexOf('<', at);
        if (from < 0) {
            return false;
        }
        if (text.startsWith("<!--", from)) {
            return past("-->", from + 4);
        }
        if (text.startsWith("<![CDATA[", from)) {
            return past("]]>", from + 9);
        }
        if (text.startsWith("<?", from)) {
            return past("?>", from + 2);
        }
        if (text.startsWith("<!", from)) {
            return past(">", from + 2);
        }
        return text.startsWith("</", from) ? closed(from + 2) : opened(from + 1);
    }

    private boolean past(String mark, int from) {
        int found = text.indexOf(mark, from);
        at = found + mark.length();
        return found >= 0;
    }

    private boolean opened(int from) {
        int close = from;
        char quote = 0;
        while (close < text.length() && (quote != 0 || text.charAt(close) != '>')) {
            char c = text.charAt(close++);
            if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
        }
        if (close == text.length()) {
            return false;
        }
        at = close + 1;
        if (text.charAt(close - 1) != '/') {
            open.push(name(from, close));
        }
        return true;
    }

    private boolean closed(int from) {
        int close = text.indexOf('>', from);
        if (close < 0 || open.isEmpty() || !open.peek().equals(name(from, close))) {
            return false;
        }
        at = close + 1;
        String name = open.pop();
        String local = name.substring(name.indexOf(':') + 1);
        // Not what an entry's own content may hold under the same name.
        if (open.size() <= 2 && (local.equals("item") || local.equals("entry"))) {
            items++;
            end = at;
            StringBuilder closing = new StringBuilder();
            open.forEach(element -> closing.append("</").append(element).append('>'));
            tail = closing.toString();
        }
        return true;
    }

    private String name(int from, int to) {
        int until = from;
        while (until < to && text.charAt(until) > ' ' && text.charAt(until) != '/') {
            until++;
        }
        return text.substring(from, until);
    }
}
