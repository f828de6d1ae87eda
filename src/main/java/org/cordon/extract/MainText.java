package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Finds an article's text in a page: the box that holds the prose, less what in it is furniture. */
final class MainText {

    private static final double HOLDS = 0.8;

    private MainText() {}

    static List<Block> of(Element body, String title) {
        Box page = BoxBuilder.build(body);
        int all = page.prose;
        mark(page, all, Furniture::marked);
        if (page.prose * 5 < all) {
            clear(page);
            mark(page, all, Furniture::strongly);
        }
        List<Block> blocks = new ArrayList<>();
        collect(root(page), blocks);
        return trim(blocks, title);
    }

    /** Marks furniture from the top; what holds much of the page's prose is none, whatever it is called. */
    static void mark(Box box, int total, Predicate<Element> rule) {
        for (Box child : box.children) {
            if (!child.isLeaf() && rule.test(child.element) && child.prose * 5 <= total * 2) {
                child.furniture = true;
            } else {
                mark(child, total, rule);
            }
        }
        box.sum();
    }

    private static void clear(Box box) {
        box.furniture = false;
        box.children.forEach(MainText::clear);
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
