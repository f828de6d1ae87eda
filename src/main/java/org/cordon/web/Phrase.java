package org.cordon.web;

import java.text.AttributedCharacterIterator;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MessageFormat} taken apart once, which says the same. The original is no two threads' at once and makes the format of
 * its numbers anew for each of them; of a hundred phrases on a page nearly all have only words and small numbers put in.
 */
record Phrase(List<Part> parts, Locale locale, NumberFormat numbers) {

    /** Words, then the argument put in after them, by its number, -1 for none; in the words that a choice has for it. */
    private record Part(String words, int argument, Optional<ChoiceFormat> choice) {}

    private static final int GROUPED_FROM = 1_000;
    private static final String STAND_IN = "x";

    /** The phrase of a pattern; empty where it asks for more than arguments and plain choices. */
    static Optional<Phrase> of(MessageFormat pattern) {
        Format[] formats = pattern.getFormats();
        if (!Arrays.stream(formats).allMatch(f -> f == null || f instanceof ChoiceFormat choice && isPlain(choice))) {
            return Optional.empty();
        }
        MessageFormat bare = (MessageFormat) pattern.clone();
        bare.setFormats(new Format[formats.length]);
        Object[] standIns = new Object[pattern.getFormatsByArgumentIndex().length];
        Arrays.fill(standIns, STAND_IN);
        AttributedCharacterIterator text = bare.formatToCharacterIterator(standIns);
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            if (text.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer argument) {
                Optional<ChoiceFormat> choice = Optional.ofNullable((ChoiceFormat) formats[parts.size()]);
                parts.add(new Part(words.toString(), argument, choice));
                words.setLength(0);
            } else {
                words.append(c);
            }
        }
        parts.add(new Part(words.toString(), -1, Optional.empty()));
        Locale locale = pattern.getLocale();
        return Optional.of(new Phrase(List.copyOf(parts), locale, NumberFormat.getInstance(locale)));
    }

    // The words of another choice are patterns themselves.
    private static boolean isPlain(ChoiceFormat choice) {
        return Arrays.stream(choice.getFormats())
                .noneMatch(words -> words.toString().contains("{"));
    }

    /** The phrase with its arguments put in. */
    String with(Object... arguments) {
        StringBuilder said = new StringBuilder();
        for (Part part : parts) {
            said.append(part.words());
            if (part.argument() >= arguments.length) {
                said.append('{').append(part.argument()).append('}');
            } else if (part.argument() >= 0) {
                Object argument = arguments[part.argument()];
                said.append(part.choice().isPresent() ? part.choice().get().format(argument) : said(argument));
            }
        }
        return said.toString();
    }

    private String said(@Nullable Object argument) {
        if (argument instanceof String words) {
            return words;
        }
        if (argument instanceof Number number) {
            long whole = number.longValue();
            boolean bare = (number instanceof Integer || number instanceof Long) && whole >= 0 && whole < GROUPED_FROM;
            // A format that is in use cannot be used by others.
            return bare ? Long.toString(whole) : ((NumberFormat) numbers.clone()).format(number);
        }
        return new MessageFormat("{0}", locale).format(new Object[] {argument});
    }
}
