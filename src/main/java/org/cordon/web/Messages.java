package org.cordon.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the pages. A page asks for some hundred of them, most without arguments: those are made once. */
final class Messages extends ResourceBundleMessageSource {

    private record Key(Locale locale, String code) {}

    private final Map<Key, String> known = new ConcurrentHashMap<>();
    private final Map<Key, Optional<Phrase>> phrases = new ConcurrentHashMap<>();

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
        if (code == null || locale == null) {
            return super.getMessageInternal(code, arguments, locale);
        }
        Key key = new Key(locale, code);
        if (arguments != null && arguments.length > 0) {
            Optional<Phrase> phrase = phrase(key);
            return phrase.isPresent()
                    ? phrase.get().with(resolveArguments(arguments, locale))
                    : super.getMessageInternal(code, arguments, locale);
        }
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

    private Optional<Phrase> phrase(Key key) {
        Optional<Phrase> phrase = phrases.get(key);
        if (phrase != null) {
            return phrase;
        }
        MessageFormat pattern = resolveCode(key.code(), key.locale());
        if (pattern == null) {
            return Optional.empty();
        }
        return phrases.computeIfAbsent(key, k -> Phrase.of(pattern));
    }
}
