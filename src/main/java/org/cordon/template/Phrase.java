package org.cordon.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;

/**
 * {@code #{key(…)}}: words with arguments in them. Where the words only hold their places, which is tried out once, text and small
 * whole numbers are put there at once; all else is for the format that the words are in.
 */
record Phrase(String key, List<Value> arguments, Optional<Pieces> pieces) implements Value {

    /** No page has these (Unicode, private use): they show where arguments go. */
    private static final char MARK = '\uE000';

    private static final int SMALL = 1000;

    /** The text before each place, the argument that goes there, the text at the end; and whether small numbers stand as they are. */
    record Pieces(List<String> texts, List<Integer> places, boolean numbers) {}

    static Phrase of(String key, List<Value> arguments, IEngineContext language) {
        return new Phrase(key, List.copyOf(arguments), pieces(key, arguments.size(), language));
    }

    private static Optional<Pieces> pieces(String key, int count, IEngineContext language) {
        Object[] marks = new Object[count];
        Object[] numbers = new Object[count];
        for (int i = 0; i < count; i++) {
            marks[i] = String.valueOf((char) (MARK + i));
            numbers[i] = 987 - 111 * i;
        }
        try {
            String marked = language.getMessage(null, key, marks, true);
            boolean plain = true;
            String numbered = marked;
            for (int i = 0; i < count; i++) {
                numbered = numbered.replace(marks[i].toString(), numbers[i].toString());
            }
            plain = numbered.equals(language.getMessage(null, key, numbers, true));
            return Optional.of(cut(marked, count, plain));
        } catch (IllegalArgumentException e) {
            // Its format asks for numbers, by which it chooses its words.
            return Optional.empty();
        }
    }

    private static Pieces cut(String marked, int count, boolean numbers) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            int place = marked.charAt(i) - MARK;
            if (place >= 0 && place < count) {
                texts.add(marked.substring(from, i));
                places.add(place);
                from = i + 1;
            }
        }
        texts.add(marked.substring(from));
        return new Pieces(texts, places, numbers);
    }

    @Override
    public String of(Sheet sheet) {
        @Nullable Object[] given = new Object[arguments.size()];
        boolean plain = pieces.isPresent();
        for (int i = 0; i < given.length; i++) {
            given[i] = arguments.get(i).of(sheet);
            plain = plain && plain(given[i], pieces.get());
        }
        return plain ? joined(given, pieces.get()) : sheet.words(key, given);
    }

    private static boolean plain(@Nullable Object argument, Pieces pieces) {
        return argument instanceof String
                || pieces.numbers
                        && (argument instanceof Integer || argument instanceof Long)
                        && ((Number) argument).longValue() >= 0
                        && ((Number) argument).longValue() < SMALL;
    }

    private static String joined(@Nullable Object[] given, Pieces pieces) {
        StringBuilder text = new StringBuilder(pieces.texts.getFirst());
        for (int i = 0; i < pieces.places.size(); i++) {
            text.append(given[pieces.places.get(i)]).append(pieces.texts.get(i + 1));
        }
        return text.toString();
    }
}
