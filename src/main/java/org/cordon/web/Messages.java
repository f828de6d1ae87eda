package org.cordon.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the pages. A page asks for some hundred of them, nearly all without arguments: those are made once. */
final class Messages extends ResourceBundleMessageSource {

    private record Key(Locale locale, String code) {}

    private final Map<Key, String> known = new ConcurrentHashMap<>();

    Messages() {
        setBasenames("messages", "messages-terms");
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        // Without this only messages with arguments would need their apostrophes doubled.
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null || arguments != null && arguments.length > 0) {
            return super.getMessageInternal(code, arguments, locale);
        }
        Key key = new Key(locale, code);
        String words = known.get(key);
        if (words == null) {
            words = super.getMessageInternal(code, arguments, locale);
            // What has no words is not kept: it may come from an address.
            if (words != null) {
                known.put(key, words);
            }
        }
        return words;
    }
}
