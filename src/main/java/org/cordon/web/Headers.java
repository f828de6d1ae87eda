package org.cordon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser, on every answer, to load nothing but our own style and pictures. */
@Component
final class Headers extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.addHeader("Vary", "Accept-Language, Cookie");
        chain.doFilter(request, response);
    }

    // Only three pages have a script: the editors', for the keyboard; that of a run, which listens to it; and that of
    // search, which asks how what is typed may go on.
    private static String policy(String path) {
        if (path.startsWith("/review")) {
            return POLICY + "; script-src 'self'";
        }
        return path.startsWith("/runs/") || path.equals("/search")
                ? POLICY + "; script-src 'self'; connect-src 'self'"
                : POLICY;
    }
}
