package org.cordon.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TimeML document of an evaluation set: its text without tags, its day of creation, and its TIMEX3 spans and values. */
record TimeMl(String text, Optional<LocalDate> created, List<Timex> expressions) {

    /** A time expression that people marked. */
    record Timex(int start, int end, String type, String value) {}

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static TimeMl parse(String source) {
        int from = source.indexOf("<TEXT>");
        int to = source.indexOf("</TEXT>");
        String body = source.substring(from + "<TEXT>".length(), to);
        StringBuilder text = new StringBuilder();
        List<Timex> expressions = new ArrayList<>();
        Matcher tag = TAG.matcher(body);
        int last = 0;
        int start = 0;
        String open = "";
        while (tag.find()) {
            text.append(plain(body.substring(last, tag.start())));
            last = tag.end();
            if (tag.group().startsWith("<TIMEX3")) {
                start = text.length();
                open = tag.group();
            } else if (tag.group().equals("</TIMEX3>")) {
                expressions.add(new Timex(start, text.length(), first(TYPE, open), first(VALUE, open)));
            }
        }
        text.append(plain(body.substring(last)));
        return new TimeMl(text.toString(), created(source.substring(0, from)), List.copyOf(expressions));
    }

    private static Optional<LocalDate> created(String head) {
        String value = first(VALUE, head);
        Matcher day = DAY.matcher(value);
        return day.lookingAt() ? Optional.of(LocalDate.parse(day.group())) : Optional.empty();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
