package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Finds an article's text in a page: the box that holds the prose, less what in it is furniture. */
final class MainText {

    private static final double HOLDS = 0.8;
    private static final double COMMON = 0.35;
    private static final double NAMED = 0.3;
    private static final double MOST = 0.7;
    private static final int LEAST = 250;

    private final Box root;
    private final List<Block> blocks = new ArrayList<>();

    private MainText(Box root) {
        this.root = root;
    }

    static List<Block> of(Element body, Names.Reader names, String title, boolean forum) {
        Box page = BoxBuilder.build(body, names);
        furnish(page, forum);
        MainText text = new MainText(root(page));
        text.collect(text.root);
        return Edges.trim(text.blocks, title);
    }

    /** Marks comments, then furniture; where too little is left, only what is furniture by its tag. */
    static void furnish(Box page, boolean forum) {
        int all = page.prose;
        if (!forum) {
            mark(page, all, Furniture::comments, 1);
            if (page.prose < LEAST) {
                clear(page, Furniture::comments);
            }
        }
        int own = page.prose;
        mark(page, own, Furniture::marked, COMMON);
        if (page.prose * 5 < own) {
            clear(page, e -> !Furniture.comments(e) && !Furniture.strongly(e));
        }
    }

    /** Marks from the top; what holds more than a share of the page's prose is no furniture, whatever it is called. */
    private static void mark(Box box, int total, Predicate<Box> rule, double share) {
        for (Box child : box.children) {
            if (!child.isLeaf() && !child.furniture) {
                child.furniture = child.prose <= total * share && rule.test(child) && !isQuote(child, 3);
                if (!child.furniture) {
                    mark(child, total, rule, share);
                }
            }
        }
        box.sum();
    }

    /** Posts that an article shows stand in boxes with the names of share bars, but they are quotations. */
    private static boolean isQuote(Box box, int depth) {
        return box.tag().equals("blockquote")
                || depth > 0 && box.children.size() == 1 && !box.isLeaf() && isQuote(box.children.get(0), depth - 1);
    }

    private static void clear(Box box, Predicate<Box> rule) {
        box.furniture = box.furniture && !rule.test(box);
        box.children.forEach(child -> clear(child, rule));
        box.sum();
    }

    /** The box an author named as the article's, where it holds enough; else the deepest that holds nearly all prose. */
    private static Box root(Box page) {
        for (Predicate<Box> named :
                List.<Predicate<Box>>of(Furniture::isBody, Furniture::isArticle, Furniture::isMain)) {
            List<Box> found = new ArrayList<>();
            named(page, named, found);
            found.sort((a, b) -> b.prose - a.prose);
            if (!found.isEmpty()
                    && found.get(0).prose >= Math.max(LEAST, page.prose * NAMED)
                    && found.get(0).prose
                            >= MOST * found.stream().mapToInt(b -> b.prose).sum()) {
                return descend(found.get(0));
            }
        }
        return descend(page);
    }

    private static void named(Box box, Predicate<Box> rule, List<Box> found) {
        for (Box child : box.children) {
            if (!child.isLeaf() && !child.furniture && child.prose >= LEAST) {
                if (rule.test(child)) {
                    found.add(child);
                } else {
                    named(child, rule, found);
                }
            }
        }
    }

    private static Box descend(Box from) {
        Box root = from;
        while (true) {
            Box best = root;
            for (Box child : root.children) {
                if (!child.furniture && !child.isLeaf() && child.prose >= root.prose * HOLDS && child.prose > 0) {
                    best = child;
                }
            }
            if (best == root) {
                return root;
            }
            root = best;
        }
    }

    private void collect(Box box) {
        for (int i = 0; i < box.children.size(); i++) {
            Box child = box.children.get(i);
            int end = child.chars > 150
                    ? i
                    : Edges.ends(child) ? afterEnd(box, i) : Edges.breaks(child) ? afterBreak(box, i) : i;
            if (end > i) {
                i = end - 1;
            } else if (!child.furniture && !isLinks(child)) {
                add(child);
            }
        }
    }

    private void add(Box child) {
        if (!child.isLeaf()) {
            collect(child);
        } else if (!Edges.isNoise(child.text)) {
            blocks.add(new Block(child.kind, child.text));
        }
    }

    /** Below the heading of an end nothing more is taken, unless it is much of the text. */
    private int afterEnd(Box box, int from) {
        int prose = 0;
        for (int i = from; i < box.children.size(); i++) {
            prose += box.children.get(i).furniture ? 0 : box.children.get(i).prose;
        }
        return prose * 4 <= root.prose ? box.children.size() : afterBreak(box, from);
    }

    /** What is put into an article ends where its paragraphs go on. */
    private static int afterBreak(Box box, int from) {
        int end = from + 1;
        while (end < box.children.size() && isAside(box.children.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAside(Box box) {
        return box.furniture || box.linkShare() > 0.4 || box.tag().equals("ul") && box.prose < 200;
    }

    private static boolean isLinks(Box box) {
        return box.linkShare() > 0.6 && (box.prose == 0 || !box.isLeaf()) && !isSentence(box);
    }

    /** A sentence may be mostly links and still be one, where words of its own hold the links together. */
    private static boolean isSentence(Box box) {
        Box inner = box;
        while (!inner.isLeaf() && inner.children.size() == 1) {
            inner = inner.children.get(0);
        }
        return inner.isLeaf()
                && inner.chars >= 100
                && inner.chars - inner.links >= 40
                && Strings.endsSentence(inner.text);
    }
}
