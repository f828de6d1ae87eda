package org.cordon.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Article.Notice;

/** Tells an article's own words from what is said about it: captions, credits, reprint notices, disclaimers, share bars. */
final class Notices {

    /** Blocks that are text, and the notices that stood among them. */
    record Sorted(List<Block> blocks, List<Notice> notices) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PICTURE = Pattern.compile(
            "screenshot|截[图圖]|photo|image|picture|illustration|graphic|getty|shutterstock|istock|unsplash|\\bVCG\\b|视觉中国|[图圖]片|图库|cnsphoto|library",
            FLAGS);
    private static final Pattern CAPTION = Pattern.compile(
            "^[(（\\[]?(?:(?:AI |file |handout |stock |cover |lead |featured )?(?:photo|image|picture|illustration|graphic|screenshot)s?"
                    + "(?: source| credit| courtesy| by| from| via)?(?: of)?|credit)\\s?[:：/|].{1,140}$"
                    + "|^[(（\\[▲△]?(?:[图圖](?:片)?(?:来源|來源|源|说|説|注)?|配图|题图|封面图|摄影|攝影|摄)\\s?[:：/／|丨].{1,60}$"
                    + "|^[▲△▼↑].{1,80}$",
            FLAGS);
    private static final Pattern SOURCE = Pattern.compile("^(?:image )?sources?\\s?[:：]\\s?.{1,80}$", FLAGS);
    private static final Pattern CREDIT = Pattern.compile(
            "^[(（【\\[]?(?:转载自|轉載自|来源|來源|稿源|文章来源|本文来源|信息来源|原文来源|责任编辑|责编|编辑|編輯|原标题|原題|作者|撰文|文|编译|校对|记者)\\s?[:：/／丨|].{1,60}$"
                    + "|^转载自.{1,60}$"
                    + "|^[(（【].{0,4}(?:来源|來源|编辑|記者|记者|责编)\\s?[:：].{1,50}[)）】]$"
                    + "|^(?:[\\p{Lu}.]{1,6}|[\\p{Lu}][\\p{L}.]{1,20}(?: [\\p{Lu}][\\p{L}.]{1,20}){0,3})\\s?\\((?:according to|source:|via|from) [^()]{2,80}\\)\\.?$"
                    + "|^\\(?according to [^.,;:]{2,60}?(?:reports?|news|media)?\\)?\\.?$"
                    + "|^\\((?:reuters|xinhua|afp|ap|bloomberg|dpa|tass|kyodo|yonhap)\\)$"
                    + "|^(?:via|reporting by|additional reporting by|edited by|editing by|writing by|source|translated by|original title)\\s?[:：]?\\s.{2,100}$",
            FLAGS);
    private static final Pattern CREDITED = Pattern.compile("\\((?:according to|source:|via|from) ", FLAGS);
    private static final Openings CREDITS = new Openings(
            "according to|via|reporting by|additional reporting by|edited by|editing by|writing by|source|translated by|original title",
            ".*");
    private static final Pattern MACHINE = Pattern.compile(
            "(?:machine|automatic(?:ally)?|computer)[- ]?translat|translated (?:automatically|by (?:google|deepl|ai|machine|chatgpt))"
                    + "|机器翻译|機器翻譯|机翻|(?:由|经|用)\\s?(?:AI|谷歌|有道|百度|DeepL|人工智能)\\s?翻译",
            FLAGS);
    private static final Pattern REPRINT = Pattern.compile(
            "reprinted (?:article|from|with)|(?:this|the) article (?:is|was|has been) (?:re(?:printed|published|posted|produced)|originally)"
                    + "|(?:re(?:published|posted)|syndicated) (?:from|with)|originally (?:published|appeared|posted) (?:on|in|at|by)|first appeared (?:on|in)"
                    + "|(?:本文|文章|内容|此文)?(?:转载|轉載)(?:自|于|於|的?文章|目的|仅|只)|(?:本文|此文).{0,12}(?:转载|轉載)|经授权(?:转载|发布)|授权转载",
            FLAGS);
    private static final Pattern DISCLAIMER = Pattern.compile(
            "^[(（【\\[*※]?\\s?(?:solemnly declare|solemn declaration|legal disclaimer|disclaimer|copyright (?:notice|statement|declaration)|declaration|statement of copyright"
                    + "|(?:免责|免責|版权|版權|特别|特別|郑重|鄭重|重要|风险|法律)?(?:声明|聲明)|风险提示|免责条款|版权说明)[】\\]]?\\s?[:：]"
                    + "|^the views (?:and opinions )?expressed (?:in|here|are|by)|^(?:本文|文章|以上)(?:仅代表|不代表|僅代表|内容仅|观点).{2,}",
            FLAGS);
    private static final Pattern GLUED = Pattern.compile(
            "(?<=[.!?…。！？\"”’」）)]|\\s)\\s?(?:Solemnly declare\\s?[:：]|(?:Legal )?Disclaimer\\s?[:：]|Copyright notice\\s?[:：]"
                    + "|[(（【\\[]?(?:免责|免責|版权|版權|特别|特別|郑重|鄭重)(?:声明|聲明)[】\\]]?\\s?[:：]|[(（【\\[](?:本文)?(?:转载|轉載)自"
                    + "|(?:The reprinted article|This article (?:is|was) (?:reprinted|republished|originally published)) ?)");
    private static final Openings SHARE = new Openings(
            "share(?: (?:this|on|via|to|with)\\b.{0,40})?|tweet|email(?: this)?|print(?: this)?|copy link|save|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|weibo|wechat|x"
                    + "|(?:share|tweet|print|email|facebook|twitter|x|linkedin|whatsapp|reddit|copy link|weibo|wechat)(?:[ |·,/]+(?:share|tweet|print|email|facebook|twitter|x|linkedin|whatsapp|reddit|copy link|weibo|wechat)){1,10}"
                    + "|follow us(?: on)?\\b.{0,60}|advertisement|分享(?:到|至|本文)?.{0,20}|点赞|收藏|打印|扫码.{0,20}|(?:微信|微博|分享|点赞|收藏|评论|打印|举报|\\s){2,}",
            "[.:：!]?");

