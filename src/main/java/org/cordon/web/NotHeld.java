package org.cordon.web;

/** Nothing stands at the address asked for. */
final class NotHeld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHeld(String what) {
        super("nothing is held at " + what);
    }
}
