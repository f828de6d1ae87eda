package org.cordon.template;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.LiteralValue;
import org.thymeleaf.util.EvaluationUtils;

/** What an expression of a template comes to at a place of a page. */
interface Value {

    @Nullable
    Object of(Sheet sheet);

    /** The same, where text that stands in the template is told from text that looks like a number. */
    default @Nullable Object raw(Sheet sheet) {
        return of(sheet);
    }

    /** The same wherever it stands. */
    record Constant(@Nullable Object value, boolean literal) implements Value {

        static final Constant NULL = new Constant(null, false);

        static Constant of(@Nullable Object value) {
            return new Constant(value, false);
        }

        @Override
        public @Nullable Object of(Sheet sheet) {
            return value;
        }

        @Override
        public @Nullable Object raw(Sheet sheet) {
            return literal ? new LiteralValue(String.valueOf(value)) : value;
        }
    }

    /** {@code ${…}} as far as it is known; where it leads nowhere, Thymeleaf says so. */
    record Known(Term term, IStandardExpression expression) implements Value {
        @Override
        public @Nullable Object of(Sheet sheet) {
            Object value = term.of(sheet);
            return value == Term.UNKNOWN ? sheet.left(expression) : value;
        }
    }

    /** What Thymeleaf evaluates. */
    record Left(IStandardExpression expression) implements Value {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return sheet.left(expression);
        }
    }

    /** {@code #{key(…)}} where the key is put together for the page, or arguments are. */
    record Words(Value key, List<Value> arguments, IStandardExpression expression) implements Value {
        @Override
        public @Nullable Object of(Sheet sheet) {
            Object code = key.of(sheet);
            if (code == null || code.toString().isBlank()) {
                return sheet.left(expression);
            }
            @Nullable Object[] given = new Object[arguments.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = arguments.get(i).of(sheet);
            }
            return sheet.words(code.toString(), given);
        }
    }

    /** {@code @{/path}}. */
    record Link(String path) implements Value {
        @Override
        public Object of(Sheet sheet) {
            return sheet.link(path);
        }
    }

    /** {@code a ? b : c}. */
    record Choice(Value condition, Value then, Value other) implements Value {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return (EvaluationUtils.evaluateAsBoolean(condition.of(sheet)) ? then : other).of(sheet);
        }
    }

    /** {@code a + b}: numbers are added unless one of them is text of the template, all else is joined. */
    record Sum(Value left, Value right) implements Value {
        @Override
        public @Nullable Object of(Sheet sheet) {
            return LiteralValue.unwrap(raw(sheet));
        }

        @Override
        public Object raw(Sheet sheet) {
            Object a = left.raw(sheet);
            Object b = right.raw(sheet);
            BigDecimal number = EvaluationUtils.evaluateAsNumber(a);
            BigDecimal other = number == null ? null : EvaluationUtils.evaluateAsNumber(b);
            return number != null && other != null ? number.add(other) : new LiteralValue(text(a) + text(b));
        }

        private static String text(@Nullable Object value) {
            return String.valueOf(LiteralValue.unwrap(value));
        }
    }
}
