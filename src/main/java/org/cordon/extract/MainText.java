package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds an article's text in a page: the box that holds the prose, less what in it is furniture. */
final class MainText {

    private static final double HOLDS = 0.8;

    private MainText() {}

    static List<Block> of(Element body) {
        Box page = BoxBuilder.build(body);
        mark(page, page.prose);
        List<Block> blocks = new ArrayList<>();
        collect(root(page), blocks);
        return trim(blocks);
    }

    /** Marks furniture from the top; what holds much of the page's prose is none, whatever it is called. */
    private static void mark(Box box, int total) {
        for (Box child : box.children) {
            if (!child.isLeaf() && Furniture.marked(child.element) && child.prose * 5 <= total * 2) {
                child.furniture = true;
            } else {
                mark(child, total);
            }
        }
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

    /** Headings with nothing under them at the end head something that was left out. */
    private static List<Block> trim(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1).isHeading()) {
            end--;
        }
        return blocks.subList(0, end);
    }
}
