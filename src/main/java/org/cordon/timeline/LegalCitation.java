package org.cordon.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An official document as a text cites it: Federal Register volume and page, executive order, bill, regulation of the EU,
 * docket number, or a Chinese ministry's notice by year and number. {@code key} is one for every way of writing it.
 */
record LegalCitation(String key, int start, int end) {

    private record Form(Pattern pattern, Function<Matcher, String> key) {
        static Form of(String regex, String prefix) {
            return new Form(Pattern.compile(regex), m -> {
                StringBuilder key = new StringBuilder(prefix);
                for (int i = 1; i <= m.groupCount(); i++) {
                    key.append(':').append(m.group(i));
                }
                return key.toString();
            });
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("(?<![\\d.])(\\d{2,3}) (?:fr|fed\\. reg\\.|federal register) (\\d{3,6})(?!\\d)", "fr"),
            Form.of("(?<!\\w)(?:fr doc\\.? ?)(\\d{4}-\\d{4,6})", "fr-doc"),
            Form.of("(?<!\\w)rin (\\d{4}-[a-z]{2}\\d{2})", "rin"),
            Form.of("(?:(?<!\\w)(?:executive order|e\\.o\\.|eo)(?: no\\.?)?|行政令|行政命令)第? ?(\\d{5})(?!\\d)", "eo"),
            Form.of("第 ?(\\d{5}) ?号行政(?:命令|令)", "eo"),
            Form.of("联邦(?:公报|纪事)》?,?第? ?(\\d{2,3}) ?卷,?第? ?(\\d{3,6}) ?页", "fr"),
            Form.of("众议院第? ?(\\d{2,5}) ?号(?:法案|议案)", "hr"),
            Form.of("参议院第? ?(\\d{2,5}) ?号(?:法案|议案)", "s"),
            Form.of("(?<!\\w)(?:sb|hb) ?(\\d{2}[a-z]?-\\d{3})(?!\\d)", "sb"),
            Form.of("(?<!\\w)(?:h\\.r\\.|hr|house bill) ?(\\d{2,5})(?!\\d)", "hr"),
            Form.of("(?<!\\w)(?:s\\.|senate bill) ?(\\d{2,5})(?!\\d)", "s"),
            Form.of("(?<!\\w)regulation \\(eu\\) (\\d{4}/\\d{1,5})", "eu"),
            Form.of("(?<!\\w)(?:notice|announcement)s?(?: of)? (20\\d\\d),? no\\.? ?(\\d{1,3})(?!\\d)", "cn"));

    private static final Pattern NUMBER_OF_YEAR =
            Pattern.compile("(?<!\\w)(?:notice|announcement) no\\.? ?(\\d{1,3}) of (20\\d\\d)(?!\\d)");
    private static final Pattern CHINESE_NOTICE =
            Pattern.compile("公告?(20\\d\\d)年?第(\\d{1,3}(?:号?[、,和至及]第?\\d{1,3}){0,9})号");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\d.])(\\d{1,2}) (?:cfr|c\\.f\\.r\\.|code of federal regulations) ?(?:parts?|sections?|§{1,2})? ?"
                    + "(\\d{2,4}(?:(?:, and|,| and| or| &) \\d{2,4}(?!\\d| [a-z]{2} \\d)){0,9})(?!\\d)"
                    + "|联邦法规(?:汇编|法典)?》?第? ?(\\d{1,2}) ?[编篇卷]第? ?(\\d{2,4}(?:[、,和及]第?\\d{2,4}){0,9}) ?(?:部分|部|条|节)");
    private static final Pattern PART = Pattern.compile("\\d{2,4}");

    /** The citations in a span of a folded text; empty if none. */
    static List<LegalCitation> in(String folded, int from, int to) {
        List<LegalCitation> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher m = form.pattern().matcher(folded).region(from, to).useTransparentBounds(true);
            while (m.find()) {
                found.add(new LegalCitation(form.key().apply(m), m.start(), m.end()));
            }
        }
        Matcher numbered = NUMBER_OF_YEAR.matcher(folded).region(from, to);
        while (numbered.find()) {
            found.add(new LegalCitation(
                    "cn:" + numbered.group(2) + ":" + numbered.group(1), numbered.start(), numbered.end()));
        }
        Matcher notice = CHINESE_NOTICE.matcher(folded).region(from, to);
        while (notice.find()) {
            Matcher number = NUMBER.matcher(notice.group(2));
            while (number.find()) {
                found.add(new LegalCitation(
                        "cn:" + notice.group(1) + ":" + number.group(), notice.start(), notice.end()));
            }
        }
        return found;
    }

    /** The parts of the Code of Federal Regulations that a span of a folded text names: many documents change one. */
    static List<LegalCitation> parts(String folded, int from, int to) {
        List<LegalCitation> found = new ArrayList<>();
        Matcher m = CODE.matcher(folded).region(from, to).useTransparentBounds(true);
        while (m.find()) {
            boolean english = m.group(1) != null;
            Matcher part = PART.matcher(english ? m.group(2) : m.group(4));
            while (part.find()) {
                String key = "cfr:" + (english ? m.group(1) : m.group(3)) + ":" + part.group();
                found.add(new LegalCitation(key, m.start(), m.end()));
            }
        }
        return found;
    }

    /** The keys of all documents that a text cites, each once. */
    static List<String> keys(String text) {
        String folded = Fold.of(text);
        return in(folded, 0, folded.length()).stream()
                .map(LegalCitation::key)
                .distinct()
                .toList();
    }
}
