package org.cordon.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows by their words the lines that pages put before, after and between an article's own. */
final class Edges {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String MARKS = "\\s?[:：…»>.!]?";
    /** What heads the end of an article: nothing below is its own. */
    private static final Openings ENDS = new Openings(
            "(?:\\d+ )?(?:comments?|responses|replies|reader comments|top rated comments|thoughts on .{0,100}|responses to .{0,100}|comments on .{0,100})(?: \\(\\d+\\))?|leave a (?:reply|comment|response)|post a comment|add (?:a |your )?comment|join the (?:conversation|discussion)|tell us what you think|about the authors?|most (?:popular|read|viewed|recent|shared|commented)|(?:related|recommended|similar|more|other|recent|popular|latest|trending) (?:articles?|stories|posts?|news|reading|coverage|content|videos?|resources|products)|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested)\\b.{0,30}|you'?ll also like|what to read next|around the web|from the web|recommended (?:for you|by .{0,30})|more from .{0,50}|sponsored(?: content| links| stories)?|paid content"
                    + "|相关(?:新闻|文章|报道|推荐|链接)|推荐阅读|热门(?:文章|推荐|新闻|阅读)|为您推荐|猜你喜欢|最新(?:文章|新闻|评论)|(?:网友|精彩|热门|全部|最新)?评论|发表评论|更多(?:新闻|文章|精彩)|返回顶部"
                    + "|das könnte (?:sie|dich) auch interessieren|mehr zum thema|kommentare|schreibe einen kommentar|comentários|comentarios|artículos relacionados|te puede interesar|commentaires|articles similaires|commenti|читайте также|комментарии|отзывы|関連記事|コメント",
            MARKS);

    /** What heads a list or a box put into an article, which goes on after it. */
    private static final Openings BREAKS = new Openings(
            "related(?: (?:topics|links|items|questions))?|more (?:on|in|like this|great|about|to explore|to read)\\b.{0,50}|recommended|read (?:next|more|also|this next)|also read|up next|next up|don'?t miss|trending(?: now)?|popular now|top (?:stories|video|videos|news)|keep reading|explore further|share (?:this|on|via|with).{0,40}|share|follow us.{0,40}|tags|filed under.{0,80}|categories|topics|newsletter|get our newsletter.{0,40}|stay (?:connected|informed|up to date).{0,30}|editor'?s picks?|in this article|table of contents|contents|on this page|jump to.{0,20}"
                    + "|延伸阅读|相关阅读|上一篇.{0,80}|下一篇.{0,80}|分享到?|标签|扫码关注.{0,20}|更多(?:阅读|内容)|leia (?:também|mais)|à lire aussi|leggi anche",
            MARKS);

    private static final Openings NOISE = new Openings(
            "advert(?:isement|ising|s)?|ad|sponsored|promoted|loading\\b.{0,20}|image (?:copyright|caption|credit)s?|media caption|\\(?image:? \\d+ of \\d+\\)?|image \\d+ of \\d+|subscribe|sign up|log ?in|print|email|close|menu|share|tweet|pin|save|reply|report error|back to top|top|next|previous|read more.{0,3}|learn more|see more|show more|view all|see all|skip to .{0,30}|play video|watch(?: now| video)?|photo|video|gallery|comments?|\\d+ comments?|this slideshow requires javascript\\.?|\\d+ (?:of|/) \\d+|\\d+ ?min(?:ute)?s? ?(?:read|to read)?|\\d+[kKmM]? (?:views|shares|likes|comments)|updated?|published|story continues (?:below|after).{0,30}|article continues (?:below|after).{0,30}|continue reading below.{0,30}|click here to .{0,80}|\\d{1,3}|[|•·—–*_=.#>»<«/\\\\-]+|via|more|tags?:?|en español"
                    + "|have a (?:news )?tip\\?.{0,200}|like this story\\?.{0,60}|get the latest .{0,150}|sign up (?:for|to|here|now|today) .{0,150}|subscribe (?:to|now|today|for) .{0,150}|follow (?:@\\w+|us|me|her|him|\\p{Lu}\\w+(?: \\p{Lu}\\w+){0,3}) (?:on|at) .{0,150}|filed under:?.{0,150}|tagged(?: (?:with|as|in))?:?\\s.{0,150}|citation: .{0,250}|this (?:document|article|material) is subject to copyright.{0,300}|all rights reserved.{0,100}|(?:copyright )?©.{0,150}|copyright \\d{4}.{0,150}|this material may not be published.{0,200}|download our app.{0,100}|click here for more.{0,100}|please enable javascript.{0,100}|email .{1,60}@.{1,60}|contact .{1,60}@\\S{1,60}|you can (?:follow|reach|contact|email) .{1,120}"
                    + "|(?:posted|filed) (?:in|under)\\b.{0,100}|(?:read|see|watch|listen|related|also|more)(?: (?:more|also|next|too|here|here|now|story|article))?\\s?[:：>].{0,160}|阅读全文|展开全文|点击.{0,20}|广告|关注我们.{0,30}|点击量.{0,10}|阅读量?\\s?[:：]?\\s?\\d+",
            "");
    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?:by|written by|posted by|story by|words by|author|reviewed by|edited by|medically reviewed by|fact.checked by)\\s?[:]?\\s.{2,80}|(?:last )?(?:updated|published|posted|modified|reviewed)(?: on| at|:)?\\s.{3,60}|\\d+ ?min(?:ute)?s? (?:read|ago)|\\d+ (?:hours?|days?|weeks?|months?|years?) ago|home|(?:[^>›»/]{1,40}\\s?[>›»/]\\s?){1,8}[^>›»/]{0,80})",
            FLAGS);
    private static final int HEAD = 10;
    private static final int HEAD_TEXT = 300;

    private Edges() {}

    /** Whether a box is the heading under which nothing more is the article's. */
    static boolean ends(Box box) {
        return heading(box).map(t -> ENDS.matches(t)).orElse(false);
    }

    /** Whether a box is the heading of something put into the article. */
    static boolean breaks(Box box) {
        return heading(box).map(t -> BREAKS.matches(t)).orElse(false);
    }

    private static Optional<String> heading(Box box) {
        Box inner = box;
        for (int depth = 0; inner.text.isEmpty() && depth < 4 && inner.children.size() == 1; depth++) {
            inner = inner.children.get(0);
        }
        return Optional.of(inner.text).filter(t -> !t.isEmpty() && t.length() <= 120);
    }

    static boolean isNoise(String text) {
        return text.length() < 330 && NOISE.matches(text);
    }

    /** Leaves out the title, what stands above it, bylines and dates at the head, and headings with nothing under them. */
    static List<Block> trim(List<Block> blocks, String title) {
        int start = 0;
        int above = 0;
        for (int i = 0; i < Math.min(HEAD, blocks.size()) && above < HEAD_TEXT; i++) {
            String text = blocks.get(i).text();
            above += Strings.endsSentence(text) ? Strings.weight(text) : 0;
            if (TextScore.sameTitle(title, blocks.get(i).text())) {
                start = i + 1;
            }
        }
        int end = blocks.size();
        while (start < end && isByline(blocks.get(start).text())) {
            start++;
        }
        while (end > start && blocks.get(end - 1).isHeading()) {
            end--;
        }
        return blocks.subList(start, end);
    }

    private static boolean isByline(String text) {
        return text.length() <= 100
                && (PlainText.dateLine(text).isPresent()
                        || BYLINE.matcher(text).matches() && !Strings.endsSentence(text));
    }
}
