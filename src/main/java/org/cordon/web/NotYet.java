package org.cordon.web;

/** An event of which nothing was known on the day asked for. */
final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(String id) {
        super(id);
    }
}
