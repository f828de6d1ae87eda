package org.cordon.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class names and the id of an element say: that it is furniture, readers' comments, an article's text, a card shown
 * on pointing; and how plainly they speak of a date, 0 most plainly, {@link #NO_DATE} not at all.
 */
record Names(boolean furniture, boolean comments, boolean body, boolean hover, int date) {

    static final int NO_DATE = 3;
    static final Names NONE = new Names(false, false, false, false, NO_DATE);

    /** Words that make a name one of furniture wherever they stand in it. */
    private static final String ANYWHERE =
            "nav(?:bar|igation)?|(?:sub|main|top|mega)?menu|footer|breadcrumbs?|side-?bar|share|sharing|sharebar|sharethis|addtoany|addthis|sharedaddy|social\\w*|related\\w*|recommend\\w*|recirc\\w*"
                    + "|promos?|sponsored?|advert\\w*|newsletters?|cookies?|consent|gdpr|pop-?ups?|modal|outbrain|taboola|zergnet|byline\\w*|captions?"
                    + "|pagination|paginator|pager|masthead|trending|most-(?:read|popular|viewed)|more-(?:stories|news|from|articles|posts)|read-?(?:more|next|also)|you-?may|up-?next|author-?(?:bio|box|info|card)|paywall|table-of-contents";
    /** Words that do so only as the whole name or its last part. */
    private static final String LAST =
            "toc|rail|widgets?|widget-area|meta|metadata|tags?|tags?-?list|taglist|topics|tag-?cloud|authors?|bio|credits?|copyright|ads?|ad-?(?:slot|unit|container|wrapper)|advertisement|banner|toolbar|subscribe|subscription|signup|sign-?in|login|search|print|timestamp|dateline|date|rating|ratings|respond|crumbs?|foot|tooltip|donate|cta|teasers?|overlay|follow|followus|replies|disclaimer|source|skip-?link|skip|social-?links|buttons?|byauthor|popular|promotion|kicker|eyebrow|hidden|sr-only|screen-reader-text|screen-reader-response|visually-?hidden|visuallyhidden|assistive-text|noprint|loading|alert|notification";
    private static final Pattern FURNITURE =
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
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("publish|posted|post[-_]?date|entry-date|article[-_]?date|pubdate|date-header|created"),
            Pattern.compile("(?:^|[_-])(?:date|datum|fecha|datetime|dateline|timestamp|time)"),
            Pattern.compile("date|time|meta|byline|info|submitted|datum|author"));
    private static final int MAX_KNOWN = 20_000;
    private static final int MAX_LENGTH = 120;

    /** Pages share most of their names, and reading one is dear; the number kept is bounded. */
    private static final Map<String, Names> KNOWN = new ConcurrentHashMap<>();

    static Names of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        Names all = NONE;
        StringTokenizer words = new StringTokenizer(element.className() + " " + element.id());
        for (int i = 0; i < 200 && words.hasMoreTokens(); i++) {
            all = all.and(known(words.nextToken()));
        }
        return all;
    }

    private Names and(Names other) {
        return other.equals(NONE)
                ? this
                : new Names(
                        furniture || other.furniture,
                        comments || other.comments,
                        body || other.body,
                        hover || other.hover,
                        Math.min(date, other.date));
    }

    private static Names known(String name) {
        Names known = KNOWN.get(name);
        if (known != null || name.length() > MAX_LENGTH) {
            return known == null ? NONE : known;
        }
        if (KNOWN.size() >= MAX_KNOWN) {
            KNOWN.clear();
        }
        Names read = read(name);
        KNOWN.put(name, read);
        return read;
    }

    private static Names read(String name) {
        String plain = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        boolean little = SAYS_LITTLE.matcher(plain).matches();
        return new Names(
                !little && FURNITURE.matcher(plain).find(),
                !little && COMMENTS.matcher(plain).find(),
                !little && BODY.matcher(plain).find(),
                !little && HOVER.matcher(plain).find(),
                date(name.toLowerCase(Locale.ROOT)));
    }

    private static int date(String name) {
        int tier = 0;
        while (tier < NO_DATE && !DATES.get(tier).matcher(name).find()) {
            tier++;
        }
        return tier;
    }
}
