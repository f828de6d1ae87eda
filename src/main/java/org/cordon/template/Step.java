package org.cordon.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property, or a public method with so many arguments, by the classes it was asked of. */
final class Step {

    private record Found(Class<?> type, Optional<Method> method, Class<?>[] parameters) {}

    private static final Object[] NONE = {};

    private final List<String> names;
    private final int arguments;
    private final Map<Class<?>, Found> known = new ConcurrentHashMap<>();

    /** That of the class asked last, which is mostly the one asked next. */
    private volatile @Nullable Found last;

    private Step(List<String> names, int arguments) {
        this.names = names;
        this.arguments = arguments;
    }

    /** {@code .name}: a getter, or a method named so. */
    static Step property(String name) {
        String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Step(List.of("get" + tail, "is" + tail, name), 0);
    }

    /** {@code .name(…)}. */
    static Step call(String name, int arguments) {
        return new Step(List.of(name), arguments);
    }

    /** What it leads to from an object; unknown where there is no such method, or where it fails. */
    @Nullable
    Object from(Object value) {
        return from(value, NONE);
    }

    @Nullable
    Object from(Object value, @Nullable Object[] given) {
        Found found = found(value.getClass());
        if (found.method.isEmpty() || !fit(given, found.parameters)) {
            return Term.UNKNOWN;
        }
        try {
            return found.method.get().invoke(value, given);
        } catch (IllegalAccessException | InvocationTargetException e) {
            // Thymeleaf fails at the same place and tells of it as templates are used to.
            return Term.UNKNOWN;
        }
    }

    private Found found(Class<?> type) {
        Found latest = last;
        if (latest == null || latest.type != type) {
            latest = known.computeIfAbsent(type, this::find);
            last = latest;
        }
        return latest;
    }

    private static boolean fit(@Nullable Object[] given, Class<?>[] parameters) {
        for (int i = 0; i < given.length; i++) {
            Object argument = given[i];
            if (argument == null ? parameters[i].isPrimitive() : !parameters[i].isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    /** Entries of maps are no properties here, nor is the class of a thing. */
    private Found find(Class<?> type) {
        boolean hidden = Map.class.isAssignableFrom(type)
                || names.stream().anyMatch(name -> name.endsWith("Class") || name.equals("class"));
        Optional<Method> method = hidden
                ? Optional.empty()
                : names.stream()
                        .map(name -> named(type, name))
                        .filter(methods -> !methods.isEmpty())
                        .findFirst()
                        .filter(Step::alike)
                        .flatMap(methods -> open(type, methods.getFirst()));
        return new Found(type, method, method.map(Method::getParameterTypes).orElse(new Class<?>[0]));
    }

    private List<Method> named(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments)
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .toList();
    }

    /** Which of several is meant, the Spring Expression Language knows. */
    private static boolean alike(List<Method> methods) {
        return methods.stream()
                        .map(m -> List.of(m.getParameterTypes()))
                        .distinct()
                        .count()
                == 1;
    }

    /** The method as a type declares it that all may use; else itself, where it may be opened. */
    private static Optional<Method> open(Class<?> type, Method method) {
        Optional<Method> shared = lineage(type)
                .filter(t ->
                        Modifier.isPublic(t.getModifiers()) && t.getModule().isExported(t.getPackageName()))
                .flatMap(t -> Arrays.stream(t.getMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes())
                        && Modifier.isPublic(m.getDeclaringClass().getModifiers()))
                .findFirst();
        return shared.or(() -> Optional.of(method)).filter(Method::trySetAccessible);
    }

    private static Stream<Class<?>> lineage(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.concat(Stream.of(type), lineage(type.getSuperclass())),
                        Arrays.stream(type.getInterfaces()).flatMap(Step::lineage));
    }
}
