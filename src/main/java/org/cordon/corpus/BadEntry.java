package org.cordon.corpus;

/** An entry of a file that cannot be read: the line (from 1) and the plain reason. */
final class BadEntry extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    BadEntry(int line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    int line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
