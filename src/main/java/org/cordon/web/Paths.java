package org.cordon.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates the expressions of templates. Most are plain paths ({@code page.filters.chips}, {@code !card.actors.isEmpty()}), which
 * are walked by methods looked up once; all others, and any path that does not lead to its end, are left to SpEL.
 */
final class Paths implements IStandardVariableExpressionEvaluator {

    /** But for what a request brings, which may not be used everywhere: SpEL knows where. */
    private static final Pattern PLAIN = Pattern.compile("!?(?!param\\b)[a-z]\\w*(\\.[a-z]\\w*(\\(\\))?)*");

    private static final String NOT = "!";
    private static final String CALL = "()";
    private static final Object UNKNOWN = new Object();

    private final IStandardVariableExpressionEvaluator rest;

    /** As many as the templates have expressions. */
    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    Paths(IStandardVariableExpressionEvaluator rest) {
        this.rest = rest;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        boolean own = !expression.getUseSelectionAsRoot() && !how.getPerformTypeConversion();
        Object value = own
                ? paths.computeIfAbsent(expression.getExpression(), Path::of).value(context)
                : UNKNOWN;
        return value == UNKNOWN ? rest.evaluate(context, expression, how) : value;
    }

    /** A variable, the steps from it, and whether what they lead to is denied. */
    private record Path(boolean plain, boolean denied, String variable, List<Step> steps) {

        static Path of(String expression) {
            if (!PLAIN.matcher(expression).matches()) {
                return new Path(false, false, "", List.of());
            }
            boolean denied = expression.startsWith(NOT);
            List<String> names = List.of(expression.substring(denied ? 1 : 0).split("\\."));
            List<Step> steps = new ArrayList<>();
            names.stream().skip(1).forEach(name -> steps.add(new Step(name, new ConcurrentHashMap<>())));
            return new Path(true, denied, names.getFirst(), steps);
        }

        @Nullable
        Object value(IExpressionContext context) {
            Object value = plain ? context.getVariable(variable) : UNKNOWN;
            for (Step step : steps) {
                value = value == null || value == UNKNOWN ? UNKNOWN : step.from(value);
            }
            if (denied) {
                return value instanceof Boolean truth ? (Object) !truth : UNKNOWN;
            }
            return value;
        }
    }

    /** A property or a method without arguments, by the classes it was asked of. */
    private record Step(String name, Map<Class<?>, Optional<Method>> methods) {

        @Nullable
        Object from(Object value) {
            Optional<Method> method = methods.computeIfAbsent(value.getClass(), this::method);
            try {
                return method.isPresent() ? method.get().invoke(value) : UNKNOWN;
            } catch (IllegalAccessException | InvocationTargetException e) {
                // SpEL fails at the same place and tells of it as templates are used to.
                return UNKNOWN;
            }
        }

        private Optional<Method> method(Class<?> type) {
            boolean call = name.endsWith(CALL);
            String plain = call ? name.substring(0, name.length() - CALL.length()) : name;
            String tail = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
            List<String> names = call ? List.of(plain) : List.of("get" + tail, "is" + tail, plain);
            return Map.class.isAssignableFrom(type) || tail.endsWith("Class")
                    ? Optional.empty()
                    : names.stream()
                            .flatMap(n -> Arrays.stream(type.getMethods())
                                    .filter(m -> m.getName().equals(n) && m.getParameterCount() == 0))
                            .filter(m -> !Modifier.isStatic(m.getModifiers()))
                            .map(m -> ClassUtils.getPubliclyAccessibleMethodIfPossible(m, type))
                            .filter(Method::trySetAccessible)
                            .findFirst();
        }
    }
}
