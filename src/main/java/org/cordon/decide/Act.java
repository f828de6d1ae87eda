package org.cordon.decide;

import java.util.Locale;
import java.util.Optional;

/** What an editor can do. */
public enum Act {
    /** A proposed event is right. */
    ACCEPT,
    /** A proposed event is none. */
    REJECT,
    /** Events tell of one act: they become one, and their ids lead to it. */
    MERGE,
    /** Reports of an event tell of another act: they become an event of their own. */
    SPLIT,
    /** An event is not to be shown. */
    HIDE,
    /** A hidden event is to be shown again. */
    UNHIDE,
    /** Of the values in conflict one is right. */
    SETTLE,
    /** A name is one of somebody's. */
    NAME_ACCEPT,
    /** A name is nobody's. */
    NAME_REJECT,
    /** Two events that look alike are two. */
    NOT_DUPLICATE,
    /** An earlier decision counts no more. */
    UNDO;

    /** The name used in files and message keys, for example {@code name-accept}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act of an id; empty for any other text. */
    public static Optional<Act> of(String id) {
        for (Act act : values()) {
            if (act.id().equals(id)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
