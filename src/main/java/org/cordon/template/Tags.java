package org.cordon.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.template.Element.Act;
import org.cordon.template.Tag.Kind;
import org.cordon.template.Tag.Part;
import org.cordon.template.Tag.Slot;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.processor.StandardConditionalFixedValueTagProcessor;
import org.thymeleaf.standard.processor.StandardNonRemovableAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardRemovableAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/** Compiles a tag. Its variants are what Thymeleaf's own model of it comes to when it is changed as Thymeleaf would change it. */
final class Tags {

    private static final Set<String> FIXED = Set.of(StandardConditionalFixedValueTagProcessor.ATTR_NAMES);
    private static final Set<String> REMOVABLE = Set.of(StandardRemovableAttributeTagProcessor.ATTR_NAMES);
    private static final Set<String> KEPT = Stream.concat(
                    Arrays.stream(StandardNonRemovableAttributeTagProcessor.ATTR_NAMES),
                    Stream.of("href", "src", "action", "value"))
            .collect(Collectors.toUnmodifiableSet());

    /** No template has these (Unicode, private use): they stand for the slots' values. */
    private static final char MARK = '\uE000';

    private static final int MOST_OPEN = 6;

    /** What an act makes of an attribute: its value is the slot's, or (slot -1) this text if it is there at all. */
    private record Edit(String target, int slot, String text, boolean there) {}

    private record Change(Act act, List<Edit> edits) {}

    private final IProcessableElementTag tag;
    private final Expressions expressions;
    private final List<Slot> slots = new ArrayList<>();

    private Tags(IProcessableElementTag tag, Expressions expressions) {
        this.tag = tag;
        this.expressions = expressions;
    }

    /** Whether Thymeleaf knows an attribute as one of HTML. */
    static boolean named(String name) {
        return FIXED.contains(name) || REMOVABLE.contains(name) || KEPT.contains(name);
    }

    /** The tag with all that is done to it. */
    static Node of(IProcessableElementTag tag, List<Act> acts, Expressions expressions) throws NotCompiled {
        return new Tags(tag, expressions).node(acts);
    }

    private Node node(List<Act> acts) throws NotCompiled {
        if (Compiler.written(tag).chars().anyMatch(c -> c >= MARK && c < MARK + acts.size() + 1)) {
            throw new NotCompiled("a character of private use: " + Compiler.written(tag));
        }
        List<Change> changes = new ArrayList<>();
        for (Act act : acts) {
            changes.add(new Change(act, edits(act)));
        }
        long open = slots.stream().filter(s -> s.kind() != Kind.ALWAYS).count();
        if (open > MOST_OPEN) {
            throw new NotCompiled("too many attributes that may be left out: " + Compiler.written(tag));
        }
        Slot[] all = slots.toArray(Slot[]::new);
        Part[][] variants = new Part[1 << open][];
        for (int i = 0; i < variants.length; i++) {
            variants[i] = cut(Compiler.written(changed(changes, Tag.there(all, i))));
        }
        return all.length == 0 ? new Node.Literal(variants[0][0].text()) : new Tag(all, variants);
    }

    private List<Edit> edits(Act act) throws NotCompiled {
        return switch (act.order()) {
            case ATTR -> {
                List<Edit> edits = new ArrayList<>();
                for (Assignation one : expressions.assignations(act.value())) {
                    String name = expressions.name(one.getLeft());
                    Kind kind = FIXED.contains(name) ? Kind.TRUE : Kind.FILLED;
                    edits.add(edit(name, kind, expressions.value(one.getRight())));
                }
                yield edits;
            }
            case NAMED, VALUE, CLASSAPPEND, OTHER ->
                List.of(edit(target(act), kind(act.name()), expressions.value(act.value())));
            default -> List.of();
        };
    }

    private Edit edit(String target, Kind kind, Value value) {
        if (value instanceof Value.Constant constant) {
            String text = constant.value() == null ? "" : constant.value().toString();
            String escaped = EscapedAttributeUtils.escapeAttribute(TemplateMode.HTML, text);
            return new Edit(target, -1, kind == Kind.TRUE ? target : escaped, kind.holds(constant.value()));
        }
        slots.add(new Slot(value, kind));
        int slot = slots.size() - 1;
        return new Edit(target, slot, kind == Kind.TRUE ? target : String.valueOf((char) (MARK + slot)), true);
    }

    private static Kind kind(String name) {
        return FIXED.contains(name) ? Kind.TRUE : KEPT.contains(name) ? Kind.ALWAYS : Kind.FILLED;
    }

    /** The name that stands after the prefix, in its own letters. */
    private static String target(Act act) {
        String complete = act.attribute().getAttributeCompleteName();
        return act.order() == Element.Order.CLASSAPPEND
                ? "class"
                : complete.substring(complete.length() - act.name().length());
    }

    private IProcessableElementTag changed(List<Change> changes, boolean[] there) {
        IProcessableElementTag now = tag;
        for (Change change : changes) {
            now = changed(now, change, there);
        }
        return now;
    }

    /** In Thymeleaf's order: what goes, what takes the place of another, what is set. */
    private IProcessableElementTag changed(IProcessableElementTag of, Change change, boolean[] there) {
        IModelFactory model = expressions.model();
        Act act = change.act;
        IProcessableElementTag now = of;
        for (Edit edit : change.edits) {
            boolean kept = here(edit, there) || act.order() == Element.Order.CLASSAPPEND;
            now = kept ? now : model.removeAttribute(now, edit.target);
        }
        boolean replaces = act.replaces() && change.edits.stream().allMatch(e -> here(e, there));
        if (replaces && !FIXED.contains(act.name())) {
            Edit edit = change.edits.getFirst();
            return model.replaceAttribute(
                    now, act.attribute().getAttributeDefinition().getAttributeName(), edit.target, edit.text);
        }
        now = model.removeAttribute(
                now, act.attribute().getAttributeDefinition().getAttributeName());
        for (Edit edit : change.edits) {
            now = here(edit, there) ? model.setAttribute(now, edit.target, set(act, edit, now)) : now;
        }
        return now;
    }

    private static boolean here(Edit edit, boolean[] there) {
        return edit.slot < 0 ? edit.there : there[edit.slot];
    }

    private static String set(Act act, Edit edit, IProcessableElementTag now) {
        String current = act.order() == Element.Order.CLASSAPPEND ? now.getAttributeValue(edit.target) : null;
        return current == null || current.isEmpty() ? edit.text : current + ' ' + edit.text;
    }

    private Part[] cut(String written) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < written.length(); i++) {
            int slot = written.charAt(i) - MARK;
            if (slot >= 0 && slot < slots.size()) {
                parts.add(new Part(bytes(written.substring(from, i)), slot));
                from = i + 1;
            }
        }
        parts.add(new Part(bytes(written.substring(from)), -1));
        return parts.toArray(Part[]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
