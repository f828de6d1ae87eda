package org.cordon.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.util.EvaluationUtils;

/** A part of a template that writes itself. */
interface Node {

    void write(Sheet sheet);

    /** What stands in the template as it is sent. */
    record Literal(byte[] bytes) implements Node {

        static Literal of(String text) {
            return new Literal(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(Sheet sheet) {
            sheet.raw(bytes);
        }
    }

    /** One after the other. */
    record Sequence(Node[] nodes) implements Node {
        @Override
        public void write(Sheet sheet) {
            for (Node node : nodes) {
                node.write(sheet);
            }
        }
    }

    /** {@code th:text}. */
    record Text(Value value) implements Node {
        @Override
        public void write(Sheet sheet) {
            Object text = value.of(sheet);
            if (text != null) {
                sheet.escaped(text.toString());
            }
        }
    }

    /** {@code th:if}, and {@code th:unless} where it is not wanted. */
    record If(Value condition, boolean wanted, Node node) implements Node {
        @Override
        public void write(Sheet sheet) {
            if (EvaluationUtils.evaluateAsBoolean(condition.of(sheet)) == wanted) {
                node.write(sheet);
            }
        }
    }

    /** A variable of {@code th:with}, of a fragment or of a loop, by its place among all names. */
    record Binding(int place, Value value) {}

    /** {@code th:with}: each may use those before it. */
    record With(List<Binding> bindings, Node node) implements Node {
        @Override
        public void write(Sheet sheet) {
            @Nullable Object[] outer = new Object[bindings.size()];
            for (int i = 0; i < outer.length; i++) {
                Binding binding = bindings.get(i);
                outer[i] = sheet.bind(binding.place, binding.value.of(sheet));
            }
            node.write(sheet);
            for (int i = outer.length - 1; i >= 0; i--) {
                sheet.bind(bindings.get(i).place, outer[i]);
            }
        }
    }

    /** {@code th:replace} by a fragment: all its parameters are values of where it is asked for. */
    record Insert(List<Binding> parameters, Node fragment) implements Node {
        @Override
        public void write(Sheet sheet) {
            @Nullable Object[] values = new Object[parameters.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parameters.get(i).value.of(sheet);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = sheet.bind(parameters.get(i).place, values[i]);
            }
            fragment.write(sheet);
            for (int i = values.length - 1; i >= 0; i--) {
                sheet.bind(parameters.get(i).place, values[i]);
            }
        }
    }

    /** {@code th:replace} by what a variable holds, which another template has put there. */
    record Hole(Value value) implements Node {
        @Override
        public void write(Sheet sheet) {
            Object fragment = value.of(sheet);
            if (!(fragment instanceof Node node)) {
                throw new IllegalStateException("not a fragment: " + fragment);
            }
            node.write(sheet);
        }
    }

    /** A fragment, which may hold itself. */
    final class Fragment implements Node {

        private @Nullable Node node;

        void is(Node compiled) {
            node = compiled;
        }

        @Override
        public void write(Sheet sheet) {
            if (node == null) {
                throw new IllegalStateException("written before it was compiled");
            }
            sheet.deeper();
            node.write(sheet);
            sheet.back();
        }
    }
}
