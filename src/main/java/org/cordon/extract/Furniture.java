package org.cordon.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows by their marks the parts of a page that stand around an article: menus, teasers, share bars, captions, comments. */
final class Furniture {

    private static final Set<String> TAGS =
            Set.of("nav", "footer", "aside", "menu", "figcaption", "caption", "form", "label", "address");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alert",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "form");

    /** Words that make a name one of furniture wherever they stand in it. */
    private static final String ANYWHERE =
            "nav(?:bar|igation)?|(?:sub|main|top|mega)?menu|footer|breadcrumbs?|side-?bar|share|sharing|sharebar|sharethis|addtoany|addthis|sharedaddy|social\\w*|related\\w*|recommend\\w*|recirc\\w*"
                    + "|promos?|sponsored?|advert\\w*|newsletters?|cookies?|consent|gdpr|pop-?ups?|modal|outbrain|taboola|zergnet|byline\\w*|captions?"
                    + "|pagination|paginator|pager|masthead|trending|most-(?:read|popular|viewed)|more-(?:stories|news|from|articles|posts)|read-?(?:more|next|also)|you-?may|up-?next|author-?(?:bio|box|info|card)|paywall|table-of-contents";

    /** Words that do so only as the whole name or its last part. */
    private static final String LAST =
            "toc|rail|widgets?|widget-area|meta|metadata|tags?|tags?-?list|taglist|topics|tag-?cloud|authors?|bio|credits?|copyright|ads?|ad-?(?:slot|unit|container|wrapper)|advertisement|banner|toolbar|subscribe|subscription|signup|sign-?in|login|search|print|timestamp|dateline|date|rating|ratings|respond|crumbs?|foot|tooltip|donate|cta|teasers?|overlay|follow|followus|replies|disclaimer|source|skip-?link|skip|social-?links|buttons?|byauthor|popular|promotion|kicker|eyebrow|hidden|sr-only|screen-reader-text|screen-reader-response|visually-?hidden|visuallyhidden|assistive-text|noprint|loading|alert|notification";

    private static final Pattern NAMES =
            Pattern.compile("(?<![^\\s_-])(?:" + ANYWHERE + ")(?![^\\s_-])|(?<![^\\s_-])(?:" + LAST
                    + ")(?!\\S)|(?<!\\S)(?:ad|ads|widget|promo|banner|tag|tags|meta)-[\\w-]+(?!\\S)");
    private static final Pattern COMMENTS = Pattern.compile(
            "(?<![^\\s_-])(?:comments?|comments?-?(?:list|area|section|wrapper|container|thread|body|content|box|form|block)|commentlist|disqus\\w*|livefyre|respond|replies|user-?comments?|comentarios|kommentare|commentaires|pinglun)(?![^\\s_-])");
    /** Names that only say what stands beside, or how something looks. */
    private static final Pattern SAYS_LITTLE = Pattern.compile(
            "(?<!\\S)(?:has|no|with|without|is|not|js|el|elementor|et|wp-block|hs|label|lg|md|sm|xl|single|type|post-type|category|tag|post|page|hentry|field)-\\S*(?!\\S)|(?<!\\S)\\S*[:\\[(]\\S*");

    private static final Pattern BODY = Pattern.compile(
            "(?<!\\S)(?:\\S*[_-])?(?:(?:article|story|post|entry|news|blog-?post|blog|content)[_-]{0,2}(?:body|content|text|copy|main|detail)|articlebody|article-?text|body-?copy|rich-?text-?article-?body|main-?article-?content|single-?content)(?:[_-]{1,2}(?:content|text|inner|body|copy|[0-9a-z]{5,8}))?(?!\\S)");
    private static final Pattern HOVER = Pattern.compile(
            "(?<!\\S)(?:tool-?tip|pop-?over|hover-?card|rollover)[\\w-]*(?:block|content|text|box|body|card|inner)(?!\\S)");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** What names say of their element: furniture, readers' comments, an article's text, a card shown on pointing. */
    record Names(boolean furniture, boolean comments, boolean body, boolean hover) {
        static final Names NONE = new Names(false, false, false, false);
    }

    private Furniture() {}

    /** What an element's class names and id say: in small letters, parted by hyphens, without those that say little. */
    static Names names(String raw) {
        String plain = CAMEL.matcher(raw).replaceAll("-").toLowerCase(Locale.ROOT);
        Names says = read(plain);
        return says.equals(Names.NONE) ? says : read(SAYS_LITTLE.matcher(plain).replaceAll(" "));
    }

    private static Names read(String names) {
        return new Names(
                NAMES.matcher(names).find(),
                COMMENTS.matcher(names).find(),
                BODY.matcher(names).find(),
                HOVER.matcher(names).find());
    }

    /** Whether a box by its tag, role or names is not part of an article's text. */
    static boolean marked(Box box) {
        return box.names.furniture() || strongly(box);
    }

    /** Whether a box holds what readers wrote below an article. */
    static boolean comments(Box box) {
        return box.names.comments();
    }

    static boolean strongly(Box box) {
        return TAGS.contains(box.tag()) || ROLES.contains(box.element.attr("role"));
    }

    /** Whether a box is called the text of an article. */
    static boolean isBody(Box box) {
        return box.names.body() || box.element.attr("itemprop").equals("articleBody");
    }

    static boolean isArticle(Box box) {
        return box.tag().equals("article") || box.element.attr("role").equals("article");
    }

    static boolean isMain(Box box) {
        return box.tag().equals("main") || box.element.attr("role").equals("main");
    }

    /** Whether an inline element of a tag may be a piece of its own, such as a caption or a share button. */
    static boolean mayBePiece(String tag) {
        return tag.equals("span") || tag.equals("cite") || tag.equals("time");
    }
}
