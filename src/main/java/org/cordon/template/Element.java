package org.cordon.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cordon.template.Node.Binding;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/** Compiles one element: what its attributes of Thymeleaf do, in Thymeleaf's order. */
final class Element {

    /** What is within an element, and what ends it. */
    record Content(Node within, String end) {}

    /** An attribute of Thymeleaf as it acts. */
    record Act(IAttribute attribute, String name, String value, Order order) {
        /** Whether another attribute comes in its place. */
        boolean replaces() {
            return order == Order.NAMED || order == Order.VALUE || order == Order.OTHER;
        }
    }

    /** In this order they act (the precedences of Thymeleaf's standard dialect). */
    enum Order {
        REPLACE,
        EACH,
        IF,
        WITH,
        ATTR,
        NAMESPACE,
        NAMED,
        VALUE,
        CLASSAPPEND,
        TEXT,
        FRAGMENT,
        OTHER;

        static Order of(String name) {
            return switch (name) {
                case "replace" -> REPLACE;
                case "each" -> EACH;
                case "if", "unless" -> IF;
                case "with" -> WITH;
                case "attr" -> ATTR;
                case "value" -> VALUE;
                case "classappend" -> CLASSAPPEND;
                case "text" -> TEXT;
                case "fragment" -> FRAGMENT;
                default -> OTHER;
            };
        }
    }

    private static final String PREFIX = "th";
    private static final String NAMESPACE = "xmlns:" + PREFIX;
    private static final String BLOCK = "block";

    /** Its processor acts in a select of {@code th:field} only, which is not compiled. */
    private static final String OPTION = "option";

    private final Compiler compiler;
    private final String template;
    private final IProcessableElementTag tag;
    private final Expressions expressions;

    Element(Compiler compiler, String template, IProcessableElementTag tag) {
        this.compiler = compiler;
        this.template = template;
        this.tag = tag;
        this.expressions = compiler.expressions(template);
    }

    /** The element; {@code between} stands before it again where it comes more than once. */
    Node node(String between, Content content) throws NotCompiled {
        List<Act> acts = acts();
        if (!acts.isEmpty() && acts.getFirst().order == Order.REPLACE) {
            return new Insertion(compiler, template, expressions).node(acts.getFirst().value);
        }
        Node node = element(acts, content);
        for (Act act : acts.reversed()) {
            node = switch (act.order) {
                case WITH -> new Node.With(bindings(act.value), node);
                case IF -> new Node.If(expressions.value(act.value), act.name.equals("if"), node);
                case EACH -> loop(act.value, between, node);
                default -> node;
            };
        }
        return node;
    }

    private List<Act> acts() throws NotCompiled {
        List<Act> acts = new ArrayList<>();
        for (IAttribute attribute : tag.getAllAttributes()) {
            AttributeName name = attribute.getAttributeDefinition().getAttributeName();
            if (PREFIX.equals(name.getPrefix())) {
                acts.add(act(attribute, name.getAttributeName()));
            } else if (attribute.getAttributeCompleteName().equals(NAMESPACE)) {
                acts.add(new Act(attribute, NAMESPACE, "", Order.NAMESPACE));
            } else if (attribute.getAttributeDefinition().hasAssociatedProcessors()) {
                throw new NotCompiled(attribute.getAttributeCompleteName());
            }
        }
        acts.sort(Comparator.comparing(Act::order));
        return acts;
    }

    private static Act act(IAttribute attribute, String name) throws NotCompiled {
        String value = EscapedAttributeUtils.unescapeAttribute(TemplateMode.HTML, attribute.getValue());
        if (value == null || value.isBlank()) {
            throw new NotCompiled("an attribute without a value: " + attribute.getAttributeCompleteName());
        }
        Order order = Order.of(name);
        boolean named = order == Order.OTHER && Tags.named(name);
        // What no processor is named for goes to the one for all the rest; all else that has one is not known here.
        if (order == Order.OTHER
                && !named
                && attribute.getAttributeDefinition().getAssociatedProcessors().size() != 1) {
            throw new NotCompiled(attribute.getAttributeCompleteName());
        }
        return new Act(attribute, name, value, named ? Order.NAMED : order);
    }

    private Node element(List<Act> acts, Content content) throws NotCompiled {
        Nodes nodes = new Nodes();
        boolean block = isBlock();
        nodes.add(block ? new Nodes().node() : Tags.of(tag, acts, expressions));
        nodes.add(content.within);
        for (Act act : acts) {
            if (act.order == Order.TEXT) {
                nodes = new Nodes().add(block ? new Nodes().node() : Tags.of(tag, acts, expressions));
                nodes.add(text(expressions.value(act.value)));
            }
        }
        return (block ? nodes : nodes.literal(content.end)).node();
    }

    private Node text(Value value) throws NotCompiled {
        if (!(tag instanceof IOpenElementTag)) {
            throw new NotCompiled("text within what holds none: " + Compiler.written(tag));
        }
        if (value instanceof Value.Constant constant) {
            String text = constant.value() == null ? "" : constant.value().toString();
            return Node.Literal.of(EscapedAttributeUtils.escapeAttribute(TemplateMode.HTML, text));
        }
        return new Node.Text(value);
    }

    /** Whether it is {@code th:block}, of which only what is within is written. */
    private boolean isBlock() throws NotCompiled {
        String name = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
        boolean block = name.equals(PREFIX + ":" + BLOCK);
        boolean processed = tag.getElementDefinition().getAssociatedProcessors().stream()
                .anyMatch(processor -> processor.getMatchingAttributeName() == null);
        if (processed && !block && !name.equals(OPTION)) {
            throw new NotCompiled(Compiler.written(tag));
        }
        return block;
    }

    private List<Binding> bindings(String value) throws NotCompiled {
        List<Binding> bindings = new ArrayList<>();
        for (Assignation assignation : expressions.assignations(value)) {
            bindings.add(new Binding(
                    compiler.place(expressions.name(assignation.getLeft())),
                    expressions.value(assignation.getRight())));
        }
        return bindings;
    }

    private Node loop(String value, String between, Node node) throws NotCompiled {
        Each each = expressions.each(value);
        String item = expressions.name(each.getIterVar());
        String status = each.hasStatusVar() ? expressions.name(each.getStatusVar()) : item + "Stat";
        Loop.Names names = new Loop.Names(compiler.place(item), compiler.place(status));
        return new Loop(expressions.value(each.getIterable()), names, Node.Literal.of(between), node);
    }
}
