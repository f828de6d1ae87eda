package org.cordon.template;

import java.util.ArrayList;
import java.util.List;
import org.cordon.template.Node.Literal;
import org.cordon.template.Node.Sequence;

/** Puts nodes in a row; literals that meet become one. */
final class Nodes {

    private final List<Node> nodes = new ArrayList<>();

    Nodes literal(String text) {
        return add(Literal.of(text));
    }

    Nodes add(Node node) {
        if (node instanceof Sequence sequence) {
            for (Node part : sequence.nodes()) {
                add(part);
            }
        } else if (node instanceof Literal literal) {
            join(literal);
        } else {
            nodes.add(node);
        }
        return this;
    }

    private void join(Literal literal) {
        if (!nodes.isEmpty() && nodes.getLast() instanceof Literal last) {
            byte[] both = new byte[last.bytes().length + literal.bytes().length];
            System.arraycopy(last.bytes(), 0, both, 0, last.bytes().length);
            System.arraycopy(literal.bytes(), 0, both, last.bytes().length, literal.bytes().length);
            nodes.set(nodes.size() - 1, new Literal(both));
        } else if (literal.bytes().length > 0) {
            nodes.add(literal);
        }
    }

    Node node() {
        return nodes.size() == 1 ? nodes.getFirst() : new Sequence(nodes.toArray(Node[]::new));
    }
}
