package org.cordon.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.annotate.ChineseRule.Match;

/** Chinese phrases that name a place in the calendar: years, months, days, quarters, halves, decades and centuries. */
final class ChineseCalendar {

    private static final String YEAR =
            "(?<y>(?<!\\d|\\d[.,])\\d{4}|(?<!\\d[.,]|[\\d一二三四五六七八九十百千])\\d{2}|[〇零一二三四五六七八九]{2,4}|民[国國][一二三四五六七八九十元\\d]{1,3}) ?年度?";

    private static final String YEAR_WORD = "(?<w>今年|去年|明年|前年|後年|后年|本年度?|当年|當年|同年|次年|翌年|上年|来年|來年)";

    private static final String ANY_YEAR = "(?:" + YEAR + "|" + YEAR_WORD + ")";

    private static final String MONTH = "(?<m>(?<![\\d.])\\d{1,2}|十[一二]?|[一二三四五六七八九正元]) ?月份?";

    private static final String MONTH_WORD = "(?<mw>本月|上个?月|上個月|下个?月|下個月|当月|當月|同月|次月|这个?月|這個月)";

    private static final String DAY = "(?<d>" + ChineseRule.NUMBER + "|初[一二三四五六七八九十]) ?[日号號]";

    static final String PART_OF_DAY = "(?:凌晨|清晨|早上|早间|早間|上午|中午|下午|傍晚|晚上|晚间|晚間|深夜|当天|當天)";

    private static final Map<String, Integer> YEARS = Map.ofEntries(
            Map.entry("今年", 0),
            Map.entry("去年", -1),
            Map.entry("明年", 1),
            Map.entry("前年", -2),
            Map.entry("后年", 2),
            Map.entry("後年", 2),
            Map.entry("本年", 0),
            Map.entry("本年度", 0),
            Map.entry("上年", -1),
            Map.entry("来年", 1),
            Map.entry("來年", 1));

    private static final String FROM_TEXT = "当當同次翌";

    static final List<ChineseRule> RULES = List.of(
            ChineseRule.of(
                    "月",
                    "(?:农历|農曆)?" + ANY_YEAR + "的? ?" + MONTH + " ?" + DAY + PART_OF_DAY + "?",
                    ChineseCalendar::full),
            ChineseRule.of(
                    "月",
                    "(?:农历|農曆)?" + ANY_YEAR + "的? ?" + MONTH + "(?<d>初?[一二三四五六七八九十]{1,3})(?![个個日号號月])",
                    ChineseCalendar::full),
            ChineseRule.of("月", MONTH + " ?" + DAY + PART_OF_DAY + "?", ChineseCalendar::full),
            ChineseRule.of("月", "(?<m>正|十|腊) ?月(?<d>[初二三廿][一二三四五六七八九十]{1,2})", ChineseCalendar::full),
            ChineseRule.of("月", ANY_YEAR + "的? ?" + MONTH + "(?:[上中下]旬|初|底|末)?", ChineseCalendar::full),
            ChineseRule.of("月", MONTH + "(?:[上中下]旬|初|底|末)?(?! ?[\\d一二三四五六七八九十]{1,3} ?[日号號])", ChineseCalendar::full),
            ChineseRule.of(
                    "月", MONTH_WORD + "(?:的? ?" + DAY + PART_OF_DAY + "?|[上中下]旬|初|底|末)?", ChineseCalendar::monthWord),
            ChineseRule.of(
                    "日号號",
                    "(?<![\\d.,第一二三四五六七八九十百千])" + DAY + PART_OF_DAY + "?(?![\\d楼樓线線院店机機])",
                    ChineseCalendar::day),
            ChineseRule.of(
                    "日号號",
                    "(?<d>" + ChineseRule.NUMBER + ")(?=(?:至|到|[-—–~～、]) ?" + ChineseRule.NUMBER + " ?[日号號])",
                    ChineseCalendar::day),
            ChineseRule.perhaps("年", ANY_YEAR + "(?:初|底|末|中)?", ChineseCalendar::year),
            ChineseRule.of("年", "(?<y>(?<!\\d)\\d{4})(?= ?(?:至|到|[-—–~～]) ?\\d{4} ?年)", m -> inYear(m, Reading::year)),
            ChineseRule.of(
                    "季Q",
                    "(?:" + ANY_YEAR + "的? ?)?(?:第?(?<q>[一二三四1-4])(?:个|個)?季度|(?<![A-Za-z])Q(?<q2>[1-4])(?![\\d.]))",
                    ChineseCalendar::quarter),
            ChineseRule.of("半", "(?:" + ANY_YEAR + "的? ?)?(?<h>[上下前后後])(?:个|個)?半年", ChineseCalendar::half),
            ChineseRule.of("春夏秋冬", ANY_YEAR + "的?(?<s>[春夏秋冬])[天季]?", ChineseCalendar::season),
            ChineseRule.of("第", ANY_YEAR + "的?第(?<n>" + ChineseRule.NUMBER + ")(?:个|個)月", ChineseCalendar::nthMonth),
            ChineseRule.of("第", ANY_YEAR + "的?第(?<n>" + ChineseRule.NUMBER + ")(?:个|個)?[周週]", ChineseCalendar::nthWeek),
            ChineseRule.perhaps(
                    "代",
                    "(?:(?<c>" + ChineseRule.NUMBER + ")世[纪紀])?(?:(?<t>[\\d一二三四五六七八九]0?十?)年代)",
                    ChineseCalendar::decade),
            ChineseRule.perhaps(
                    "世",
                    "(?<c>" + ChineseRule.NUMBER + ")世[纪紀](?!.{1,2}十?年代)",
                    m -> m.number("c").map(c -> Meaning.fixed(Reading.century(c - 1)))));

