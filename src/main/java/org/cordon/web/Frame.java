package org.cordon.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Language;

/**
 * What every page's frame needs to know of the reader: the language, the colours asked for ({@code auto} if none), and where
 * the page stands, so that it can be left for the other language or for other colours and come back.
 */
record Frame(Language language, String theme, Address address, Optional<Session> session) {

    static final String THEME = "theme";
    static final String LANG = "lang";
    private static final Set<String> THEMES = Set.of("light", "dark");

    static Frame of(HttpServletRequest request, Language language) {
        String theme = cookie(request, THEME).filter(THEMES::contains).orElse("auto");
        return new Frame(language, theme, Address.of(path(request), request.getParameterMap()), Session.of(request));
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The path asked for, also while an error is told. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    /** The same page in the other language. */
    public String inOtherLanguage() {
        String query = address.query();
        return address.path() + (query.isEmpty() ? "?" : query + "&") + LANG + "="
                + otherLanguage().code();
    }

    /** The language the reader is not reading in. */
    public Language otherLanguage() {
        return language == Language.EN ? Language.ZH : Language.EN;
    }

    /** The editor who is signed in; empty for a reader. */
    public String editor() {
        return session.map(Session::editor).orElse("");
    }

    /** What an editor's forms must show; empty for a reader. */
    public String csrf() {
        return session.map(Session::csrf).orElse("");
    }

    /** The words in the search box. */
    public String typed() {
        return address.first("q");
    }

    /** The day that the page is shown as of; empty for today, and where the page knows no other day. */
    public String asOf() {
        boolean knows = in("/") || in("/search") || in("/entities");
        String day = address.first("asof");
        return knows && day.matches("\\d{4}-\\d\\d-\\d\\d") ? day : "";
    }

    /** This page as of today. */
    public String today() {
        return address.without("asof").toString();
    }

    /** Whether a section of the site holds this page. */
    public boolean in(String section) {
        return section.equals("/")
                ? address.path().equals("/") || address.path().startsWith("/events/")
                : address.path().equals(section) || address.path().startsWith(section + "/");
    }
}
