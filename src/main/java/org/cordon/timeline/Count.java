package org.cordon.timeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Label;
import org.jspecify.annotations.Nullable;

/** A number of things, as a text gives it: exactly, about, nearly or over. */
record Count(Unit unit, BigDecimal value, Bound bound, int start, int end) {

    /** What is counted. */
    enum Unit {
        COUNTRIES("countries and regions", "个国家和地区"),
        ENTITIES("entities", "家实体"),
        TOKENS("tokens", "Token"),
        DOLLARS("US dollars", "美元");

        private final String en;
        private final String zh;

        Unit(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }
    }

    /** How a number is meant. */
    enum Bound {
        EXACT("", ""),
        ABOUT("about ", "约"),
        NEARLY("nearly ", "近"),
        OVER("over ", "超过");

        private final String en;
        private final String zh;

        Bound(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }
    }

    private static final BigDecimal SLACK_ABOUT = new BigDecimal("0.05");
    private static final BigDecimal SLACK_OVER = new BigDecimal("0.15");
    private static final Pattern FORM =
            Pattern.compile("(?<bound>nearly|almost|close to|about|around|roughly|approximately"
                    + "|some|over|more than|at least|将近|接近|近|约|大约|超过|逾|至少)?\\s?(?<money>\\$|us\\$)?"
                    + "(?<digits>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,4})?)\\s?(?<scale>million|billion|trillion|thousand|万亿|亿|万|千)?"
                    + "(?<more>多|余)?\\s?(?<unit>(?:[\\w-]{1,14} ){0,2}(?:countries|nations|regions|places|entities|companies|firms|tokens|dollars)\\b"
                    + "|个国家|个地区|个支持地区|家中国实体|家实体|家企业|家公司|家中企|token|美元)?");

    /** The counts in a span of a folded text, in order. */
    static List<Count> in(String folded, int from, int to) {
        List<Count> counts = new ArrayList<>();
        Matcher m = FORM.matcher(folded).region(from, to);
        while (m.find()) {
            String unit = m.group("unit");
            if (unit != null || m.group("money") != null) {
                String digits = m.group("digits").replace(",", "");
                BigDecimal value = new BigDecimal(Quantity.scaled(digits, m.group("scale")));
                Unit counted = m.group("money") != null ? Unit.DOLLARS : unit(unit);
                Bound bound = m.group("more") != null ? Bound.OVER : bound(m.group("bound"));
                counts.add(new Count(counted, value, bound, m.start(), m.end()));
            }
        }
        return counts;
    }

    /** Whether both numbers may be true of one thing. */
    boolean compatible(Count other) {
        return value.compareTo(other.value) == 0 || allows(other) || other.allows(this);
    }

    /** Whether two numbers are so near each other that they may be meant for one thing. */
    boolean comparable(Count other) {
        BigDecimal small = value.min(other.value);
        return unit == other.unit && small.multiply(new BigDecimal("1.4")).compareTo(value.max(other.value)) >= 0;
    }

    /** The number in a form that is the same for the same claim. */
    String key() {
        return (bound == Bound.EXACT ? "" : bound.name().toLowerCase(Locale.ROOT) + " ")
                + value.stripTrailingZeros().toPlainString();
    }

    /** How it reads in both languages. */
    Label says() {
        String plain = value.stripTrailingZeros().toPlainString();
        return new Label(bound.en + plain + " " + unit.en, bound.zh + plain + unit.zh);
    }

    /** The slot it fills where no curated entry names one. */
    String slot() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private boolean allows(Count other) {
        BigDecimal above = other.value.subtract(value);
        BigDecimal apart = above.abs().divide(value.max(BigDecimal.ONE), MathContext.DECIMAL32);
        return switch (bound) {
            case EXACT -> false;
            case ABOUT -> apart.compareTo(SLACK_ABOUT) <= 0;
            case NEARLY -> above.signum() <= 0 && apart.compareTo(SLACK_ABOUT) <= 0;
            case OVER -> above.signum() >= 0 && apart.compareTo(SLACK_OVER) <= 0;
        };
    }

    private static Unit unit(String words) {
        if (words.endsWith("countries")
                || words.endsWith("nations")
                || words.endsWith("regions")
                || words.endsWith("places")
                || words.contains("国家")
                || words.contains("地区")) {
            return Unit.COUNTRIES;
        }
        if (words.contains("token")) {
            return Unit.TOKENS;
        }
        return words.endsWith("dollars") || words.contains("美元") ? Unit.DOLLARS : Unit.ENTITIES;
    }

    private static Bound bound(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "" -> Bound.EXACT;
            case "nearly", "almost", "close to", "近", "将近", "接近" -> Bound.NEARLY;
            case "over", "more than", "at least", "超过", "逾", "至少" -> Bound.OVER;
            default -> Bound.ABOUT;
        };
    }
}
