package org.cordon.web;

/** An event that an editor took off the timeline. */
final class TakenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenOff(String id) {
        super(id);
    }
}
