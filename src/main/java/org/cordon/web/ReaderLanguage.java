package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language to speak: the one asked for in the address, else the one kept in a cookie, else the browser's first we speak. */
final class ReaderLanguage implements LocaleResolver {

    static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> Frame.cookie(request, Frame.LANG).flatMap(Language::of))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.of(locale).stream())
                        .findFirst())
                .orElse(Language.EN);
    }

    /** The language that the address itself asks for. */
    static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Frame.LANG)).flatMap(Language::of);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is set by ?lang=, not to " + locale);
    }
}
