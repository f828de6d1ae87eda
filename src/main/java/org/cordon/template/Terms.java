package org.cordon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands within {@code ${…}} where it is of the plain kind: names and the properties, calls and comparisons of them. It
 * is read in one pass from left to right; what is of another kind is for the Spring Expression Language itself.
 */
final class Terms {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(#?[A-Za-z_]\\w*)|(\\d{1,9})(?![\\w.])|'([^']*)'|(==|!=|<=|>=|[!<>?:.,()]))");

    private static final int NAME = 1;
    private static final int NUMBER = 2;
    private static final int TEXT = 3;

    /** What a request brings, and words that mean something else. */
    private static final Set<String> RESERVED = Set.of(
            "param",
            "session",
            "application",
            "new",
            "T",
            "not",
            "div",
            "mod",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "instanceof",
            "matches",
            "between");

    /** Says that the expression is of another kind. */
    private static final class Other extends Exception {
        private static final long serialVersionUID = 1;
    }

    private record Token(int kind, String text) {}

    private static final Token END = new Token(0, "");

    private final List<Token> tokens;
    private final ToIntFunction<String> places;
    private int at;

    private Terms(List<Token> tokens, ToIntFunction<String> places) {
        this.tokens = tokens;
        this.places = places;
    }

    /** The term that an expression is; empty where it is of another kind. {@code places} tells the place of a name. */
    static Optional<Term> of(String expression, ToIntFunction<String> places) {
        Optional<List<Token>> tokens = tokens(expression);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = new Terms(tokens.get(), places);
        try {
            Term term = terms.choice();
            return terms.at == terms.tokens.size() ? Optional.of(term) : Optional.empty();
        } catch (Other e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Token>> tokens(String expression) {
        String text = expression.strip();
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            // Two texts that touch are one with an apostrophe in it.
            boolean touching = end > 0 && text.charAt(end - 1) == '\'' && text.charAt(end) == '\'';
            if (touching || !matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            int kind = 1;
            while (matcher.group(kind) == null) {
                kind++;
            }
            tokens.add(new Token(kind, matcher.group(kind)));
            end = matcher.end();
        }
        return Optional.of(tokens);
    }

    private Token next() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private boolean takes(String text) {
        boolean taken = next().kind != TEXT && next().text.equals(text) && at < tokens.size();
        at += taken ? 1 : 0;
        return taken;
    }

    private void must(String text) throws Other {
        if (!takes(text)) {
            throw new Other();
        }
    }

    private Term choice() throws Other {
        Term condition = either();
        if (!takes("?")) {
            return condition;
        }
        Term then = choice();
        must(":");
        return new Term.Choice(condition, then, choice());
    }

    private Term either() throws Other {
        Term term = both();
        while (takes("or")) {
            term = new Term.Both(term, both(), true);
        }
        return term;
    }

    private Term both() throws Other {
        Term term = compared();
        while (takes("and")) {
            term = new Term.Both(term, compared(), false);
        }
        return term;
    }

    private Term compared() throws Other {
        Term term = denied();
        if (takes("==")) {
            return new Term.Equal(term, denied(), true);
        }
        if (takes("!=")) {
            return new Term.Equal(term, denied(), false);
        }
        for (String sign : List.of("<=", ">=", "<", ">")) {
            if (takes(sign)) {
                return new Term.Order(term, denied(), sign);
            }
        }
        return term;
    }

    private Term denied() throws Other {
        return takes("!") ? new Term.Not(denied()) : path();
    }

    private Term path() throws Other {
        Term term = first();
        while (takes(".")) {
            Token name = next();
            if (name.kind != NAME || name.text.startsWith("#")) {
                throw new Other();
            }
            at++;
            term = step(term, name.text);
        }
        return term;
    }

    private Term step(Term of, String name) throws Other {
        if (!takes("(")) {
            return new Term.Property(of, Step.property(name));
        }
        List<Term> arguments = new ArrayList<>();
        if (!takes(")")) {
            do {
                arguments.add(choice());
            } while (takes(","));
            must(")");
        }
        Step step = Step.call(name, arguments.size());
        return arguments.isEmpty() ? new Term.Property(of, step) : new Term.Call(of, step, arguments);
    }

    private Term first() throws Other {
        Token token = next();
        if (takes("(")) {
            Term term = choice();
            must(")");
            return term;
        }
        at++;
        return switch (token.kind) {
            case NUMBER -> new Term.Constant(Integer.valueOf(token.text));
            case TEXT -> new Term.Constant(token.text);
            case NAME -> named(token.text);
            default -> throw new Other();
        };
    }

    private Term named(String name) throws Other {
        if (RESERVED.contains(name) || name.equals("and") || name.equals("or")) {
            throw new Other();
        }
        return switch (name) {
            case "null" -> new Term.Constant(null);
            case "true" -> new Term.Constant(true);
            case "false" -> new Term.Constant(false);
            case "#strings" -> new Term.Strings();
            case "#locale" -> new Term.Locale();
            default -> variable(name);
        };
    }

    private Term variable(String name) throws Other {
        if (name.startsWith("#")) {
            throw new Other();
        }
        return new Term.Variable(places.applyAsInt(name));
    }
}
