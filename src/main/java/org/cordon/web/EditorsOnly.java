package org.cordon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the editor of a request, and lets nothing be changed but by an editor's own form. */
@Component
final class EditorsOnly extends OncePerRequestFilter {

    static final String COOKIE = "editor";
    static final String CSRF = "csrf";

    private final Editors editors;

    EditorsOnly(Editors editors) {
        this.editors = editors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> session = Frame.cookie(request, COOKIE).flatMap(editors::session);
        session.ifPresent(s -> {
            request.setAttribute(Session.class.getName(), s);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        });
        String path = request.getRequestURI();
        boolean edits = path.startsWith("/review") || path.equals("/sign-out");
        boolean asks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean foreign = !asks && (edits || path.equals("/sign-in")) && !sameSite(request);
        if (foreign || !asks && edits && session.filter(s -> shows(s, request)).isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean shows(Session session, HttpServletRequest request) {
        String shown = Objects.requireNonNullElse(request.getParameter(CSRF), "");
        return MessageDigest.isEqual(
                session.csrf().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    // Our pages name no referrer, so browsers hide the origin of our own forms; but they tell whether it is ours.
    private static boolean sameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals("null")) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
