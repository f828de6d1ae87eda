package org.cordon.corpus;

import java.util.Locale;
import java.util.Optional;

/** What kind of act an event is. */
public enum EventType {
    EXPORT_CONTROL,
    ENTITY_LISTING,
    LICENCE_ACTION,
    API_ACCESS,
    PRODUCT_BAN,
    INVESTMENT_RULE,
    TARIFF,
    GUIDANCE,
    ENFORCEMENT,
    LEGISLATION,
    COURT,
    COUNTER_MEASURE,
    COMPANY_RESPONSE,
    DIPLOMACY,
    STANDARDS,
    OTHER;

    /** The name used in files, addresses and message keys, for example {@code api-access}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of an id; empty for an unknown one. */
    public static Optional<EventType> of(String id) {
        for (EventType type : values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
