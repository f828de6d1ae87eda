package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Passage;

/** Reads an article kept as Markdown: front matter, headings, lists and paragraphs; the marks themselves are left out. */
final class Markdown {

    private static final Pattern KEY = Pattern.compile("^([A-Za-z][A-Za-z_-]{0,30})\\s{0,3}:\\s{0,5}(.*)$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\[\\]]{0,500})]\\([^()\\s]{0,1000}(?:\\s\"[^\"]{0,200}\")?\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|\\*|(?<![\\w])_(?=\\w)|(?<=\\w)_(?!\\w)|`)");
    private static final Pattern RULE = Pattern.compile("^\\s{0,3}(?:[-*_]\\s?){3,}$|^=+$|^```.*$");

    private final Map<String, String> front = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Passage.Kind open = Passage.Kind.PARAGRAPH;

    private Markdown() {}

    static Draft read(String text) {
        Markdown markdown = new Markdown();
        String[] lines = text.split("\\R", -1);
        for (int i = markdown.frontMatter(lines); i < lines.length; i++) {
            markdown.line(lines[i]);
        }
        markdown.close();
        return markdown.draft();
    }

    /** Reads the front matter and gives the line after it. */
    private int frontMatter(String[] lines) {
        if (!lines[0].strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(lines.length, 200); i++) {
            if (lines[i].strip().matches("---|\\.\\.\\.")) {
                return i + 1;
            }
            Matcher m = KEY.matcher(lines[i]);
            if (m.matches()) {
                front.put(
                        m.group(1).toLowerCase(Locale.ROOT), unquoted(m.group(2).strip()));
            }
        }
        front.clear();
        return 0;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            close();
        } else if (heading.matches()) {
            close();
            open = Passage.Kind.HEADING;
            paragraph.append(heading.group(1));
            close();
        } else if (item.matches()) {
            close();
            open = Passage.Kind.LIST_ITEM;
            paragraph.append(item.group(1));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.replaceFirst("^\\s{0,3}>\\s?", ""));
        }
    }

    private void close() {
        String bare = LINK.matcher(paragraph)
                .replaceAll(m -> m.group(1).isEmpty() ? Matcher.quoteReplacement(m.group(2)) : "");
        Block block = Block.of(open, EMPHASIS.matcher(bare).replaceAll(""));
        if (!block.text().isEmpty()) {
            blocks.add(block);
        }
        paragraph.setLength(0);
        open = Passage.Kind.PARAGRAPH;
    }

    private Draft draft() {
        Optional<String> named = Optional.ofNullable(front.get("title")).filter(t -> !t.isBlank());
        String title = named.orElseGet(() -> blocks.isEmpty()
                ? ""
                : blocks.get(0).isHeading()
                        ? blocks.get(0).text()
                        : PlainText.titleOf(blocks.get(0).text()));
        List<Block> text = new ArrayList<>(blocks);
        if (!text.isEmpty() && text.get(0).isHeading() && text.get(0).text().equals(title)) {
            text.remove(0);
        }
        Optional<LocalDate> dated = text.stream()
                .limit(2)
                .map(b -> PlainText.dateLine(b.text()))
                .flatMap(Optional::stream)
                .findFirst();
        text.removeIf(b -> text.indexOf(b) < 2 && PlainText.dateLine(b.text()).isPresent());
        return new Draft(
                title,
                value("author").map(List::of).orElse(List.of()),
                value("publisher"),
                value("date")
                        .or(() -> value("published"))
                        .flatMap(DateText::first)
                        .or(() -> dated),
                value("modified").flatMap(DateText::first),
                value("url").flatMap(u -> Address.parse(u, URI.create("about:blank"))),
                value("language").or(() -> value("lang")).orElse(""),
                text);
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(front.get(key)).filter(v -> !v.isBlank());
    }
}
