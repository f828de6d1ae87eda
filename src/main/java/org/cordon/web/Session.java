package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** An editor who is signed in; {@code csrf} stands in every form, to show that the form is ours. */
record Session(String editor, String csrf, Instant until) {

    /** The session of a request; empty for a reader. */
    static Optional<Session> of(HttpServletRequest request) {
        return request.getAttribute(Session.class.getName()) instanceof Session session
                ? Optional.of(session)
                : Optional.empty();
    }
}
