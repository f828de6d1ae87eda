package org.cordon.extract;

import java.util.ArrayList;
import java.util.List;
import org.cordon.corpus.Passage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block of a page: either a run of text, or an element with the blocks in it. Weights are as {@link Strings#weight}. */
final class Box {

    final Element element;
    final @Nullable Box parent;
    final List<Box> children = new ArrayList<>();
    final String text;
    /** What the class names and the id say; nothing for a run of text. */
    final Names names;

    Passage.Kind kind = Passage.Kind.PARAGRAPH;
    boolean furniture;
    /** Weight of the text, of that in links, and of that in sentences. */
    int chars;

    int links;
    int prose;

    Box(Element element, @Nullable Box parent, String text, Names names) {
        this.element = element;
        this.parent = parent;
        this.text = text;
        this.names = names;
    }

    boolean isLeaf() {
        return !text.isEmpty();
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) links / chars;
    }

    String tag() {
        return element.normalName();
    }

    /** Sums up what the children hold; furniture counts as text but not as prose. */
    void sum() {
        if (isLeaf()) {
            return;
        }
        chars = 0;
        links = 0;
        prose = 0;
        for (Box child : children) {
            chars += child.chars;
            links += child.links;
            prose += child.furniture ? 0 : child.prose;
        }
    }

    /** The texts in this box and below, in page order. */
    void leaves(List<Box> out) {
        if (isLeaf()) {
            out.add(this);
        }
        for (Box child : children) {
            child.leaves(out);
        }
    }
}
