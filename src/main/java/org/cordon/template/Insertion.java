package org.cordon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.template.Node.Binding;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.VariableExpression;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/** Compiles {@code th:replace}: a fragment with its parameters, or what a variable holds. */
final class Insertion {

    private static final String THIS = "this";

    private final Compiler compiler;
    private final String template;
    private final Expressions expressions;

    Insertion(Compiler compiler, String template, Expressions expressions) {
        this.compiler = compiler;
        this.template = template;
        this.expressions = expressions;
    }

    Node node(String text) throws NotCompiled {
        String trimmed = text.strip();
        if (trimmed.startsWith("${")) {
            IStandardExpression expression = expressions.read(trimmed);
            if (expression instanceof VariableExpression variable && compiler.holds(variable.getExpression())) {
                return new Node.Hole(expressions.value(expression));
            }
        }
        if (trimmed.startsWith("~{") && expressions.read(trimmed) instanceof FragmentExpression fragment) {
            return inserted(fragment);
        }
        throw new NotCompiled("th:replace=" + text);
    }

    private Node inserted(FragmentExpression expression) throws NotCompiled {
        List<Binding> parameters = expression.hasParameters() ? parameters(expression) : List.of();
        Node fragment = fragment(expression);
        return parameters.isEmpty() ? fragment : new Node.Insert(parameters, fragment);
    }

    private String of(FragmentExpression expression) throws NotCompiled {
        String name = expression.getTemplateName() == null ? THIS : expressions.name(expression.getTemplateName());
        return name.equals(THIS) ? template : name;
    }

    private String selector(FragmentExpression expression) throws NotCompiled {
        if (!expression.hasFragmentSelector()) {
            throw new NotCompiled("a whole template as fragment: " + expression.getStringRepresentation());
        }
        return expressions.name(expression.getFragmentSelector());
    }

    private Node fragment(FragmentExpression expression) throws NotCompiled {
        FragmentSignature signature = signature(of(expression), selector(expression));
        if (signature.hasParameters() != expression.hasParameters()) {
            throw new NotCompiled("other parameters than its own: " + expression.getStringRepresentation());
        }
        return compiler.fragment(of(expression), selector(expression));
    }

    /** What the fragment says that it is called with; nothing where it says nothing. */
    private FragmentSignature signature(String of, String selector) throws NotCompiled {
        TemplateModel model = compiler.model(of, Set.of(selector));
        if (model.get(1) instanceof IProcessableElementTag first && first.hasAttribute("th", "fragment")) {
            String told = EscapedAttributeUtils.unescapeAttribute(
                    TemplateMode.HTML, first.getAttributeValue("th", "fragment"));
            return FragmentSignatureUtils.parseFragmentSignature(model.getConfiguration(), told);
        }
        return new FragmentSignature(selector, null);
    }

    private List<Binding> parameters(FragmentExpression expression) throws NotCompiled {
        List<String> names = signature(of(expression), selector(expression)).getParameterNames();
        List<Assignation> given = expression.getParameters().getAssignations();
        if (!expression.hasSyntheticParameters() || given.size() != names.size()) {
            throw new NotCompiled("parameters with names: " + expression.getStringRepresentation());
        }
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            bindings.add(new Binding(
                    compiler.place(names.get(i)),
                    argument(names.get(i), given.get(i).getRight())));
        }
        return bindings;
    }

    private Value argument(String name, IStandardExpression expression) throws NotCompiled {
        if (!(expression instanceof FragmentExpression fragment)) {
            return expressions.value(expression);
        }
        if (fragment.hasParameters()) {
            throw new NotCompiled("a fragment with parameters as parameter: " + fragment.getStringRepresentation());
        }
        compiler.hold(name);
        return Value.Constant.of(fragment(fragment));
    }
}
