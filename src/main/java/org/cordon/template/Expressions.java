package org.cordon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.cordon.template.Value.Constant;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationSequence;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.BooleanTokenExpression;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.GenericTokenExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.LinkExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.NullTokenExpression;
import org.thymeleaf.standard.expression.NumberTokenExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/** Compiles the expressions that Thymeleaf has read. */
final class Expressions {

    private static final String PREPROCESSED = "__";

    private final IEngineContext context;
    private final ToIntFunction<String> places;

    /** In a language, which the context knows; {@code places} tells the place of a name among all. */
    Expressions(IEngineContext context, ToIntFunction<String> places) {
        this.context = context;
        this.places = places;
    }

    /** What changes tags as Thymeleaf does. */
    IModelFactory model() {
        return context.getModelFactory();
    }

    /** An expression as Thymeleaf reads it. */
    IStandardExpression read(String text) throws NotCompiled {
        if (text.contains(PREPROCESSED)) {
            throw new NotCompiled("preprocessing: " + text);
        }
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, text);
    }

    Value value(String text) throws NotCompiled {
        return value(read(text));
    }

    Value value(IStandardExpression expression) throws NotCompiled {
        if (expression instanceof TextLiteralExpression text) {
            return new Constant(text.getValue().getValue(), true);
        }
        if (expression instanceof VariableExpression variable) {
            return variable(variable);
        }
        if (expression instanceof MessageExpression message) {
            return message(message);
        }
        if (expression instanceof LinkExpression link) {
            return link(link);
        }
        if (expression instanceof ConditionalExpression choice) {
            return choice(choice);
        }
        if (expression instanceof AdditionExpression sum) {
            return sum(value(sum.getLeft()), value(sum.getRight()));
        }
        if (expression instanceof NumberTokenExpression
                || expression instanceof BooleanTokenExpression
                || expression instanceof GenericTokenExpression
                || expression instanceof NullTokenExpression) {
            return Constant.of(expression.execute(context));
        }
        throw new NotCompiled(expression.getClass().getSimpleName() + ": " + expression.getStringRepresentation());
    }

    /** The name that an expression is, which no page changes. */
    String name(IStandardExpression expression) throws NotCompiled {
        if (value(expression) instanceof Constant constant && constant.value() != null) {
            return constant.value().toString();
        }
        throw new NotCompiled("a name that is reckoned: " + expression.getStringRepresentation());
    }

    /** {@code a=…,b=…}. */
    List<Assignation> assignations(String text) throws NotCompiled {
        AssignationSequence read =
                text.contains(PREPROCESSED) ? null : AssignationUtils.parseAssignationSequence(context, text, false);
        if (read == null) {
            throw new NotCompiled("assignations: " + text);
        }
        return read.getAssignations();
    }

    /** {@code item, status : items}. */
    Each each(String text) throws NotCompiled {
        if (text.contains(PREPROCESSED)) {
            throw new NotCompiled("preprocessing: " + text);
        }
        return EachUtils.parseEach(context, text);
    }

    private Value variable(VariableExpression expression) {
        Optional<Term> term =
                expression.getConvertToString() ? Optional.empty() : Terms.of(expression.getExpression(), places);
        return term.<Value>map(t -> t instanceof Term.Constant constant
                        ? Constant.of(constant.value())
                        : new Value.Known(t, expression))
                .orElse(new Value.Left(expression));
    }

    private Value message(MessageExpression expression) throws NotCompiled {
        Value key = value(expression.getBase());
        List<Value> arguments = new ArrayList<>();
        if (expression.hasParameters()) {
            for (IStandardExpression parameter : expression.getParameters().getExpressions()) {
                arguments.add(value(parameter));
            }
        }
        boolean fixed = key instanceof Constant && arguments.isEmpty();
        return fixed
                ? Constant.of(expression.execute(context))
                : new Value.Words(key, List.copyOf(arguments), expression);
    }

    private Value link(LinkExpression expression) throws NotCompiled {
        boolean plain = !expression.hasParameters()
                && value(expression.getBase()) instanceof Constant base
                && base.value() instanceof String path
                && path.matches("/[\\w./-]*")
                && !path.startsWith("//");
        return plain ? new Value.Link(name(expression.getBase())) : new Value.Left(expression);
    }

    private Value choice(ConditionalExpression expression) throws NotCompiled {
        return new Value.Choice(
                value(expression.getConditionExpression()),
                value(expression.getThenExpression()),
                value(expression.getElseExpression()));
    }

    private static Value sum(Value left, Value right) {
        if (left instanceof Constant a && right instanceof Constant b && (a.literal() || b.literal())) {
            return new Constant(text(a) + text(b), true);
        }
        return new Value.Sum(left, right);
    }

    private static String text(Constant constant) {
        @Nullable Object value = constant.value();
        return String.valueOf(value);
    }
}
