package org.cordon.template;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.expression.Strings;
import org.thymeleaf.standard.expression.IStandardExpression;

/** A page being written: its bytes so far, and what each name stands for at this place. */
final class Sheet {

    /** As in Thymeleaf: a fragment within a fragment, so often. */
    private static final int DEEPEST = 100;

    private final Setting setting;
    private final List<String> names;
    private final IEngineContext language;
    private final @Nullable Object[] values;
    private byte[] bytes;
    private int size;
    private int depth;
    private @Nullable IEngineContext engine;
    private @Nullable Strings strings;

    Sheet(Setting setting, List<String> names, IEngineContext language, int room) {
        this.setting = setting;
        this.names = names;
        this.language = language;
        this.bytes = new byte[room];
        this.values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = setting.variable(names.get(i));
        }
    }

    @Nullable
    Object value(int place) {
        return values[place];
    }

    /** What the name stood for until now. */
    @Nullable
    Object bind(int place, @Nullable Object value) {
        Object before = values[place];
        values[place] = value;
        return before;
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw new IllegalStateException("fragments within fragments more than " + DEEPEST + " deep");
        }
    }

    void back() {
        depth--;
    }

    void raw(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    /** Text or the value of an attribute, with what would be taken for markup escaped. */
    void escaped(String text) {
        room(text.length() * Utf8.MOST);
        size = Utf8.escaped(text, bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    ByteBuffer written() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    String link(String path) {
        return setting.link(path);
    }

    Locale locale() {
        return language.getLocale();
    }

    /** The words of a key, or what Thymeleaf shows where there are none. */
    String words(String key, @Nullable Object... arguments) {
        return language.getMessage(null, key, arguments, true);
    }

    /** What templates call {@code #strings}. */
    Strings strings() {
        if (strings == null) {
            strings = new Strings(locale());
        }
        return strings;
    }

    /** What an expression that is not compiled comes to, by Thymeleaf. */
    @Nullable
    Object left(IStandardExpression expression) {
        if (engine == null) {
            engine = language.getConfiguration()
                    .getEngineContextFactory()
                    .createEngineContext(
                            language.getConfiguration(), language.getTemplateData(), Map.of(), setting.context());
        }
        engine.increaseLevel();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != setting.variable(names.get(i))) {
                engine.setVariable(names.get(i), values[i]);
            }
        }
        Object value = expression.execute(engine);
        engine.decreaseLevel();
        return value;
    }
}
