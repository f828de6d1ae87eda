package org.cordon.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.corpus.When.Role;

/**
 * Tells what a date is the date of by the words around it: first by those that touch it, then by the nearest cue of its
 * sentence. The words between two dates belong to the one they stand nearer to, so a window ends at the next date.
 */
final class Roles {

    private static final int WINDOW = 90;

    private static final String CLOSING =
            ".{0,60}?(?:\\b(?:by|until|till|through|before|than|due|on|of|is)|截止|截至|至|到|于|在|为)(?: on)? ?(?:日期为)?$";

    private static final String ON = "(?: on| from| in| by| as of| as from)? ?$";

    private static final String AT_THE_END_OF = "(?: up)?(?: on| in| at| from| until| through)?(?: the end of)? ?$";

    /** Words that touch the date from before; the first of the list decides. */
    private static final CueWords<Role> TOUCHING = new CueWords<Role>()
            .english(Role.COMMENT_CLOSE, "comments?\\b|feedback\\b", CLOSING)
            .chinese(Role.COMMENT_CLOSE, "意见|意見|评论|評論|反馈|反饋", CLOSING)
            .english(
                    Role.EFFECTIVE,
                    "delayed|postponed|deferred|pushed back|moved",
                    "(?: it| them| that)?(?: until| till| to| by)? ?$")
            .chinese(Role.EFFECTIVE, "推迟|延后|延期|推遲|延後", "(?:到|至)$")
            .english(
                    Role.EFFECTIVE,
                    "effective|starting|beginning|commenc\\w{1,4}|as from",
                    "(?: date)?(?: is| of)?(?: on| from| as of| in)? ?(?:the )?$")
            .english(Role.EFFECTIVE, "into|in|take[sn]?|took|taking|with", " (?:effect|force)" + ON)
            .english(
                    Role.EFFECTIVE,
                    "appl(?:y|ies|ied)|binding|required|banned|blocked|prohibited|start|starts|begin|begins",
                    "(?: on| from| as of) ?$")
            .english(
                    Role.ENDED,
                    "until|till|through|expire[sd]?|expir\\w{3,5}|lapse[sd]?|ended|ends?|terminat\\w{1,5}|suspended"
                            + "|paused|withdrawn|rescinded|revoked",
                    AT_THE_END_OF)
            .chinese(Role.ENDED, "暂停|暫停|有效期?|延长|延長|豁免|持续|持續", "(?:实施|實施|执行|執行)?(?:到|至)$")
            .chinese(Role.ENDED, "直到|直至|终止于|到期日为", "$")
            .chinese(Role.EFFECTIVE, "生效|施行|实施|實施|执行", "(?:日期|时间)?(?:为|是|于)$")
            .english(Role.EFFECTIVE, "from", "(?: as early as)? ?$");

    private record Behind(Role role, Pattern pattern) {
        static Behind of(Role role, String regex) {
            return new Behind(role, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        }
    }

    /** Words that touch the date from behind. */
    private static final List<Behind> BEHIND = List.of(
            Behind.of(Role.COMMENT_CLOSE, "(?:之?前|以前)?(?:提交|反馈|反饋)|(?:为|是)?(?:意见|征求意见)"),
            Behind.of(Role.ENDED, "(?:起|正式|将|將|当天|零时)?(?:终止|終止|废止|廢止|到期|届满|失效|结束|結束|停止执行|撤销|止(?!损))"),
            Behind.of(
                    Role.EFFECTIVE, "(?:零时|零時)?(?:正式|开始|開始|起|将|將|全面){0,3}(?:生效|施行|实施|實施|执行|執行)|(?:零时|零時)?(?:起|开始|開始)"),
            Behind.of(Role.EFFECTIVE, " ?(?:effective date|start date|onwards?|on,)"),
            Behind.of(Role.COMMENT_CLOSE, " ?(?:comment deadline|deadline for comment)"));

    /** Words of the sentence; the nearest counts, of two as near the first of the list. */
    private static final CueWords<Role> NEARBY = new CueWords<Role>()
            .english(
                    Role.ANNOUNCED,
                    "announc(?:ed|es|ing|ement)|said|says|stated|told|unveiled|declared|notified|confirmed|emailed|e-mailed"
                            + "|informed|warned|signed|notices?|received",
                    "\\b")
            .chinese(Role.ANNOUNCED, "宣布|宣佈|表示|透露|通知|回应|回應|指出|签署|簽署|收到|声明|聲明|宣告", "")
            .chinese(Role.ANNOUNCED, "称", "(?<!名称|号称)")
            .english(
                    Role.PUBLISHED,
                    "published|publish(?:es)?|publication|released|issued|posted|printed|Federal Register",
                    "\\b")
            .chinese(Role.PUBLISHED, "发布|發布|公布|公佈|刊登|刊发|印发|出台|刊载|公告", "")
            .english(
                    Role.EFFECTIVE,
                    "takes?|took|taking|come|comes|came|enter|enters|entered|go|goes|went",
                    " (?:into )?(?:effect|force)\\b")
            .english(Role.EFFECTIVE, "effective|in force", "\\b")
            .english(Role.EFFECTIVE, "will", " (?:stop|block|begin|start|apply|cut|end its|no longer)\\b")
            .chinese(Role.EFFECTIVE, "生效|施行|起实施", "")
            .english(Role.ENDED, "expire[sd]?|ended|terminated|rescinded|revoked|repealed|lapsed|suspended", "\\b")
            .chinese(Role.ENDED, "终止|終止|废止|廢止|撤销|撤銷|到期|失效", "")
            .english(Role.COMMENT_CLOSE, "comments?", " (?:period|are due|must|deadline|close)")
            .chinese(Role.COMMENT_CLOSE, "征求意见|徵求意見|公开征求", "");

    private Roles() {}

    /** The role of the date at {@code [start, end)}; {@code from} and {@code to} bound its sentence and its neighbours. */
    static Role of(String text, Span date, Span around) {
        String before = text.substring(Math.max(around.start(), date.start() - WINDOW), date.start());
        String after = text.substring(date.end(), Math.min(around.end(), date.end() + WINDOW));
        Optional<Role> touching = TOUCHING.in(before).stream()
                .map(CueWords.Hit::cue)
                .min(Comparator.comparingInt(CueWords.Cue::rank))
                .map(CueWords.Cue::value);
        if (touching.isPresent()) {
            return touching.get();
        }
        for (Behind behind : BEHIND) {
            if (behind.pattern.matcher(after).lookingAt()) {
                return behind.role;
            }
        }
        return nearest(before, after);
    }

    private static Role nearest(String before, String after) {
        Role role = Role.STATED;
        long best = Long.MAX_VALUE;
        for (CueWords.Hit<Role> hit : NEARBY.in(before)) {
            long distance = distance(before, hit.end(), before.length(), hit);
            role = distance < best ? hit.cue().value() : role;
            best = Math.min(best, distance);
        }
        for (CueWords.Hit<Role> hit : NEARBY.in(after)) {
            long distance = distance(after, 0, hit.start(), hit);
            role = distance < best ? hit.cue().value() : role;
            best = Math.min(best, distance);
        }
        return role;
    }

    /** How far a cue stands from the date, each clause between as twenty letters; a cue's rank is less than any letter. */
    private static long distance(String text, int from, int to, CueWords.Hit<Role> hit) {
        long letters = to - from;
        for (int at = from; at < to; at++) {
            letters += ",;，；:：".indexOf(text.charAt(at)) >= 0 ? 20 : 0;
        }
        return letters << Byte.SIZE | hit.cue().rank();
    }
}
