package org.cordon.search;

/** A query that cannot be read; the message is a hint for the person who wrote it. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** @param parameter the name of the address parameter that is wrong */
    public QueryException(String parameter, String hint) {
        super(hint);
        this.parameter = parameter;
    }

    /** The name of the address parameter that is wrong. */
    public String parameter() {
        return parameter;
    }
}