    private Notices() {}

    /** Sorts blocks into text and notices; a notice glued behind a sentence is cut off there. */
    static Sorted sort(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (Block block : blocks) {
            if (block.text().length() < 200 && SHARE.matches(block.text())) {
                continue;
            }
            Optional<Notice.Kind> kind = kindOf(block.text());
            if (kind.isPresent()) {
                notices.add(new Notice(kind.get(), block.text()));
            } else {
                split(block, kept, notices);
            }
        }
        return new Sorted(kept, List.copyOf(new LinkedHashSet<>(notices)));
    }

    private static void split(Block block, List<Block> kept, List<Notice> notices) {
        Matcher m = GLUED.matcher(block.text());
        if (!mayBeGlued(block.text()) || !m.find() || m.start() < 20) {
            kept.add(block);
            return;
        }
        String tail = block.text().substring(m.start()).strip();
        kept.add(Block.of(block.kind(), block.text().substring(0, m.start())));
        notices.add(new Notice(kindOf(tail).orElse(Notice.Kind.DISCLAIMER), tail));
    }

    /** A cheap look before a dear one: nearly no paragraph holds any of the words. */
    private static boolean mayBeGlued(String text) {
        return text.contains("声明")
                || text.contains("聲明")
                || text.contains("自")
                || text.contains("isclaimer")
                || text.contains("declare")
                || text.contains("opyright notice")
                || text.contains("eprinted")
                || text.contains("epublished")
                || text.contains("riginally published");
    }

    /** What a line is when it is not the article's own; empty when it is. */
    static Optional<Notice.Kind> kindOf(String line) {
        boolean brief = Strings.weight(line) < 200;
        if (brief && mayBeTranslated(line) && MACHINE.matcher(line).find()) {
            return Optional.of(Notice.Kind.MACHINE_TRANSLATION);
        }
        if (mayDisclaim(line) && DISCLAIMER.matcher(line).lookingAt()) {
            return Optional.of(isReprint(line) ? Notice.Kind.REPRINT : Notice.Kind.DISCLAIMER);
        }
        if (!brief) {
            return Optional.empty();
        }
        boolean named = mayName(line);
        if (named && CAPTION.matcher(line).lookingAt()
                || named
                        && SOURCE.matcher(line).lookingAt()
                        && PICTURE.matcher(line).find()) {
            return Optional.of(Notice.Kind.CAPTION);
        }
        if (isReprint(line) && !line.contains("”")) {
            return Optional.of(Notice.Kind.REPRINT);
        }
        return (named || mayCredit(line)) && CREDIT.matcher(line).lookingAt()
                ? Optional.of(Notice.Kind.CREDIT)
                : Optional.empty();
    }

    /** A notice says what it is before a colon, or begins as the few that need none. */
    private static boolean mayDisclaim(String line) {
        String head = line.length() > 60 ? line.substring(0, 60) : line;
        return head.indexOf(':') >= 0
                || head.indexOf('：') >= 0
                || head.regionMatches(true, 0, "the views", 0, 9)
                || "本文以".indexOf(head.isEmpty() ? ' ' : head.charAt(0)) >= 0;
    }

    private static boolean mayName(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (":：/／|丨▲△▼↑".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayCredit(String line) {
        return line.startsWith("(")
                || line.startsWith("转载自")
                || line.indexOf('(') > 0 && CREDITED.matcher(line).find()
                || CREDITS.matches(line);
    }

    private static boolean mayBeTranslated(String line) {
        return line.contains("ranslat") || line.contains("TRANSLAT") || line.contains("翻");
    }

    private static boolean isReprint(String line) {
        return mayBeReprint(line.toLowerCase(Locale.ROOT))
                && REPRINT.matcher(line).find();
    }

    private static boolean mayBeReprint(String lower) {
        return lower.contains("转载")
                || lower.contains("轉載")
                || lower.contains("授权")
                || lower.contains("article ")
                || lower.contains("republished ")
                || lower.contains("reposted ")
                || lower.contains("syndicated ")
                || lower.contains("originally ")
                || lower.contains("first appeared ");
    }
}
