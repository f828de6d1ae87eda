package org.cordon.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows by their marks the parts of a page that stand around an article: menus, teasers, share bars, captions, comments. */
final class Furniture {

    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "figcaption", "caption", "form", "label");
    private static final String START = "(?:^|[\\s_-])";
    private static final String END = "(?:$|[\\s_-])";
    private static final Pattern NAMES = Pattern.compile(START
            + "(?:nav(?:bar|igation)?|(?:sub|main|top)?menu|footer|foot|breadcrumbs?|crumbs?|side-?bar|rail|aside|share\\w*|sharing|social\\w*|related\\w*|recommend\\w*|recirc\\w*"
            + "|promos?|promotion|sponsor\\w*|advert\\w*|ads?|advertisement|banner|newsletter\\w*|subscri\\w*|sign-?up|comments?|commentlist|disqus\\w*|respond|cookies?\\w*|consent|gdpr"
            + "|pop-?up|modal|overlay|outbrain|taboola|tags?|taglist|topics|byline\\w*|author(?:s|-?(?:bio|box|info))?|bio|captions?|wp-caption(?:-text)?|credits?|copyright"
            + "|paginat\\w*|pager|pagenav|widgets?|toolbar|masthead|read-?more|more-?(?:stories|news|from|on)|most-?(?:read|popular)|popular|trending|print|timestamp|dateline|meta|post-?meta|entry-?meta"
            + "|rating|login|signin|search|skip|hidden|visually-hidden|sr-only|screen-reader-text|teaser|metadata|tooltip|donate|cta)" + END);
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu", "menubar", "toolbar", "tooltip");

    private Furniture() {}

    /** Whether an element by its tag, role or names is not part of an article's text. */
    static boolean marked(Element element) {
        return TAGS.contains(element.normalName())
                || element.attributesSize() > 0 && (ROLES.contains(element.attr("role")) || named(element));
    }

    private static boolean named(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1 && NAMES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether an inline element is a piece of its own, such as a caption or a share button. */
    static boolean isInlinePiece(Element element) {
        String tag = element.normalName();
        return (tag.equals("span") || tag.equals("cite") || tag.equals("time")) && element.attributesSize() > 0 && named(element);
    }
}
