package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What one walk over a page picks out of it for those who read its title, authors and dates. Lists are in page order. */
final class Survey {

    private static final int MOST = 20_000;
    private static final int MOST_LINES = 4_000;
    private static final int PIECES = 8;

    final Names.Reader names = new Names.Reader();
    final List<Element> metas = new ArrayList<>();
    final List<Element> data = new ArrayList<>();
    final List<Element> canonical = new ArrayList<>();
    /** Elements that may be the page's heading. */
    final List<Element> headings = new ArrayList<>();
    /** Elements marked as the date of publication. */
    final List<Element> marks = new ArrayList<>();

    final List<Element> times = new ArrayList<>();
    /** Elements of the body with a class or an id. */
    final List<Element> called = new ArrayList<>();

    /** The first element marked as the author's line. */
    @Nullable
    Element byline;

    private int inBody;

    private Survey() {}

    static Survey of(Document page) {
        Survey survey = new Survey();
        Element body = page.body();
        boolean inside = false;
        Node node = page;
        while (node != null) {
            if (node instanceof Element element) {
                inside |= element == body;
                survey.sort(element, inside);
            }
            node = next(node);
        }
        return survey;
    }

    private static @Nullable Node next(Node node) {
        Node child = node.firstChild();
        return child == null ? after(node) : child;
    }

    private static @Nullable Node after(Node node) {
        Node at = node;
        while (at != null) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }

    private void sort(Element e, boolean inside) {
        String tag = e.normalName();
        switch (tag) {
            case "meta" -> metas.add(e);
            case "script" -> data.add(e);
            case "link" -> link(e);
            case "h1" -> headings.add(e);
            default -> {}
        }
        boolean counted = inside && ++inBody <= MOST;
        if (e.attributesSize() > 0) {
            Named named = Named.of(e);
            title(e, tag, named);
            if (counted) {
                date(e, tag, named);
            }
        }
    }

    /** The attributes that most rules look at; the parser wrote all names in lower case. */
    private record Named(Attributes all, String item, String classes) {
        static Named of(Element e) {
            Attributes all = e.attributes();
            return new Named(all, all.get("itemprop"), all.get("class"));
        }
    }

    /** The headings of first order and the elements that hold few words with figures among them. */
    static List<Element> lines(Element body) {
        List<Element> lines = new ArrayList<>();
        Node end = after(body);
        int seen = 0;
        for (Node node = body; node != null && node != end && seen < MOST_LINES; node = next(node)) {
            if (node instanceof Element e) {
                seen++;
                boolean brief = e.childNodeSize() > 0 && e.childNodeSize() < PIECES;
                if (e.normalName().equals("h1") || brief && hasFigures(e)) {
                    lines.add(e);
                }
            }
        }
        return lines;
    }

    private void link(Element e) {
        if (e.attr("rel").strip().equalsIgnoreCase("canonical") && e.hasAttr("href")) {
            canonical.add(e);
        }
    }

    private void title(Element e, String tag, Named named) {
        String item = named.item;
        String classes = named.classes;
        boolean heading = item.equalsIgnoreCase("headline") || tag.equals("h2") && Strings.contains(classes, "title");
        if (heading && !tag.equals("h1")) {
            headings.add(e);
        }
        if (byline == null
                && (item.equalsIgnoreCase("author")
                        || named.all.get("rel").equalsIgnoreCase("author")
                        || classes.contains("yline") && Strings.contains(classes, "byline")
                        || classes.contains("uthor") && (e.hasClass("author-name") || e.hasClass("author")))) {
            byline = e;
        }
    }

    private void date(Element e, String tag, Named named) {
        Attributes all = named.all;
        String item = named.item;
        String classes = named.classes;
        String id = all.get("id");
        boolean time = tag.equals("time");
        boolean stamped = time || all.hasKey("title") || all.hasKey("datetime");
        if (item.contains("datePublished")
                || item.equals("dateCreated")
                || all.get("property").contains("datePublished")
                || all.hasKey("pubdate")
                || begins(classes, id, "entry-date")
                || stamped && begins(classes, id, "published")) {
            marks.add(e);
        }
        if (time || all.hasKey("data-datetime") || tag.equals("abbr") && stamped && all.hasKey("title")) {
            times.add(e);
        }
        if (!classes.isEmpty() || !id.isEmpty()) {
            called.add(e);
        }
    }

    private static boolean begins(String classes, String id, String name) {
        int at = classes.indexOf(name);
        return id.startsWith(name) || at >= 0 && (at == 0 || classes.charAt(at - 1) <= ' ');
    }

    private static boolean hasFigures(Element element) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text && hasFigure(text.getWholeText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= '9' && text.charAt(i) >= '0') {
                return true;
            }
        }
        return false;
    }
}
