package org.cordon.extract;

import java.util.Set;

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

    private Furniture() {}

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
