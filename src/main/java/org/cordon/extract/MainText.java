package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Finds an article's text in a page: the box that holds the prose, less what in it is furniture. */
final class MainText {

    private static final double HOLDS = 0.8;
    private static final double COMMON = 0.4;
    private static final int LEAST = 250;

    private MainText() {}

    static List<Block> of(Element body, String title, boolean forum) {
        Box page = BoxBuilder.build(body);
        furnish(page, forum);
        List<Block> blocks = new ArrayList<>();
        collect(root(page), blocks);
        return trim(blocks, title);
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
    private static void mark(Box box, int total, Predicate<Element> rule, double share) {
        for (Box child : box.children) {
            if (!child.isLeaf() && !child.furniture) {
                child.furniture = rule.test(child.element) && child.prose <= total * share;
                if (!child.furniture) {
                    mark(child, total, rule, share);
                }
            }
        }
        box.sum();
    }

    private static void clear(Box box, Predicate<Element> rule) {
        box.furniture = box.furniture && !rule.test(box.element);
        box.children.forEach(child -> clear(child, rule));
        box.sum();
    }

    private static Box root(Box page) {
        Box root = page;
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

    private static void collect(Box box, List<Block> out) {
        for (Box child : box.children) {
            if (child.furniture || isLinks(child)) {
                continue;
            }
            if (child.isLeaf()) {
                out.add(new Block(child.kind, child.text));
            } else {
                collect(child, out);
            }
        }
    }

    private static boolean isLinks(Box box) {
        return box.linkShare() > 0.6 && (box.prose == 0 || !box.isLeaf());
    }

    /** The title is kept elsewhere, and headings with nothing under them at the end head something that was left out. */
    private static List<Block> trim(List<Block> blocks, String title) {
        int start = 0;
        for (int i = 0; i < Math.min(8, blocks.size()); i++) {
            if (TextScore.sameTitle(title, blocks.get(i).text())) {
                start = i + 1;
            }
        }
        int end = blocks.size();
        while (end > start && blocks.get(end - 1).isHeading()) {
            end--;
        }
        return blocks.subList(start, end);
    }
}