    private ChineseCalendar() {}

    /** A month, or a day of one, with or without its year. */
    private static Meaning full(Match m) {
        int month = m.text("m").equals("正")
                ? 1
                : m.text("m").equals("腊") ? 12 : m.number("m").orElse(0);
        int day = m.has("d") ? m.number("d").orElse(-1) : 0;
        return m.has("y") || m.has("w")
                ? inYear(m, y -> day == 0 ? Reading.month(y, month) : Reading.day(y, month, day))
                : reckoner -> reckoner.yearless(month, day);
    }

    private static Meaning monthWord(Match m) {
        char first = m.text("mw").charAt(0);
        int steps = first == '上' ? -1 : first == '下' || first == '次' ? 1 : 0;
        boolean named = FROM_TEXT.indexOf(first) >= 0;
        Optional<Integer> day = m.number("d");
        return reckoner -> {
            Optional<Reading> month = named ? reckoner.after(Unit.MONTH, steps) : reckoner.shifted(Unit.MONTH, steps);
            return day.isEmpty() ? month : month.flatMap(r -> dayOf(r, day.get()));
        };
    }

    private static Optional<Reading> dayOf(Reading month, int day) {
        return month.when()
                .flatMap(w -> Reading.day(w.start().getYear(), w.start().getMonthValue(), day)
                        .map(r -> w.anchor().map(r::anchored).orElse(r)));
    }

    private static Meaning day(Match m) {
        int day = m.number("d").orElse(0);
        return reckoner -> reckoner.dayOfMonth(day);
    }

    /** Two digits before 年 may count years ("10年"): only a written zero or a year of our time is one. */
    private static Optional<Meaning> year(Match m) {
        String year = m.text("y");
        boolean shortForm =
                year.length() == 2 && !(year.charAt(0) == '0' || year.charAt(0) == '零' || year.charAt(0) == '〇');
        boolean oddForm = !year.startsWith("民") && (year.length() == 3 || year.length() == 1);
        return shortForm || oddForm ? Optional.empty() : Optional.of(inYear(m, Reading::year));
    }

    private static Meaning quarter(Match m) {
        int quarter = m.number("q").or(() -> m.number("q2")).orElse(0);
        return inYear(m, y -> Reading.quarter(y, quarter));
    }

    private static Meaning half(Match m) {
        return inYear(m, y -> Reading.half(y, "上前".contains(m.text("h")) ? 1 : 2));
    }

    private static Meaning season(Match m) {
        return inYear(m, y -> Reading.season(y, "春夏秋冬".indexOf(m.text("s"))));
    }

    private static Meaning nthMonth(Match m) {
        int month = m.number("n").orElse(0);
        return inYear(m, y -> Reading.month(y, month));
    }

    private static Meaning nthWeek(Match m) {
        int week = m.number("n").filter(n -> n <= 53).orElse(1);
        return inYear(m, y -> Unit.WEEK.holding(LocalDate.of(y, 1, 4), week - 1));
    }

    private static Optional<Meaning> decade(Match m) {
        int hundreds = m.number("c").map(c -> c - 1).orElse(19);
        return m.number("t").map(t -> Meaning.fixed(Reading.decade(hundreds * 10 + (t >= 10 ? t / 10 : t))));
    }

    /** Something of the year that is said; without one, of this year. */
    private static Meaning inYear(Match m, Function<Integer, Optional<Reading>> part) {
        String word = m.text("w");
        if (m.has("y")) {
            Optional<Integer> year = fullYear(m.text("y"));
            return Meaning.fixed(year.filter(y -> y > 0 && y < 10_000).flatMap(part));
        }
        boolean named = !word.isEmpty() && FROM_TEXT.indexOf(word.charAt(0)) >= 0;
        int years = named ? ("次翌".indexOf(word.charAt(0)) >= 0 ? 1 : 0) : YEARS.getOrDefault(word, 0);
        return reckoner -> named ? reckoner.ofYearNamed(years, part) : reckoner.ofYear(years, part);
    }

    private static Optional<Integer> fullYear(String text) {
        if (text.startsWith("民")) {
            return ChineseNumbers.read(text.substring(2)).map(y -> 1911 + y);
        }
        return ChineseNumbers.read(text).map(y -> text.length() > 2 ? y : y < 50 ? 2000 + y : 1900 + y);
    }
}
