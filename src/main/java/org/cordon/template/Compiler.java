package org.cordon.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;
import org.thymeleaf.templatemode.TemplateMode;

/** Makes one template, with all fragments that it asks for, the tree of what writes its pages in one language. */
final class Compiler {

    private static final String INLINED = "[[";
    private static final String INLINED_RAW = "[(";

    private record Fragment(String template, String selector) {}

    private final IEngineConfiguration configuration;
    private final Locale locale;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Fragment, Node.Fragment> fragments = new LinkedHashMap<>();
    private final Set<String> holding = new HashSet<>();

    Compiler(IEngineConfiguration configuration, Locale locale) {
        this.configuration = configuration;
        this.locale = locale;
    }

    Template template(String name) throws NotCompiled {
        if (!configuration.getPreProcessors(TemplateMode.HTML).isEmpty()
                || !configuration.getPostProcessors(TemplateMode.HTML).isEmpty()) {
            throw new NotCompiled("a dialect that processes templates before or after");
        }
        TemplateModel model = model(name, Set.of());
        Node node = body(model);
        return new Template(node, List.copyOf(places.keySet()), context(model.getTemplateData()));
    }

    /** A template or what a selector picks out of it, read by Thymeleaf. */
    TemplateModel model(String template, Set<String> selectors) throws NotCompiled {
        TemplateData data = new TemplateData(template, null, null, TemplateMode.HTML, null);
        TemplateModel model = configuration
                .getTemplateManager()
                .parseStandalone(context(data), template, selectors.isEmpty() ? null : selectors, null, true, true);
        if (model.getTemplateMode() != TemplateMode.HTML || model.size() <= 2) {
            throw new NotCompiled("no such fragment of HTML: " + template + " " + selectors);
        }
        return model;
    }

    /** What a selector picks out of a template; it may hold itself. */
    Node fragment(String template, String selector) throws NotCompiled {
        Fragment key = new Fragment(template, selector);
        Node.Fragment known = fragments.get(key);
        if (known == null) {
            known = new Node.Fragment();
            fragments.put(key, known);
            known.is(body(model(template, Set.of(selector))));
        }
        return known;
    }

    /** The place of a name among all. */
    int place(String name) {
        return places.computeIfAbsent(name, n -> places.size());
    }

    /** Tells that a name stands for a fragment where it is a parameter. */
    void hold(String name) {
        holding.add(name);
    }

    boolean holds(String name) {
        return holding.contains(name);
    }

    Expressions expressions(String template) {
        return new Expressions(context(new TemplateData(template, null, null, TemplateMode.HTML, null)), this::place);
    }

    private IEngineContext context(TemplateData data) {
        return configuration
                .getEngineContextFactory()
                .createEngineContext(configuration, data, Map.of(), new Context(locale));
    }

    private Node body(TemplateModel model) throws NotCompiled {
        List<ITemplateEvent> events = new ArrayList<>();
        for (int i = 1; i < model.size() - 1; i++) {
            events.add(model.get(i));
        }
        return new Reading(events, model.getTemplateData().getTemplate()).rest();
    }

    static String written(ITemplateEvent event) {
        StringWriter text = new StringWriter();
        try {
            event.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Goes through what Thymeleaf has read, from the first tag to the last. */
    private final class Reading {

        private final List<ITemplateEvent> events;
        private final String template;
        private int at;

        Reading(List<ITemplateEvent> events, String template) {
            this.events = events;
            this.template = template;
        }

        Node rest() throws NotCompiled {
            Nodes nodes = new Nodes();
            while (at < events.size() && !ends(events.get(at))) {
                nodes.add(next());
            }
            return nodes.node();
        }

        private static boolean ends(ITemplateEvent event) {
            return event instanceof ICloseElementTag close && !close.isUnmatched();
        }

        private Node next() throws NotCompiled {
            ITemplateEvent event = events.get(at++);
            if (event instanceof IProcessableElementTag tag) {
                String space = between(tag);
                return new Element(Compiler.this, template, tag).node(space, content(tag));
            }
            String text = written(event);
            boolean plain = event instanceof IText
                    || event instanceof ICloseElementTag
                    || event instanceof IComment && !text.startsWith("<!--[")
                    || event instanceof IDocType type && type.getSystemId() == null;
            if (!plain || text.contains(INLINED) || text.contains(INLINED_RAW)) {
                throw new NotCompiled(text);
            }
            return Node.Literal.of(text);
        }

        /** The white space before a tag, which comes again where the tag does. */
        private String between(IProcessableElementTag tag) {
            return at > 1
                            && events.get(at - 2) instanceof IText text
                            && text.getText().isBlank()
                            && Spacing.repeats(tag)
                    ? text.getText()
                    : "";
        }

        /** What is within a tag, and what ends it. */
        private Element.Content content(IProcessableElementTag tag) throws NotCompiled {
            if (!(tag instanceof IOpenElementTag)) {
                return new Element.Content(new Nodes().node(), "");
            }
            Node within = rest();
            if (at == events.size()) {
                throw new NotCompiled("a tag that nothing ends: " + written(tag));
            }
            return new Element.Content(within, written(events.get(at++)));
        }
    }
}
