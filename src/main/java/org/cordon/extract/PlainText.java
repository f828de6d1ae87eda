package org.cordon.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Passage;

/** Reads an article kept as plain text: a title line, perhaps a line with a date, then a paragraph a line. */
final class PlainText {

    private static final int TITLE_WEIGHT = 160;
    private static final int SENTENCE_TITLE_WEIGHT = 125;
    private static final int CUT_TITLE = 90;
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}[.、)）]|[-*•·●▪]|[（(]?[一二三四五六七八九十]{1,2}[、）)]).*");
    private static final Pattern BESIDE_DATE = Pattern.compile(
            "(?:published|posted|updated|date|time|last|modified|on|at|发布|时间|日期|发表|更新|于|阅读|浏览|views?|read|gmt|utc|est|edt|pst|bst|cst|am|pm|a\\.m\\.|p\\.m\\."
                    + "|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|星期[一二三四五六日天]|周[一二三四五六日]|日|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,7}+|[|:：,.·()（）+\\s-]++)*+",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    static Draft read(String text) {
        List<String> lines = lines(text);
        if (lines.isEmpty()) {
            return new Draft(
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of());
        }
        boolean titled = isTitle(lines.get(0), lines.size() > 1 ? lines.get(1) : "");
        String title = titled ? lines.get(0) : titleOf(lines.get(0));
        List<Block> blocks = new ArrayList<>();
        Optional<LocalDate> published = Optional.empty();
        for (int i = titled ? 1 : 0; i < lines.size(); i++) {
            Optional<LocalDate> dated = i < 6 ? dateLine(lines.get(i)) : Optional.empty();
            if (dated.isPresent()) {
                published = published.or(() -> dated);
            } else {
                blocks.add(new Block(kind(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : ""), lines.get(i)));
            }
        }
        return new Draft(title, List.of(), Optional.empty(), published, Optional.empty(), Optional.empty(), "", blocks);
    }

    /** Lines that are not blank; where a text is wrapped at a width, the lines of a paragraph are joined again. */
    private static List<String> lines(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> group = new ArrayList<>();
        String[] raw = text.split("\\R", -1);
        boolean wrapped = isWrapped(raw);
        for (String line : raw) {
            String squeezed = Strings.squeeze(line);
            if (!group.isEmpty() && (squeezed.isEmpty() || !wrapped)) {
                paragraphs.add(String.join(" ", group));
                group.clear();
            }
            if (!squeezed.isEmpty()) {
                group.add(squeezed);
            }
        }
        if (!group.isEmpty()) {
            paragraphs.add(String.join(" ", group));
        }
        return paragraphs;
    }

    /** A wrapped text has blank lines between paragraphs and, inside them, lines of about one width that end anywhere. */
    private static boolean isWrapped(String[] lines) {
        int inner = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !lines[i + 1].isBlank()) {
                inner++;
                open += line.length() >= 45 && line.length() <= 110 && !Strings.endsSentence(line) ? 1 : 0;
            }
        }
        return inner >= 4 && open * 10 > inner * 7;
    }

    /** A title is one short line; a line with a full stop is one only where it is a single sentence and no Chinese text. */
    private static boolean isTitle(String first, String next) {
        int weight = Strings.weight(first);
        if (next.isEmpty() || weight > TITLE_WEIGHT) {
            return false;
        }
        char last = first.charAt(first.length() - 1);
        if (".。;；,，".indexOf(last) < 0) {
            return true;
        }
        boolean single = first.indexOf(". ") < 0 || first.indexOf(". ") > first.length() - 2;
        return last == '.' && single && weight <= SENTENCE_TITLE_WEIGHT && Strings.weight(next) > weight;
    }

    /** The first sentence, cut where a clause or at least a word ends. */
    static String titleOf(String line) {
        Matcher end = Pattern.compile("[。！？!?]|\\.(?=\\s|$)").matcher(line);
        String sentence =
                end.find() ? line.substring(0, end.start() + (end.group().matches("[！？!?]") ? 1 : 0)) : line;
        if (sentence.length() <= CUT_TITLE) {
            return sentence;
        }
        String head = sentence.substring(0, CUT_TITLE);
        int clause = Math.max(
                Math.max(head.lastIndexOf('，'), head.lastIndexOf('；')),
                Math.max(head.lastIndexOf(", "), head.lastIndexOf("; ")));
        int cut = clause > CUT_TITLE / 3
                ? clause
                : head.lastIndexOf(' ') > CUT_TITLE / 2 ? head.lastIndexOf(' ') : CUT_TITLE;
        return head.substring(0, cut).strip();
    }

    /** The day of a line that holds a date, perhaps a time and a counter, and nothing else. */
    static Optional<LocalDate> dateLine(String line) {
        if (line.length() > 80) {
            return Optional.empty();
        }
        List<DateText.Found> found = DateText.all(line);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DateText.Found first = found.get(0);
        String rest = line.substring(0, first.start()) + " " + line.substring(first.end());
        return BESIDE_DATE.matcher(rest).matches() ? Optional.of(first.date()) : Optional.empty();
    }

    static Passage.Kind kind(String line, String next) {
        int weight = Strings.weight(line);
        boolean numbered = NUMBERED.matcher(line).matches();
        char last = line.charAt(line.length() - 1);
        boolean quoted = "\"”」)）".indexOf(last) >= 0;
        boolean open = ".。,，;；:：!！…".indexOf(last) < 0 && (!quoted || numbered && !Strings.endsSentence(line));
        if (open && weight <= 100 && line.split(" ").length <= 16 && Strings.weight(next) > weight / 2) {
            return Passage.Kind.HEADING;
        }
        return numbered ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH;
    }
}
