package org.cordon.timeline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as written, with the words that scale them in English and Chinese. */
final class Quantity {

    private Quantity() {}

    /** The plain value of digits and a scale ("1.5", "亿" is 150000000); a percent sign stays. */
    static String scaled(String digits, @Nullable String scale) {
        BigDecimal value = new BigDecimal(digits);
        int power = scale == null ? 0 : power(scale);
        String plain = value.scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
        return scale != null && (scale.equals("%") || scale.equals("percent")) ? plain + "%" : plain;
    }

    private static int power(String scale) {
        return switch (scale) {
            case "thousand", "千" -> 3;
            case "万" -> 4;
            case "million" -> 6;
            case "亿" -> 8;
            case "billion" -> 9;
            case "trillion", "万亿" -> 12;
            default -> 0;
        };
    }
}
