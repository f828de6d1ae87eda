package org.cordon.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.cordon.crawl.Page;

/** The kinds of files that are read. */
enum Media {
    HTML,
    TEXT,
    MARKDOWN;

    private static final int SAMPLE = 50_000;
    private static final int HEAD = 2_000;

    /** By the name's ending where that says more than the server does, then by the type given, then by how it begins. */
    static Optional<Media> of(Page page, byte[] body) {
        // a wide charset has a NUL beside every letter of a tag
        String text = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1).replace("\0", "");
        String type = page.contentType()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*$", "")
                .strip();
        String path = page.url().getPath() == null
                ? page.url().toString()
                : page.url().getPath();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "text/markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
            case "text/plain" -> Optional.of(ending.equals("md") ? MARKDOWN : TEXT);
            case "", "application/octet-stream", "binary/octet-stream", "application/x-unknown" ->
                byEnding(ending, text);
            case "application/xml", "text/xml" -> looksHtml(text) ? Optional.of(HTML) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Media> byEnding(String ending, String text) {
        return switch (ending) {
            case "html", "htm", "xhtml", "shtml" -> Optional.of(HTML);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "txt", "text" -> Optional.of(TEXT);
            default -> Optional.of(looksHtml(text) ? HTML : TEXT);
        };
    }

    private static boolean looksHtml(String text) {
        String head = text.substring(0, Math.min(1000, text.length())).toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<head")
                || head.contains("<body")
                || head.contains("<div")
                || head.contains("<p>");
    }

    /** What bytes that are no text begin with or hold; empty for what may be text. */
    static Optional<String> binary(byte[] body) {
        String head = new String(body, 0, Math.min(8, body.length), StandardCharsets.ISO_8859_1);
        for (String magic : new String[] {
            "%PDF",
            "PK\u0003\u0004",
            "\u0089PNG",
            "GIF8",
            "\u00ff\u00d8\u00ff",
            "\u001f\u008b",
            "\u007fELF",
            "MZ\u0090",
            "RIFF",
            "OggS",
            "ID3",
            "\u00d0\u00cf\u0011\u00e0",
            "7z\u00bc\u00af",
            "Rar!",
            "BZh"
        }) {
            if (head.startsWith(magic)) {
                return Optional.of("begins as a file of another kind");
            }
        }
        return Optional.empty();
    }

    /** Whether decoded text still holds what no text holds, as its beginning shows. */
    static boolean hasControls(String text) {
        int controls = 0;
        int length = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 32 || c == 0xfffd) {
                controls += c == 0 ? 100 : c == '\n' || c == '\r' || c == '\t' || c == '\f' ? 0 : 1;
            }
        }
        return controls > 8 && controls * 50L > length;
    }
}
