package org.cordon.timeline;

import java.util.Locale;

/** How things stand with an event on a day. */
public enum Status {
    PROPOSED,
    ANNOUNCED,
    NOT_YET_IN_FORCE,
    IN_FORCE,
    DELAYED,
    SUSPENDED,
    SUPERSEDED,
    RESCINDED,
    ENDED;

    /** The name used in addresses and message keys, for example {@code not-yet-in-force}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
