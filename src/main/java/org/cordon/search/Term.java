package org.cordon.search;

import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.When;

/** What words can ask of a field by its name: {@code type:tariff}, {@code 类型：关税}. */
enum Term {
    TYPE,
    STATUS,
    CLASS,
    LANG,
    HAS,
    ACTOR,
    TARGET,
    ENTITY,
    PLACE,
    JURISDICTION,
    SOURCE,
    CITES,
    DATE,
    ANNOUNCED,
    PUBLISHED,
    EFFECTIVE,
    COMMENT_CLOSE,
    ENDED,
    YEAR,
    ORIGINS;

    /** What can be written as a value. */
    enum Takes {
        KNOWN,
        NAME,
        DAYS,
        NUMBER
    }

    /** The English name, for example {@code comment-close}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Takes takes() {
        return switch (this) {
            case TYPE, STATUS, CLASS, LANG, HAS -> Takes.KNOWN;
            case ACTOR, TARGET, ENTITY, PLACE, JURISDICTION, SOURCE, CITES -> Takes.NAME;
            case DATE, ANNOUNCED, PUBLISHED, EFFECTIVE, COMMENT_CLOSE, ENDED, YEAR -> Takes.DAYS;
            case ORIGINS -> Takes.NUMBER;
        };
    }

    /** The role of the date that is asked for; empty where it is any date, or none. */
    Optional<When.Role> role() {
        return switch (this) {
            case ANNOUNCED -> Optional.of(When.Role.ANNOUNCED);
            case PUBLISHED -> Optional.of(When.Role.PUBLISHED);
            case EFFECTIVE -> Optional.of(When.Role.EFFECTIVE);
            case COMMENT_CLOSE -> Optional.of(When.Role.COMMENT_CLOSE);
            case ENDED -> Optional.of(When.Role.ENDED);
            default -> Optional.empty();
        };
    }
}
