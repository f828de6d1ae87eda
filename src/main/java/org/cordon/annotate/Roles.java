package org.cordon.annotate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.When.Role;

/**
 * Tells what a date is the date of by the words around it: first by those that touch it, then by the nearest cue of its
 * sentence. The words between two dates belong to the one they stand nearer to, so a window ends at the next date.
 */
final class Roles {

    private static final int WINDOW = 90;

    private record Cue(Role role, Pattern pattern) {
        static Cue of(Role role, String regex) {
            return new Cue(role, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final String COMMENT = "(?:\\bcomments?\\b|\\bfeedback\\b|意见|意見|评论|評論|反馈|反饋).{0,60}?";

    /** Words that touch the date from before; the first that matches decides. */
    private static final List<Cue> TOUCHING = List.of(
            Cue.of(
                    Role.COMMENT_CLOSE,
                    COMMENT
                            + "(?:\\b(?:by|until|till|through|before|than|due|on|of|is)|截止|截至|至|到|于|在|为)(?: on)? ?(?:日期为)?$"),
            Cue.of(
                    Role.EFFECTIVE,
                    "\\b(?:delayed|postponed|deferred|pushed back|moved)(?: it| them| that)?(?: until| till| to| by)? ?$|(?:推迟|延后|延期|推遲|延後)(?:到|至)$"),
            Cue.of(
                    Role.EFFECTIVE,
                    "\\b(?:effective|starting|beginning|commenc\\w{1,4}|as from)(?: date)?(?: is| of)?(?: on| from| as of| in)? ?(?:the )?$"),
            Cue.of(
                    Role.EFFECTIVE,
                    "\\b(?:into|in|take[sn]?|took|taking|with) (?:effect|force)(?: on| from| in| by| as of| as from)? ?$"),
            Cue.of(
                    Role.EFFECTIVE,
                    "\\b(?:appl(?:y|ies|ied)|binding|required|banned|blocked|prohibited|start|starts|begin|begins)(?: on| from| as of) ?$"),
            Cue.of(
                    Role.ENDED,
                    "\\b(?:until|till|through|expire[sd]?|expir\\w{3,5}|lapse[sd]?|ended|ends?|terminat\\w{1,5}|suspended|paused|withdrawn|rescinded|revoked)(?: up)?(?: on| in| at| from| until| through)?(?: the end of)? ?$"),
            Cue.of(Role.ENDED, "(?:暂停|暫停|有效期?|延长|延長|豁免|持续|持續)(?:实施|實施|执行|執行)?(?:到|至)$|(?:直到|直至|终止于|到期日为)$"),
            Cue.of(Role.EFFECTIVE, "(?:生效|施行|实施|實施|执行)(?:日期|时间)?(?:为|是|于)$"),
            Cue.of(Role.EFFECTIVE, "(?<!\\w)from(?: as early as)? ?$"));

    /** Words that touch the date from behind. */
    private static final List<Cue> BEHIND = List.of(
            Cue.of(Role.COMMENT_CLOSE, "^(?:之?前|以前)?(?:提交|反馈|反饋)|^(?:为|是)?(?:意见|征求意见)"),
            Cue.of(Role.ENDED, "^(?:起|正式|将|將|当天|零时)?(?:终止|終止|废止|廢止|到期|届满|失效|结束|結束|停止执行|撤销|止(?!损))"),
            Cue.of(Role.EFFECTIVE, "^(?:零时|零時)?(?:正式|开始|開始|起|将|將|全面){0,3}(?:生效|施行|实施|實施|执行|執行)|^(?:零时|零時)?(?:起|开始|開始)"),
            Cue.of(Role.EFFECTIVE, "^ ?(?:effective date|start date|onwards?|on,)"),
            Cue.of(Role.COMMENT_CLOSE, "^ ?(?:comment deadline|deadline for comment)"));

    /** Words of the sentence; the nearest counts. */
    private static final List<Cue> NEARBY = List.of(
            Cue.of(
                    Role.ANNOUNCED,
                    "\\b(?:announc(?:ed|es|ing|ement)|said|says|stated|told|unveiled|declared|notified|confirmed|emailed|e-mailed|informed|warned|signed|notices?|received)\\b|宣布|宣佈|表示|(?<!名|号|号)称|透露|通知|回应|回應|指出|签署|簽署|收到|声明|聲明|宣告"),
            Cue.of(
                    Role.PUBLISHED,
                    "\\b(?:published|publish(?:es)?|publication|released|issued|posted|printed|Federal Register)\\b|发布|發布|公布|公佈|刊登|刊发|印发|出台|刊载|公告"),
            Cue.of(
                    Role.EFFECTIVE,
                    "\\b(?:takes?|took|taking|come|comes|came|enter|enters|entered|go|goes|went) (?:into )?(?:effect|force)\\b|\\beffective\\b|\\bin force\\b|\\bwill (?:stop|block|begin|start|apply|cut|end its|no longer)\\b|生效|施行|起实施"),
            Cue.of(
                    Role.ENDED,
                    "\\b(?:expire[sd]?|ended|terminated|rescinded|revoked|repealed|lapsed|suspended)\\b|终止|終止|废止|廢止|撤销|撤銷|到期|失效"),
            Cue.of(Role.COMMENT_CLOSE, "\\bcomments? (?:period|are due|must|deadline|close)|征求意见|徵求意見|公开征求"));

    private Roles() {}

    /** The role of the date at {@code [start, end)}; {@code from} and {@code to} bound its sentence and its neighbours. */
    static Role of(String text, Span date, Span around) {
        String before = text.substring(Math.max(around.start(), date.start() - WINDOW), date.start());
        String after = text.substring(date.end(), Math.min(around.end(), date.end() + WINDOW));
        for (Cue cue : TOUCHING) {
            if (cue.pattern.matcher(before).find()) {
                return cue.role;
            }
        }
        for (Cue cue : BEHIND) {
            if (cue.pattern.matcher(after).find()) {
                return cue.role;
            }
        }
        return nearest(before, after);
    }

    private static Role nearest(String before, String after) {
        Role role = Role.STATED;
        int best = Integer.MAX_VALUE;
        for (Cue cue : NEARBY) {
            int distance = Math.min(behind(cue, before), ahead(cue, after));
            if (distance < best) {
                best = distance;
                role = cue.role;
            }
        }
        return role;
    }

    /** How far before the date its last cue stands; each clause between counts as twenty letters. */
    private static int behind(Cue cue, String before) {
        Matcher matcher = cue.pattern.matcher(before);
        int distance = Integer.MAX_VALUE;
        while (matcher.find()) {
            String between = before.substring(matcher.end());
            distance = between.length() + clauses(between);
        }
        return distance;
    }

    private static int ahead(Cue cue, String after) {
        Matcher matcher = cue.pattern.matcher(after);
        if (!matcher.find()) {
            return Integer.MAX_VALUE;
        }
        String between = after.substring(0, matcher.start());
        return between.length() + clauses(between);
    }

    private static int clauses(String between) {
        return 20 * (int) between.chars().filter(c -> ",;，；:：".indexOf(c) >= 0).count();
    }
}
