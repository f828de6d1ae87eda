package org.cordon.annotate;

import java.util.Optional;

/** Reads the numbers of Chinese dates: digits, 二〇二四, 二十五, 廿五, 两. */
final class ChineseNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumbers() {}

    /** Empty for a text that is no number below 10,000. */
    static Optional<Integer> read(String text) {
        String plain = text.replace(" ", "")
                .replace('零', '〇')
                .replace('两', '二')
                .replace('兩', '二')
                .replace('元', '一')
                .replace('初', '〇')
                .replace("廿", "二十")
                .replace("卅", "三十");
        if (plain.isEmpty() || plain.length() > 4) {
            return Optional.empty();
        }
        return plain.indexOf('十') >= 0 ? tens(plain) : digits(plain);
    }

    private static Optional<Integer> tens(String text) {
        int ten = text.indexOf('十');
        Optional<Integer> before = ten == 0 ? Optional.of(1) : digits(text.substring(0, ten));
        Optional<Integer> after = ten == text.length() - 1 ? Optional.of(0) : digits(text.substring(ten + 1));
        return before.flatMap(b -> after.map(a -> b * 10 + a));
    }

    private static Optional<Integer> digits(String text) {
        int value = 0;
        for (char c : text.toCharArray()) {
            int digit = c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return Optional.of(value);
    }
}
