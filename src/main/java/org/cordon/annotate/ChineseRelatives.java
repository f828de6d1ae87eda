package org.cordon.annotate;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.ChineseRule.Match;

/** Chinese phrases that are reckoned from a day (昨日, 上周三, 三天后), and stretches of time. */
final class ChineseRelatives {

    private static final String WEEK = "(?:周|週|星期|礼拜|禮拜)";

    private static final String UNIT =
            "(?<u>天|日|[周週](?![岁歲边邊年末围圍期])|星期|礼拜|禮拜|个月|個月|月|年(?![份级級度代轻輕龄齡终終])|季度|小时|小時|分钟|分鐘)";

    private static final String COUNT = "(?<n>[1-9]\\d{0,2}|[一二三四五六七八九十两兩]{1,3}|几|幾|数|數)";

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今", 0),
            Map.entry("昨", -1),
            Map.entry("明", 1),
            Map.entry("前", -2),
            Map.entry("后", 2),
            Map.entry("後", 2),
            Map.entry("大前", -3),
            Map.entry("大后", 3),
            Map.entry("大後", 3));

    static final List<ChineseRule> RULES = List.of(
            ChineseRule.of(
                    "今昨明",
                    "(?<!《)(?<w>[今昨明])(?:天|日(?!头条|頭條|本))" + ChineseCalendar.PART_OF_DAY + "?",
                    ChineseRelatives::days),
            ChineseRule.of("前后後", "(?<![\\d一二三四五六七八九十几数两之以目提])(?<w>大?[前后後])天", ChineseRelatives::days),
            ChineseRule.of(
                    "晨晚",
                    "[今昨明][晨晚]",
                    m -> r -> r.shifted(
                            Unit.DAY, DAYS.getOrDefault(m.result().group().substring(0, 1), 0))),
            ChineseRule.of(
                    "当當同次翌", "(?<w>当|當|同|次|翌)[天日](?:" + ChineseCalendar.PART_OF_DAY + ")?", ChineseRelatives::dayNamed),
            ChineseRule.of(
                    "第一",
                    "第二天|前一[天日]",
                    m -> r -> r.after(Unit.DAY, m.result().group().startsWith("第") ? 1 : -1)),
            ChineseRule.of(
                    "周週期拜",
                    "(?<w>上上|下下|上|下|本|这|這)(?:个|個)?" + WEEK + "(?<d>[一二三四五六日天末])?" + ChineseCalendar.PART_OF_DAY + "?",
                    ChineseRelatives::weekBeside),
            ChineseRule.of(
                    "周週期拜",
                    "(?<![一二三四五六七八九十两\\d个個每])" + WEEK + "(?<d>[一二三四五六日天])(?![年月期边邊])",
                    ChineseRelatives::weekday),
            ChineseRule.of(
                    "前后後", "(?<![\\d.])" + COUNT + " ?" + UNIT + "(?<s>之?[前后後]|以[前后後])", ChineseRelatives::shifted),
            ChineseRule.of("前后後", "(?<s>[前后後])" + COUNT + " ?" + UNIT, ChineseRelatives::besideNow),
            ChineseRule.of(
                    "内內后後",
                    "(?:自|在)?(?:(?<g>公布|发布|發布|刊登|公告)之?日起?)" + COUNT + " ?(?:个|個)?(?<wd>工作)?" + UNIT + "之?[内內后後]",
                    ChineseRelatives::within),
            ChineseRule.of(
                    "过過未最近今", "(?:过去|過去|未来|未來|最近|近|今后|今後)(?:的)?" + COUNT + " ?" + UNIT, ChineseRelatives::stretch),
            ChineseRule.of(
                    "天日周週期拜月年度时時钟鐘",
                    "(?<![\\d.])(?:" + COUNT + " ?(?:个|個)?(?:多)?" + UNIT + ")(?<!\\d年)",
                    ChineseRelatives::stretch));

    private ChineseRelatives() {}

    private static Meaning days(Match m) {
        int days = DAYS.getOrDefault(m.text("w"), 0);
        return reckoner -> reckoner.shifted(Unit.DAY, days);
    }

    private static Meaning dayNamed(Match m) {
        int days = "次翌".contains(m.text("w")) ? 1 : 0;
        return reckoner -> reckoner.after(Unit.DAY, days);
    }

    private static Meaning weekBeside(Match m) {
        int steps = steps(m.text("w"));
        String day = m.text("d");
        if (day.isEmpty() || day.equals("末")) {
            return reckoner -> reckoner.shifted(day.isEmpty() ? Unit.WEEK : Unit.WEEKEND, steps);
        }
        return reckoner -> reckoner.weekdayOfWeek(weekdayOf(day), steps);
    }

    private static int steps(String word) {
        int sign = word.startsWith("上") ? -1 : word.startsWith("下") ? 1 : 0;
        return sign * word.length();
    }

    private static Meaning weekday(Match m) {
        return reckoner -> reckoner.weekday(weekdayOf(m.text("d")));
    }

    private static DayOfWeek weekdayOf(String day) {
        int index = "一二三四五六日".indexOf(day);
        return DayOfWeek.of(index < 0 ? 7 : index + 1);
    }

    private static Meaning shifted(Match m) {
        return steps(m, m.text("s").endsWith("前") ? -1 : 1);
    }

    private static Meaning besideNow(Match m) {
        return steps(m, m.text("s").equals("前") ? -1 : 1);
    }

    private static Meaning steps(Match m, int sign) {
        Unit unit = unitOf(m);
        return m.number("n")
                .map(n -> (Meaning) r -> unit.ofClock() ? Optional.of(unit.stretch("" + n)) : r.shifted(unit, sign * n))
                .orElse(Meaning.fixed(Optional.of(unit.stretch("X"))));
    }

    private static Meaning within(Match m) {
        Unit unit = unitOf(m);
        return m.number("n").map(n -> (Meaning) r -> r.within(n, unit)).orElse(r -> Optional.empty());
    }

    private static Meaning stretch(Match m) {
        return Meaning.fixed(
                Optional.of(unitOf(m).stretch(m.number("n").map(String::valueOf).orElse("X"))));
    }

    private static Unit unitOf(Match m) {
        return switch (m.text("u").charAt(0)) {
            case '天', '日' -> Unit.DAY;
            case '周', '週', '星', '礼', '禮' -> Unit.WEEK;
            case '季' -> Unit.QUARTER;
            case '年' -> Unit.YEAR;
            case '小' -> Unit.HOUR;
            case '分' -> Unit.MINUTE;
            default -> Unit.MONTH;
        };
    }
}
