package org.cordon.template;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of what stands within {@code ${…}}, in the Spring Expression Language. It is {@link #UNKNOWN} where that language would
 * convert, fail, or ask what is not asked here.
 */
interface Term {

    Object UNKNOWN = new Object();

    @Nullable
    Object of(Sheet sheet);

    /** A literal. */
    record Constant(@Nullable Object value) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return value;
        }
    }

    /** What a name stands for. */
    record Variable(int place) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return sheet.value(place);
        }
    }

    /** {@code #strings}. */
    record Strings() implements Term {
        @Override
        public Object of(Sheet sheet) {
            return sheet.strings();
        }
    }

    /** {@code #locale}. */
    record Locale() implements Term {
        @Override
        public Object of(Sheet sheet) {
            return sheet.locale();
        }
    }

    /** A property or a call without arguments. */
    record Property(Term of, Step step) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            Object value = of.of(sheet);
            return value == null || value == UNKNOWN ? UNKNOWN : step.from(value);
        }
    }

    /** A call with arguments. */
    record Call(Term of, Step step, List<Term> arguments) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            Object value = of.of(sheet);
            if (value == null || value == UNKNOWN) {
                return UNKNOWN;
            }
            @Nullable Object[] given = new Object[arguments.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = arguments.get(i).of(sheet);
                if (given[i] == UNKNOWN) {
                    return UNKNOWN;
                }
            }
            return step.from(value, given);
        }
    }

    /** {@code !a}. */
    record Not(Term term) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return term.of(sheet) instanceof Boolean truth ? (Object) !truth : UNKNOWN;
        }
    }

    /** {@code a and b}, or {@code a or b} where the first that holds decides. */
    record Both(Term left, Term right, boolean decides) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            if (!(left.of(sheet) instanceof Boolean first)) {
                return UNKNOWN;
            }
            return first == decides ? (Object) first : right.of(sheet) instanceof Boolean second ? second : UNKNOWN;
        }
    }

    /** {@code a ? b : c}. */
    record Choice(Term condition, Term then, Term other) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return condition.of(sheet) instanceof Boolean truth ? (truth ? then : other).of(sheet) : UNKNOWN;
        }
    }

    /** {@code a == b}, or that they differ. */
    record Equal(Term left, Term right, boolean wanted) implements Term {
        @Override
        public @Nullable Object of(Sheet sheet) {
            Object a = left.of(sheet);
            Object b = right.of(sheet);
            if (a == UNKNOWN || b == UNKNOWN) {
                return UNKNOWN;
            }
            boolean told = a == null || b == null || a.getClass() == b.getClass() && Order.simple(a);
            return told ? (Object) (Objects.equals(a, b) == wanted) : UNKNOWN;
        }
    }

    /** {@code a < b} and its kin, for whole numbers. */
    record Order(Term left, Term right, String by) implements Term {

        static boolean simple(Object value) {
            return value instanceof String
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof Enum<?>;
        }

        @Override
        public @Nullable Object of(Sheet sheet) {
            Object a = left.of(sheet);
            Object b = right.of(sheet);
            boolean whole = whole(a) && whole(b);
            return whole && a instanceof Number x && b instanceof Number y
                    ? ordered(x.longValue(), y.longValue())
                    : UNKNOWN;
        }

        private static boolean whole(@Nullable Object value) {
            return value instanceof Integer || value instanceof Long;
        }

        private Object ordered(long a, long b) {
            return switch (by) {
                case "<" -> a < b;
                case ">" -> a > b;
                case "<=" -> a <= b;
                default -> a >= b;
            };
        }
    }
}
